/** What kinds of entries a pack has, by the number that stands in their headers. */
export const ENTRY = { damaged: 0, commit: 1, tree: 2, blob: 3, tag: 4, offsetDelta: 6, idDelta: 7 } as const;

/** The entry that begins at an offset, or -1. */
export function entryAt(offsets: Float64Array, offset: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = offsets[middle] ?? 0;
    if (here === offset) return middle;
    if (here < offset) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
