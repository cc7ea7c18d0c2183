import { readFileSync } from 'node:fs';
import path from 'node:path';
import { saveBaseline, type BaselineFile } from '../../baseline/baseline-file.ts';
import { keyOf, type Baseline } from '../../baseline/entry.ts';
import { writeGitAttributes } from '../../baseline/git-attributes.ts';
import { adoptForeign } from '../../baseline/import/adopt-foreign.ts';
import { matchForeign, type ReadLine } from '../../baseline/import/match-foreign.ts';
import { parseForeign } from '../../baseline/import/parse-foreign.ts';
import { newSalt } from '../../baseline/slow-hash.ts';
import { ConfigError } from '../../core/errors.ts';
import { oneLine } from '../../core/one-line.ts';
import type { Git } from '../../port/git.ts';
import { plural } from '../../report/wording/plural.ts';
import { findBaseline } from '../../scan/scan-for-baseline.ts';
import type { BaselineCommand } from '../flags/parsed-command.ts';
import { printOut } from '../output/print.ts';
import { scanRequestOf } from './baseline-request.ts';
import { surveyWithProgress } from './baseline-survey.ts';
import { listLines, printIncomplete } from './baseline-words.ts';
import { nodeScanPorts } from './node-scan-ports.ts';

/** `leaklint baseline import FILE`: takes over what another tool knows of the findings of now. */
export async function importBaseline(command: BaselineCommand): Promise<number> {
  const [name = ''] = command.operands;
  const foreign = parseForeign(readForeign(name), name);
  const request = { ...scanRequestOf(command, []), outputs: [path.resolve(name)] };
  const ports = nodeScanPorts();
  const found = await findBaseline(request, ports);
  const { file, label } = found.location;
  const empty: Baseline = { salt: newSalt(), entries: [] };
  const own: BaselineFile = found.file ?? { kind: 'own', file, label, text: '', baseline: empty };
  const isShown = command.progress && !command.quiet;
  const survey = await surveyWithProgress(request, { found, baseline: own.baseline }, isShown);
  const readLine = found.isRepository ? lineReader(await ports.git(), found.root) : () => undefined;
  const { matches, unmatched } = matchForeign(foreign.entries, survey.result.findings, readLine);
  const baseline = adoptForeign(own.baseline, survey.observed, matches);
  saveBaseline(own, baseline);
  if (found.isRepository) writeGitAttributes(file);
  printIncomplete(survey.result);
  const before = new Set(own.baseline.entries.map(keyOf));
  const added = baseline.entries.filter((entry) => !before.has(keyOf(entry))).length;
  if (!command.quiet) {
    const lost = unmatched.map(({ origin }) => oneLine(origin));
    printOut(
      [
        `${label}: ${plural(added, 'entry', 'entries')} added; ${String(matches.length)} of ${String(foreign.entries.length)} from ${foreign.tool} meant something that leaklint finds`,
        ...listLines('nothing found for', lost, command.verbose),
        '',
      ].join('\n'),
    );
  }
  return 0;
}

function readForeign(name: string): string {
  try {
    const bytes = readFileSync(name);
    const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(isLittle ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new ConfigError(`${name}: ${code === 'ENOENT' ? 'no such file' : `cannot be read (${code})`}`, {
      cause: error,
    });
  }
}

function lineReader(git: Git, repository: string): ReadLine {
  const known = new Map<string, readonly string[]>();
  return (commit, file, line) => {
    const object = `${commit}:${file}`;
    const lines = known.get(object) ?? linesOf(git, repository, object);
    known.set(object, lines);
    return lines[line - 1];
  };
}

function linesOf(git: Git, repository: string, object: string): readonly string[] {
  const outcome = git.run({ repository, args: ['cat-file', 'blob', object] });
  return outcome.kind === 'done' ? new TextDecoder().decode(outcome.output).split('\n') : [];
}
