import type { OffsetMap } from './offset-map.ts';

/** Decoded bytes that come in groups of one size, in stretches (lines, strings) that are apart in the source. */
export interface Stretches {
  /** Decoded bytes of a group: 3 for base64. */
  readonly group: number;
  /** Source bytes of a group: 4 for base64. */
  readonly width: number;
  /** Where each stretch begins, in the decoded bytes and in the source. */
  readonly decodedStarts: readonly number[];
  readonly sourceStarts: readonly number[];
  /** Where the last stretch ends in the source. */
  readonly sourceEnd: number;
}

/** Maps offsets by arithmetic within a stretch; needs no table of the bytes themselves. */
export function mapStretches(stretches: Stretches): OffsetMap {
  const { group, width, decodedStarts, sourceStarts, sourceEnd } = stretches;
  const locate = (offset: number, extra: number): number => {
    const index = lastAtOrBefore(decodedStarts, offset);
    const groups = Math.floor((offset - (decodedStarts[index] ?? 0)) / group) + extra;
    return Math.min((sourceStarts[index] ?? 0) + groups * width, sourceStarts[index + 1] ?? sourceEnd);
  };
  return {
    toSource: (offset) => locate(offset, 0),
    toSourceEnd: (offset) => (offset === 0 ? locate(0, 0) : locate(offset - 1, 1)),
  };
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
