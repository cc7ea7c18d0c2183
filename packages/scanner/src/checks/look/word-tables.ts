const HASH = 0x9e37_79b1;
const HEAD_SHIFT = 22;
const CASELESS = 0x20_20_20;
const HEADS_AT = 128;
const WORDS_AT = HEADS_AT + 2048;
const WORD_SIZE = 8;
const NONE = 0xffff;
const LETTERS = 4;
/** Of those, so many say where the words are that end so. */
const HASHED = 3;
const BUCKETS = 8;

interface Word {
  readonly codes: Uint8Array;
  /** How many of them stand before the bar. */
  readonly head: number;
}

/**
 * Lays out words of ASCII in lower case, each with at least three letters before its bar, for the search in
 * WebAssembly; assembly/words.ts says where each part stands.
 */
export function wordTables(words: readonly string[]): Uint8Array {
  const parsed = words.map(toWord);
  const codesAt = WORDS_AT + parsed.length * WORD_SIZE;
  const size = parsed.reduce((sum, { codes }) => sum + codes.length, codesAt);
  const image = new Uint8Array(size);
  const view = new DataView(image.buffer);
  for (let at = HEADS_AT; at < WORDS_AT; at += 2) view.setUint16(at, NONE, true);
  let at = codesAt;
  for (const [index, { codes, head }] of parsed.entries()) {
    const slot = HEADS_AT + slotOf(codes.subarray(head - HASHED, head)) * 2;
    const place = WORDS_AT + index * WORD_SIZE;
    view.setUint16(place, view.getUint16(slot, true), true);
    view.setUint16(place + 2, at, true);
    view.setUint16(place + 4, codes.length, true);
    view.setUint16(place + 6, head, true);
    view.setUint16(slot, index, true);
    image.set(codes, at);
    at += codes.length;
  }
  addSieve(image, parsed);
  return image;
}

function toWord(word: string): Word {
  const [before = '', after = ''] = word.split('|');
  const codes = Uint8Array.from(before + after, (letter) => letter.charCodeAt(0));
  const head = before.length;
  return { codes, head };
}

function slotOf([first = 0, second = 0, third = 0]: Uint8Array): number {
  return Math.imul(first | (second << 8) | (third << 16) | CASELESS, HASH) >>> HEAD_SHIFT;
}

/** Which halves of bytes stand at each of four places, a bit for each bucket of words with alike tails. */
function addSieve(image: Uint8Array, words: readonly Word[]): void {
  const tails = [...new Set(words.map(tailOf))].sort();
  // Each `…ke|y` and `…_u|rl` is like the others, and anything can stand before a word of three letters.
  const groups = [/^ek/, /^u_/, /^.{1,3}$/];
  let left: readonly string[] = tails;
  for (const [bucket, group] of groups.entries()) {
    const isIn = (tail: string): boolean => group.test(tail);
    addBuckets(image, left.filter(isIn), { from: bucket, to: bucket + 1 });
    left = left.filter((tail) => !isIn(tail));
  }
  addBuckets(image, left, { from: groups.length, to: BUCKETS });
}

function addBuckets(
  image: Uint8Array,
  tails: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): void {
  for (const [index, tail] of tails.entries()) {
    const bit = 1 << (from + Math.floor((index * (to - from)) / tails.length));
    for (let back = 0; back < LETTERS; back++) {
      const place = image.subarray((LETTERS - 1 - back) * 32, (LETTERS - back) * 32);
      if (back < tail.length) addLetter(place, tail.charCodeAt(back), bit);
      else addAny(place, bit);
    }
  }
}

function addAny(place: Uint8Array, bit: number): void {
  for (let half = 0; half < place.length; half++) place[half] = (place[half] ?? 0) | bit;
}

function addLetter(place: Uint8Array, letter: number, bit: number): void {
  for (const code of cases(letter)) {
    const [low, high] = [code & 15, 16 + (code >> 4)];
    place[low] = (place[low] ?? 0) | bit;
    place[high] = (place[high] ?? 0) | bit;
  }
}

/** The last letters of a word's head, from the last one on. */
function tailOf({ codes, head }: Word): string {
  return String.fromCharCode(...codes.subarray(Math.max(0, head - LETTERS), head).toReversed());
}

function cases(code: number): readonly number[] {
  return code >= 0x61 && code <= 0x7a ? [code, code - 0x20] : [code];
}
