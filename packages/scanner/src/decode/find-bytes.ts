/** Where `needle` next stands, or -1; steps over most bytes unread, as Horspool's search does. */
export function findBytes(bytes: Uint8Array, needle: Needle, from: number): number {
  const { spelling, steps } = needle;
  const last = spelling.length - 1;
  for (let end = from + last; end < bytes.length;) {
    const byte = bytes[end] ?? 0;
    if (byte === spelling[last] && isSpelledAt(bytes, end - last, needle)) return end - last;
    end += steps[byte] ?? 1;
  }
  return -1;
}

/** Bytes to look for, with how far a search may step after each byte met. */
export interface Needle {
  readonly spelling: Uint8Array;
  readonly steps: Uint8Array;
}

/** Prepares an ASCII word (of at most 255 characters) for `findBytes`. */
export function createNeedle(word: string): Needle {
  const spelling = Uint8Array.from(word, (character) => character.charCodeAt(0));
  const steps = new Uint8Array(256).fill(word.length);
  for (let at = 0; at < spelling.length - 1; at++) steps[spelling[at] ?? 0] = spelling.length - 1 - at;
  return { spelling, steps };
}

/** Whether `needle` stands at `start`. */
export function isSpelledAt(bytes: Uint8Array, start: number, { spelling }: Needle): boolean {
  for (let at = 0; at < spelling.length; at++) {
    if (bytes[start + at] !== spelling[at]) return false;
  }
  return true;
}
