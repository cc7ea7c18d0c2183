/** Words in bytes, by a search that skips what cannot be the end of one. */
export interface WordFinder {
  /** Calls back for each word, with where it starts and a place in or behind it; stops where that says true, and then gives true. */
  find(bytes: Uint8Array, isEnough: (start: number, end: number) => boolean): boolean;
}

/** How many letters up to the bar say how far the search may go on; of shorter words, fewer do. */
const TAIL = 4;
const FARTHEST = TAIL - 1;

interface Word {
  readonly codes: Uint8Array;
  /** How many of them stand before the bar. */
  readonly head: number;
}

/**
 * Prepares the search for words of ASCII in lower case; letter case does not count. At least three letters of each
 * stand before its bar; without one, all do.
 */
export function createWordFinder(words: readonly string[]): WordFinder {
  const shifts = new Uint8Array(1 << 16).fill(FARTHEST);
  const byEnd = new Array<readonly Word[] | undefined>(1 << 16);
  for (const each of words) {
    const [before = '', after = ''] = each.split('|');
    const codes = Uint8Array.from(before + after, (letter) => letter.charCodeAt(0));
    const head = before.length;
    addShifts(shifts, codes.subarray(0, head));
    for (const end of pairsOf(codes[head - 2] ?? 0, codes[head - 1] ?? 0))
      byEnd[end] = [...(byEnd[end] ?? []), { codes, head }];
  }
  return { find: (bytes, isEnough) => search(bytes, { shifts, byEnd }, isEnough) };
}

interface Tables {
  readonly shifts: Uint8Array;
  /** Words by the last two letters before the bar. */
  readonly byEnd: readonly (readonly Word[] | undefined)[];
}

function search(
  bytes: Uint8Array,
  { shifts, byEnd }: Tables,
  isEnough: (start: number, end: number) => boolean,
): boolean {
  const { length } = bytes;
  for (let at = 2; at < length;) {
    const pair = ((bytes[at - 1] ?? 0) << 8) | (bytes[at] ?? 0);
    const shift = shifts[pair] ?? 1;
    if (shift > 0) {
      at += shift;
      continue;
    }
    for (const word of byEnd[pair] ?? []) {
      const start = at + 1 - word.head;
      if (standsAt(bytes, start, word.codes) && isEnough(start, at + 1)) return true;
    }
    at++;
  }
  return false;
}

function standsAt(bytes: Uint8Array, start: number, codes: Uint8Array): boolean {
  if (start < 0) return false;
  for (let i = 0; i < codes.length; i++) {
    if (fold(bytes[start + i] ?? 0) !== codes[i]) return false;
  }
  return true;
}

/** How far the search may go on from each pair of letters: to where the next word could end at the soonest. */
function addShifts(shifts: Uint8Array, word: Uint8Array): void {
  const tail = word.slice(-TAIL);
  const atMost = (pair: number, shift: number): void => {
    shifts[pair] = Math.min(shifts[pair] ?? 0, shift);
  };
  for (let i = 1; i < tail.length; i++) {
    for (const pair of pairsOf(tail[i - 1] ?? 0, tail[i] ?? 0)) atMost(pair, tail.length - 1 - i);
  }
  if (tail.length === TAIL) return;
  // Anything can stand before a word of three letters.
  for (const second of cases(tail[0] ?? 0)) {
    for (let first = 0; first < 256; first++) atMost((first << 8) | second, tail.length - 1);
  }
}

/** Two letters as one number, in every letter case. */
function pairsOf(first: number, second: number): readonly number[] {
  return cases(first).flatMap((one) => cases(second).map((other) => (one << 8) | other));
}

function cases(code: number): readonly number[] {
  return isLetter(code) ? [code, code - 0x20] : [code];
}

function fold(code: number): number {
  return isLetter(code | 0x20) ? code | 0x20 : code;
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}
