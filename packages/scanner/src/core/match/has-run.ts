import type { Need } from '@leaklint/rules';

/** Whether the needed run stands somewhere in a stretch of bytes. */
export type RunProbe = (bytes: Uint8Array, from: number, to: number) => boolean;

/**
 * Looks at every n-th byte only: a run of n cannot hide between two looks.
 * So a stretch without the run costs a handful of loads.
 */
export function createRunProbe({ ranges, length }: Need): RunProbe {
  const table = new Uint8Array(256);
  for (let i = 0; i < ranges.length; i += 2) table.fill(1, ranges[i], (ranges[i + 1] ?? 0) + 1);
  return (bytes, from, to) => {
    for (let probe = from + length - 1; probe < to;) {
      if (table[bytes[probe] ?? 0] === 0) {
        probe += length;
        continue;
      }
      let start = probe;
      while (start > from && table[bytes[start - 1] ?? 0] === 1) start--;
      let end = probe + 1;
      while (end < to && end - start < length && table[bytes[end] ?? 0] === 1) end++;
      if (end - start >= length) return true;
      probe = end + length;
    }
    return false;
  };
}
