/** Where keywords stand in bytes: parallel arrays, filled up to `count`. */
export interface Hits {
  readonly positions: Uint32Array;
  readonly keywords: Uint32Array;
  count: number;
}

/** A run of characters of one alphabet, long enough to be worth decoding. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** The hot loops over bytes; the WASM one and the plain one give the same answers. */
export interface Kernel {
  /** A buffer of at least `size` bytes, to be filled by the reader without a copy; valid until the next call. */
  buffer(size: number): Uint8Array;
  /**
   * Finds keywords in the first `length` bytes of the buffer, ASCII case ignored. A kernel may leave out those around
   * which the sieves of the tables say that no rule can match; it leaves out no others.
   * In source code a bare word is the name of something, which `isSource` tells the sieves.
   * The positions of one keyword ascend; hits of different keywords may stand in any order.
   * Where `zones` are given, no keyword that stands within one is left out; others may be found or not.
   */
  findKeywords(length: number, isSource: boolean, zones?: readonly Run[]): Hits;
  /**
   * Runs of at least `minimum` (>= 16) characters of `A-Za-z0-9+/_-` in the first `length` bytes, in order. A kernel may
   * leave out those (words, paths, digests, keys) in which nothing begins as encoded text does; it leaves out no others.
   */
  findRuns(length: number, minimum: number): readonly Run[];
  /** Where `%`, `\\` and `&` may begin an escape in a long word, in order; without it, decoders look for themselves. */
  findEscapes?(length: number): readonly number[];
}
