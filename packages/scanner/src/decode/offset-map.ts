/** The way from offsets in decoded bytes back to offsets in their source; both directions of rounding. */
export interface OffsetMap {
  /** Where the source of the byte at `offset` begins. */
  toSource(offset: number): number;
  /** Where the source of the byte before `offset` ends. */
  toSourceEnd(offset: number): number;
}

/** Leads from the innermost bytes through `inner` and then `outer` to the outermost. */
export function composeMaps(outer: OffsetMap, inner: OffsetMap): OffsetMap {
  return {
    toSource: (offset) => outer.toSource(inner.toSource(offset)),
    toSourceEnd: (offset) => outer.toSourceEnd(inner.toSourceEnd(offset)),
  };
}

/** The map of bytes that are their own source. */
export const identityMap: OffsetMap = {
  toSource: (offset) => offset,
  toSourceEnd: (offset) => offset,
};
