/** Finds words in bytes. */
export interface WordFinder {
  /** Calls back for each word, with where it starts and a place in or behind it; stops where that says true, and then gives true. */
  find(bytes: Uint8Array, isEnough: (start: number, end: number) => boolean): boolean;
}
