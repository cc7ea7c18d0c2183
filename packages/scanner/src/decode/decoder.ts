/** Bytes won from a span of other bytes, with the way back. */
export interface Decoded {
  readonly bytes: Uint8Array;
  /** Offset in the source bytes of the decoded byte at `offset` (0 … bytes.length inclusive). */
  toSource(offset: number): number;
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
  /** Finds spans worth decoding; must be cheap where there are none. */
  find(source: DecodeSource): Iterable<EncodedSpan>;
  /** Undefined when the span turns out not to be of this encoding, or its content is not worth scanning. */
  decode(source: DecodeSource, span: EncodedSpan): Decoded | undefined;
}

export interface DecodeSource {
  readonly bytes: Uint8Array;
  readonly path: string;
  /** Runs of base64-alphabet characters (`A-Za-z0-9+/_-`) of at least 20, found once for all decoders. */
  readonly runs: readonly EncodedSpan[];
}
