import type { CharSet } from '../regex/char-set.ts';

const BYTES = 256;

/** First and last byte of each range of a set, one after the other. */
export function rangesOf(set: CharSet): number[] {
  const ranges: number[] = [];
  const has = (byte: number): boolean => byte >= 0 && byte < BYTES && ((set >> BigInt(byte)) & 1n) === 1n;
  for (let byte = 0; byte < BYTES; byte++) {
    if (has(byte) && !has(byte - 1)) ranges.push(byte);
    if (has(byte) && !has(byte + 1)) ranges.push(byte);
  }
  return ranges;
}
