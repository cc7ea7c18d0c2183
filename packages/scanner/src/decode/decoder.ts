/** Bytes won from a span of other bytes, with the way back. */
export interface Decoded {
  readonly bytes: Uint8Array;
  /** Offset in the source bytes of the decoded byte at `offset` (0 … bytes.length inclusive). */
  toSource(offset: number): number;
  /**
   * Offset just behind the source bytes of the decoded byte before `offset`, for the exclusive end of a place:
   * a secret that ends within a base64 group ends in the source where the group ends. Without it, ask `toSource`.
   */
  toSourceEnd?(offset: number): number;
  /** A container for another decoder (gzip, UTF-16): nothing to be searched as it is. */
  readonly opaque?: boolean;
}

/** A span in the source that a decoder can take, found cheaply. */
export interface EncodedSpan {
  readonly start: number;
  readonly end: number;
}

/** One encoding; a decoder is one file. */
export interface Decoder {
  /** Stands in `decodedVia`: `base64`, `hex`, `percent`, `unicode-escape`, `utf-16le`, … */
  readonly name: string;
  /**
   * What a source must have for `find` to be worth a call: runs of base64 characters, possible escapes, or NULs (or a
   * byte order mark). Most files have none of them.
   */
  readonly needs?: 'runs' | 'escapes' | 'nuls';
  /** Finds spans worth decoding; must be cheap where there are none. */
  find(source: DecodeSource): Iterable<EncodedSpan>;
  /** Undefined when the span turns out not to be of this encoding, or its content is not worth scanning. */
  decode(source: DecodeSource, span: EncodedSpan): Decoded | undefined;
}

export interface DecodeSource {
  /** A Node `Buffer` here makes the search for escapes ten times quicker: its `indexOf` is vectorised. */
  readonly bytes: Uint8Array;
  readonly path: string;
  /** Runs of base64-alphabet characters (`A-Za-z0-9+/_-`) of at least 20, found once for all decoders. */
  readonly runs: readonly EncodedSpan[];
  /**
   * Where `%`, `\` and `&` stand that may begin an escape in a long word, ascending, for those who can tell quickly.
   * Decoders search for themselves where nobody says.
   */
  readonly escapes?: readonly number[];
  /** Whether there are NULs near the start; found out where nobody says. */
  readonly binary?: boolean;
}

/** What a decoder finds in most sources. */
export const noSpans: readonly EncodedSpan[] = [];
