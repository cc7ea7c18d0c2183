import { oneLine } from '../core/one-line.ts';
import { unifiedDiff } from './edit/unified-diff.ts';
import type { Problem } from './look/find-problems.ts';
import type { FileEdit, Proposal } from './proposal.ts';

/** A proposal: its diff, what it would run, and what is left to the user. */
export function describeProposal({ title, edits, commands, byHand, notes }: Proposal): string {
  return [
    `# ${title}`,
    '',
    ...edits.flatMap(describeEdit),
    ...(edits.length > 0 && commands.length + byHand.length + notes.length > 0 ? [''] : []),
    ...commands.map((command) => `runs: ${command}`),
    ...byHand.flatMap(({ what, lines }) => [`by hand: ${what}`, ...lines.map((line) => `    ${line}`)]),
    ...notes.map((note) => `note: ${note}`),
    '',
  ]
    .map((line) => `${oneLine(line)}\n`)
    .join('');
}

/** A problem, and the way out of it. */
export function describeProblem({ what, commands, then }: Problem): string {
  const lines = [`PROBLEM: ${what}`, ...commands.map((command) => `    ${command}`), `    ${then}`, ''];
  return lines.map((line) => `${oneLine(line)}\n`).join('');
}

function describeEdit(edit: FileEdit): readonly string[] {
  if (edit.summary === undefined) return unifiedDiff(edit);
  return [`${edit.before === undefined ? 'new file' : 'changed'}: ${edit.path} (${edit.summary})`];
}
