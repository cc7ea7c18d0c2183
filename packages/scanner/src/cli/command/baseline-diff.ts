import path from 'node:path';
import { isEmptyDiff, diffBaselines } from '../../baseline/diff-baselines.ts';
import type { Baseline } from '../../baseline/entry.ts';
import { parseBaseline } from '../../baseline/parse-baseline.ts';
import { ScanError } from '../../core/errors.ts';
import type { Git } from '../../port/git.ts';
import { findBaseline, type BaselinePlaceFound } from '../../scan/scan-for-baseline.ts';
import type { BaselineCommand } from '../flags/parsed-command.ts';
import { printOut } from '../output/print.ts';
import { diffToMarkdown, diffToText } from './baseline-diff-text.ts';
import { requireBaseline, scanRequestOf } from './baseline-request.ts';
import { nodeScanPorts } from './node-scan-ports.ts';

/** Branches that others are usually made from. */
const TRUNKS = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/** `leaklint baseline diff [REV]`: what was added, removed or judged anew since then; without REV, since the branch began. */
export async function showBaselineDiff(command: BaselineCommand): Promise<number> {
  const ports = nodeScanPorts();
  const found = await findBaseline(scanRequestOf(command, []), ports);
  const file = requireBaseline(found);
  if (!found.isRepository)
    throw new ScanError(`${file.label}: not in a git repository, so there is nothing to compare it with`);
  const git = await ports.git();
  const [asked] = command.operands;
  const revision = asked === undefined ? branchStart(git, found.root) : resolve(git, found.root, asked);
  if (revision === undefined) throw new ScanError(`${asked ?? 'HEAD'}: no such revision`);
  const diff = diffBaselines(baselineAt(git, found, revision), file.baseline);
  if (command.format === 'json') printOut(`${JSON.stringify({ revision, ...diff }, undefined, 2)}\n`);
  else if (command.format === 'markdown') printOut(`${diffToMarkdown(diff)}\n`);
  else if (!command.quiet || !isEmptyDiff(diff))
    printOut(`${diffToText(diff, asked ?? revision.slice(0, 12)).join('\n')}\n`);
  return 0;
}

/** Where the current branch left the trunk; on the trunk itself, its newest commit. */
function branchStart(git: Git, repository: string): string | undefined {
  const trunk = TRUNKS.map((name) => resolve(git, repository, name)).find((id) => id !== undefined);
  const start = trunk === undefined ? undefined : output(git, repository, ['merge-base', 'HEAD', trunk]);
  return start ?? resolve(git, repository, 'HEAD');
}

function resolve(git: Git, repository: string, name: string): string | undefined {
  return output(git, repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
}

/** The baseline of a commit; undefined where there was none. */
function baselineAt(git: Git, { root, location }: BaselinePlaceFound, revision: string): Baseline | undefined {
  const name = path.relative(root, location.file).replaceAll('\\', '/');
  const text = output(git, root, ['cat-file', 'blob', `${revision}:${name}`]);
  return text === undefined ? undefined : parseBaseline(text, `${revision.slice(0, 12)}:${name}`);
}

function output(git: Git, repository: string, args: readonly string[]): string | undefined {
  const outcome = git.run({ repository, args });
  if (outcome.kind === 'not-installed') throw new ScanError('git is needed to compare baselines, and is not installed');
  const text = outcome.kind === 'done' ? new TextDecoder().decode(outcome.output).trim() : '';
  return text === '' ? undefined : text;
}
