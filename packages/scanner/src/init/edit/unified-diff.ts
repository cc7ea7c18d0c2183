import type { FileEdit } from '../proposal.ts';

const CONTEXT = 3;

interface DiffLine {
  readonly sign: ' ' | '+' | '-';
  readonly text: string;
}

/** An edit as a unified diff, as git shows it. */
export function unifiedDiff({ path, before, after }: FileEdit): readonly string[] {
  const lines = diffLines(linesOf(before ?? ''), linesOf(after));
  const header = [`--- ${before === undefined ? '/dev/null' : `a/${path}`}`, `+++ b/${path}`];
  return [...header, ...hunksOf(lines).flatMap(([start, end]) => renderHunk(lines, start, end))];
}

function linesOf(text: string): readonly string[] {
  if (text === '') return [];
  const lines = text.split(/\r?\n/);
  return text.endsWith('\n') ? lines.slice(0, -1) : lines;
}

/** Edits add lines, so what both texts begin and end with is nearly all of them; what is between counts as replaced. */
function diffLines(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [removed, added] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return [
    ...before.slice(0, start).map((text) => ({ sign: ' ' as const, text })),
    ...middleOf(removed, added),
    ...before.slice(before.length - end).map((text) => ({ sign: ' ' as const, text })),
  ];
}

/** Where nothing is taken away, the old lines stand among the new ones, in their order. */
function middleOf(removed: readonly string[], added: readonly string[]): readonly DiffLine[] {
  const lines: DiffLine[] = [];
  let next = 0;
  for (const text of added) {
    const isKept = next < removed.length && removed[next] === text;
    lines.push({ sign: isKept ? ' ' : '+', text });
    if (isKept) next++;
  }
  if (next === removed.length) return lines;
  const gone = removed.map((text) => ({ sign: '-' as const, text }));
  return [...gone, ...added.map((text) => ({ sign: '+' as const, text }))];
}

function hunksOf(lines: readonly DiffLine[]): readonly (readonly [start: number, end: number])[] {
  const hunks: [number, number][] = [];
  for (const [index, { sign }] of lines.entries()) {
    if (sign === ' ') continue;
    const [start, end] = [Math.max(0, index - CONTEXT), Math.min(lines.length, index + CONTEXT + 1)];
    const last = hunks.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = end;
    else hunks.push([start, end]);
  }
  return hunks;
}

function renderHunk(lines: readonly DiffLine[], start: number, end: number): readonly string[] {
  const count = (slice: readonly DiffLine[], sign: '+' | '-'): number =>
    slice.filter((line) => line.sign === ' ' || line.sign === sign).length;
  const [earlier, shown] = [lines.slice(0, start), lines.slice(start, end)];
  const side = (sign: '+' | '-'): string => {
    const length = count(shown, sign);
    const first = count(earlier, sign) + (length === 0 ? 0 : 1);
    return `${sign}${String(first)}${length === 1 ? '' : `,${String(length)}`}`;
  };
  return [`@@ ${side('-')} ${side('+')} @@`, ...shown.map(({ sign, text }) => sign + text)];
}
