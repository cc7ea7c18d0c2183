import { saveBaseline } from '../../baseline/baseline-file.ts';
import type { Baseline } from '../../baseline/entry.ts';
import { updateEntries, type BaselineChanges } from '../../baseline/update-entries.ts';
import { oneLine } from '../../core/one-line.ts';
import { findBaseline } from '../../scan/scan-for-baseline.ts';
import type { BaselineCommand } from '../flags/parsed-command.ts';
import { printOut } from '../output/print.ts';
import { requireBaseline, scanRequestOf } from './baseline-request.ts';
import { surveyWithProgress } from './baseline-survey.ts';
import { describeEntry, listLines, printIncomplete } from './baseline-words.ts';
import { nodeScanPorts } from './node-scan-ports.ts';

/** `leaklint baseline update`: adds what is new as unaudited, takes out what is gone, keeps every verdict. */
export async function updateBaseline(command: BaselineCommand): Promise<number> {
  const request = scanRequestOf(command, command.operands);
  const found = await findBaseline(request, nodeScanPorts());
  const file = requireBaseline(found);
  const isShown = command.progress && !command.quiet;
  const survey = await surveyWithProgress(request, { found, baseline: file.baseline }, isShown);
  const { baseline, changes } = updateEntries(file.baseline, survey.observed, survey.isSettled);
  saveBaseline(file, baseline);
  printIncomplete(survey.result);
  if (command.format === 'json')
    printOut(`${JSON.stringify({ ...changes, entries: baseline.entries.length }, undefined, 2)}\n`);
  else if (!command.quiet) printOut(`${describe(file.label, { baseline, changes }, command.verbose).join('\n')}\n`);
  return 0;
}

function describe(
  label: string,
  { baseline, changes }: { readonly baseline: Baseline; readonly changes: BaselineChanges },
  isWhole: boolean,
): readonly string[] {
  const { added, removed, moved, recounted } = changes;
  const came = added.length + moved.length + recounted.length;
  const kept = baseline.entries.length - came;
  const counts = [
    `${String(added.length)} added`,
    `${String(removed.length)} removed`,
    ...(moved.length > 0 ? [`${String(moved.length)} moved`] : []),
    ...(recounted.length > 0 ? [`${String(recounted.length)} counted anew`] : []),
    `${String(kept)} as before`,
  ];
  return [
    `${label}: ${counts.join(', ')}`,
    ...listLines('added', added.map(describeEntry), isWhole),
    ...listLines('removed: the secret is no longer there', removed.map(describeEntry), isWhole),
    ...listLines(
      'moved',
      moved.map(({ from, to }) => `${oneLine(from.path)} → ${describeEntry(to)}`),
      isWhole,
    ),
    ...listLines(
      'counted anew',
      recounted.map(({ from, to }) => `${describeEntry(to)}, was ${String(from.count)}`),
      isWhole,
    ),
  ];
}
