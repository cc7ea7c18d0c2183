import { splitLines } from './split-lines.ts';

/** How much of a text stands in another one line for line, from 0 to 1, by length. */
export function similarity(before: Uint8Array, after: Uint8Array): number {
  const counts = new Map<string, number>();
  for (const line of splitLines(before, 'utf-8')) counts.set(line, (counts.get(line) ?? 0) + 1);
  let common = 0;
  for (const line of splitLines(after, 'utf-8')) {
    const left = counts.get(line) ?? 0;
    if (left === 0) continue;
    counts.set(line, left - 1);
    common += line.length + 1;
  }
  return common / (Math.max(before.length, after.length) + 1);
}
