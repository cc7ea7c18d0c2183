import type { WordFinder } from './word-finder.ts';

/** How many letters up to the bar say how far the search may go on; of shorter words, fewer do. */
const TAIL = 4;
const FARTHEST = TAIL - 1;
const PAIRS = 1 << 16;

interface Word {
  readonly codes: Uint8Array;
  /** How many of them stand before the bar. */
  readonly head: number;
}

/**
 * The search in plain TypeScript, which skips what cannot be the end of a word: for machines that refuse the one in
 * WebAssembly, and its oracle.
 */
export function createPlainWordFinder(words: readonly string[]): WordFinder {
  const tables: Tables = { shifts: new Uint8Array(PAIRS).fill(FARTHEST), lists: new Uint16Array(PAIRS), byEnd: [[]] };
  const tails = new Set<string>();
  for (const each of words) {
    const bar = each.indexOf('|');
    const letters = bar === -1 ? each : each.slice(0, bar) + each.slice(bar + 1);
    const codes = new Uint8Array(letters.length);
    for (let i = 0; i < letters.length; i++) codes[i] = letters.charCodeAt(i);
    const head = bar === -1 ? letters.length : bar;
    addToLists(tables, { codes, head });
    const tail = letters.slice(Math.max(0, head - TAIL), head);
    if (tails.has(tail)) continue;
    tails.add(tail);
    addShifts(tables.shifts, codes.subarray(0, head));
  }
  return { find: (bytes, isEnough) => search(bytes, tables, isEnough) };
}

interface Tables {
  /** How far the search may go on from each pair of letters: to where the next word could end at the soonest. */
  readonly shifts: Uint8Array;
  /** Of each pair of letters, which list of words has it before the bar; the first list is empty. */
  readonly lists: Uint16Array;
  readonly byEnd: Word[][];
}

function search(
  bytes: Uint8Array,
  { shifts, lists, byEnd }: Tables,
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
    for (const word of byEnd[lists[pair] ?? 0] ?? []) {
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

function addShifts(shifts: Uint8Array, word: Uint8Array): void {
  const last = word.length - 1;
  for (let i = Math.max(0, word.length - TAIL) + 1; i <= last; i++) {
    const first = word[i - 1] ?? 0;
    const second = word[i] ?? 0;
    lower(shifts, (first << 8) | second, last - i);
    lower(shifts, (upper(first) << 8) | second, last - i);
    lower(shifts, (first << 8) | upper(second), last - i);
    lower(shifts, (upper(first) << 8) | upper(second), last - i);
  }
  if (word.length >= TAIL) return;
  const start = word[0] ?? 0;
  // Anything can stand before a word of three letters.
  for (let first = 0; first < PAIRS; first += 256) {
    lower(shifts, first | start, last);
    lower(shifts, first | upper(start), last);
  }
}

function lower(shifts: Uint8Array, pair: number, shift: number): void {
  if ((shifts[pair] ?? 0) > shift) shifts[pair] = shift;
}

function addToLists({ lists, byEnd }: Tables, word: Word): void {
  const { codes, head } = word;
  const first = codes[head - 2] ?? 0;
  const second = codes[head - 1] ?? 0;
  const list = lists[(first << 8) | second] ?? 0;
  if (list > 0) {
    byEnd[list]?.push(word);
    return;
  }
  const added = byEnd.push([word]) - 1;
  lists[(first << 8) | second] = added;
  lists[(upper(first) << 8) | second] = added;
  lists[(first << 8) | upper(second)] = added;
  lists[(upper(first) << 8) | upper(second)] = added;
}

function upper(code: number): number {
  return isLetter(code) ? code - 0x20 : code;
}

function fold(code: number): number {
  return isLetter(code | 0x20) ? code | 0x20 : code;
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}
