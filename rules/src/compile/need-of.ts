import type { Need } from '../pack.ts';
import type { CharSet } from '../regex/char-set.ts';
import type { RegexNode } from '../regex/node.ts';
import { requiredRun } from '../regex/required-run.ts';

const BYTES = 256;
/** A shorter run stands in almost any line of code. */
const SHORTEST = 6;

/** What a look over the bytes near a keyword must find before the rule's expression is worth running. */
export function needOf(pattern: RegexNode): Need | undefined {
  const run = requiredRun(pattern);
  if (run === undefined || run.length < SHORTEST) return undefined;
  return { ranges: rangesOf(run.set), length: run.length };
}

function rangesOf(set: CharSet): number[] {
  const ranges: number[] = [];
  const has = (byte: number): boolean => byte >= 0 && byte < BYTES && ((set >> BigInt(byte)) & 1n) === 1n;
  for (let byte = 0; byte < BYTES; byte++) {
    if (has(byte) && !has(byte - 1)) ranges.push(byte);
    if (has(byte) && !has(byte + 1)) ranges.push(byte);
  }
  return ranges;
}
