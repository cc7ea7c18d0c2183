import { isBase64 } from './base64-alphabet.ts';
import type { EncodedSpan } from './decoder.ts';

/** Finds the runs of base64 characters in some bytes; the engine has a quicker one than `findRuns`. */
export type FindRuns = (bytes: Uint8Array, minimum: number) => readonly EncodedSpan[];

/**
 * Runs of at least `minimum` characters of `A-Za-z0-9+/_-`, without those that are letters of one case only.
 * A run that long must cover every `minimum`th byte: probing there leaves most bytes of a text unread.
 */
export const findRuns: FindRuns = (bytes, minimum) => {
  const runs: EncodedSpan[] = [];
  let start = 0;
  while (start + minimum <= bytes.length) {
    const gap = lastGap(bytes, start, start + minimum);
    if (gap !== -1) {
      start = gap + 1;
      continue;
    }
    let end = start + minimum;
    while (end < bytes.length && isBase64(bytes[end] ?? 0)) end++;
    if (isMixed(bytes, start, end)) runs.push({ start, end });
    start = end + 1;
  }
  return runs;
};

function lastGap(bytes: Uint8Array, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    if (!isBase64(bytes[at] ?? 0)) return at;
  }
  return -1;
}

/** Words and paths in one case are nothing that an encoder writes. */
function isMixed(bytes: Uint8Array, start: number, end: number): boolean {
  let hasUpper = false;
  let hasLower = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) return true;
    hasUpper ||= byte >= 0x41 && byte <= 0x5a;
    hasLower ||= byte >= 0x61 && byte <= 0x7a;
    if (hasUpper && hasLower) return true;
  }
  return false;
}
