import { longestCommonLines } from './longest-common-lines.ts';

/**
 * Says which lines of a text its former version does not have, as `git diff` would: index 0 is the first line. Lines
 * that moved count as added, except in texts so different that a whole comparison would take too long.
 */
export function addedLines(before: readonly string[], after: readonly string[]): Uint8Array {
  const added = new Uint8Array(after.length).fill(1);
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) added[start++] = 0;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
    end++;
    added[after.length - end] = 0;
  }
  const { old, current, places } = number(before, after, { start, end });
  const kept = longestCommonLines(old, current) ?? keepByCount(old, current);
  for (const index of kept) added[places[index] ?? 0] = 0;
  return added;
}

interface Numbered {
  readonly old: Int32Array;
  readonly current: Int32Array;
  /** Where each line of `current` stands in the text. */
  readonly places: Int32Array;
}

/** Gives equal lines equal numbers; leaves out lines that only one side has, because they cannot be common. */
function number(
  before: readonly string[],
  after: readonly string[],
  { start, end }: { readonly start: number; readonly end: number },
): Numbered {
  const numbers = new Map<string, number>();
  for (let line = start; line < before.length - end; line++) {
    const text = before[line] ?? '';
    if (!numbers.has(text)) numbers.set(text, numbers.size);
  }
  const current: number[] = [];
  const places: number[] = [];
  for (let line = start; line < after.length - end; line++) {
    const known = numbers.get(after[line] ?? '');
    if (known === undefined) continue;
    current.push(known);
    places.push(line);
  }
  const isCurrent = new Uint8Array(numbers.size);
  for (const each of current) isCurrent[each] = 1;
  const old: number[] = [];
  for (let line = start; line < before.length - end; line++) {
    const known = numbers.get(before[line] ?? '') ?? 0;
    if (isCurrent[known] === 1) old.push(known);
  }
  return { old: Int32Array.from(old), current: Int32Array.from(current), places: Int32Array.from(places) };
}

/** As many lines of a kind as there were are the old ones, wherever they stand. */
function keepByCount(old: Int32Array, current: Int32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const line of old) counts.set(line, (counts.get(line) ?? 0) + 1);
  const kept: number[] = [];
  for (const [index, line] of current.entries()) {
    const left = counts.get(line) ?? 0;
    if (left === 0) continue;
    counts.set(line, left - 1);
    kept.push(index);
  }
  return kept;
}
