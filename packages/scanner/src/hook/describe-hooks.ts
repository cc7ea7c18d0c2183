import { oneLine } from '../core/one-line.ts';
import type { Bypass } from './bypass/bypass-record.ts';
import type { Change, Outcome } from './change.ts';
import type { Guard, HookStatus } from './hook-status.ts';

const SHOWN_BYPASSES = 20;
const SHORT_COMMIT = 9;

/** What installing or uninstalling did. */
export function describeOutcome({ changes, notes, byHand }: Outcome, isInstalling: boolean): string {
  if (byHand !== undefined) return `Add to ${byHand.file}:\n\n${byHand.lines.map((line) => `  ${line}\n`).join('')}\n`;
  const done = changes.filter(({ kind }) => kind !== 'unchanged');
  const lines = [
    ...changes.map(describeChange),
    ...notes,
    ...(done.length > 0
      ? []
      : [
          isInstalling
            ? 'Nothing to do: leaklint was installed already.'
            : 'Nothing to do: no hook of leaklint is here.',
        ]),
  ];
  return lines.map((line) => `${oneLine(line)}\n`).join('');
}

function describeChange({ kind, path, note }: Change): string {
  return `${kind.padEnd('unchanged'.length)}  ${path}${note === undefined ? '' : `  (${note})`}`;
}

/** What guards a repository, and what was let pass. */
export function describeStatus({ guards, hooksFolder, recorded, committed }: HookStatus): string {
  return [
    ...guards.map(describeGuard),
    `git looks for hooks in ${hooksFolder}`,
    ...section('Let pass on purpose, as this clone has recorded', recorded),
    ...section('Let pass on purpose, as commits say', committed),
    ...(recorded.length + committed.length === 0 ? ['Nothing was let pass on purpose.'] : []),
  ]
    .map((line) => `${oneLine(line)}\n`)
    .join('');
}

function describeGuard({ hook, isGuarded, by, file, note }: Guard): string {
  const state = isGuarded ? 'guarded' : 'NOT guarded';
  const parts = [by === undefined || by === 'git' ? '' : `by ${by}`, file ?? '', note === undefined ? '' : `(${note})`];
  return `${hook.padEnd('pre-commit'.length)}  ${state.padEnd('NOT guarded'.length)}  ${parts.filter((part) => part !== '').join('  ')}`;
}

function section(title: string, bypasses: readonly Bypass[]): readonly string[] {
  if (bypasses.length === 0) return [];
  const shown = bypasses.slice(-SHOWN_BYPASSES).map(describeBypass);
  const more = bypasses.length - shown.length;
  return [`${title}:`, ...shown, ...(more > 0 ? [`  and ${String(more)} more (--format json has all)`] : [])];
}

function describeBypass({ date, hook, reason, who, commit, branch }: Bypass): string {
  const place = commit === undefined ? hook : commit.slice(0, SHORT_COMMIT);
  return `  ${date}  ${place}${branch === undefined ? '' : ` on ${branch}`}  ${who}: ${reason}`;
}
