import { saveBaseline } from '../../baseline/baseline-file.ts';
import type { Baseline } from '../../baseline/entry.ts';
import { writeGitAttributes } from '../../baseline/git-attributes.ts';
import { newSalt } from '../../baseline/slow-hash.ts';
import { updateEntries } from '../../baseline/update-entries.ts';
import { UsageError } from '../../core/errors.ts';
import { plural } from '../../report/wording/plural.ts';
import { findBaseline } from '../../scan/scan-for-baseline.ts';
import type { BaselineCommand } from '../flags/parsed-command.ts';
import { printError, printOut } from '../output/print.ts';
import { scanRequestOf } from './baseline-request.ts';
import { surveyWithProgress } from './baseline-survey.ts';
import { printIncomplete } from './baseline-words.ts';
import { nodeScanPorts } from './node-scan-ports.ts';

/** `leaklint baseline create`: remembers all that a scan finds now, for somebody to judge. */
export async function createBaseline(command: BaselineCommand): Promise<number> {
  const request = scanRequestOf(command, command.operands);
  const found = await findBaseline(request, nodeScanPorts());
  const { label, file } = found.location;
  if (found.file !== undefined) {
    throw new UsageError(`${label}: there is a baseline already; \`leaklint baseline update\` keeps its verdicts`);
  }
  const empty: Baseline = { salt: newSalt(), entries: [] };
  const isShown = command.progress && !command.quiet;
  const survey = await surveyWithProgress(request, { found, baseline: empty }, isShown);
  const { baseline } = updateEntries(empty, survey.observed, () => true);
  saveBaseline({ kind: 'own', file, label, text: '', baseline: empty }, baseline);
  const hasAttributes = found.isRepository && writeGitAttributes(file);
  printIncomplete(survey.result);
  if (command.quiet) return 0;
  printOut(`${label}: ${describe(baseline, survey.observed.length)}\n`);
  if (hasAttributes) printError('leaklint: .gitattributes: tells git how to merge the baseline; commit both files');
  return 0;
}

function describe({ entries }: Baseline, findings: number): string {
  if (findings === 0) return 'nothing found, so nothing to remember';
  const secrets = new Set(entries.map(({ fingerprint }) => fingerprint)).size;
  return `${plural(findings, 'finding')} of ${plural(secrets, 'secret')}, all unaudited; \`leaklint audit\` goes through them`;
}
