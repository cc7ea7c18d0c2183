import { isBlank, isWord, NEWLINE, skipBlanksBack, toLowerByte } from './byte.ts';
import type { Standing } from './comment-syntax.ts';

const FARTHEST = 4096;
const LONGEST_PREFIX = 2;
const LONGEST_KEYWORD = 10;

/** After one of these a comment's opener is not glued to a word: `; ) } ] [ , & | ( { >` and a code span's tick. */
const PARTING = bytesOf(';)}][,&|({>`');
/** After one of these an expression goes on, so what follows is a value. */
const CONTINUING = bytesOf('([{,=\\+%.|&<>-*/?');
/** After one of these a slash cannot divide. */
const BEFORE_REGEX = bytesOf('(,=:[!&|?{};+-*%<>~^');
const WORDS_BEFORE_REGEX: ReadonlySet<string> = new Set(
  'return typeof case in of do else void delete await yield throw instanceof new'.split(' '),
);
const STRING_PREFIX = bytesOf('bruft');

function bytesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** Whether an opener that must stand in a certain way stands so. */
export function standsAs(standing: Standing, bytes: Uint8Array, at: number): boolean {
  if (standing === 'anywhere' || at === 0) return true;
  const before = bytes[at - 1] ?? NEWLINE;
  if (before === NEWLINE) return true;
  if (standing === 'apart') return isBlank(before) || PARTING.has(before) || isAfterByteOrderMark(bytes, at);
  const place = skipBlanksBack(bytes, at, 0);
  return place === 0 || bytes[place - 1] === NEWLINE || isAfterByteOrderMark(bytes, place);
}

function isAfterByteOrderMark(bytes: Uint8Array, at: number): boolean {
  return at === 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Whether a literal over many lines stands as a statement of its own: then nobody uses its text. */
export function isDocumentation(bytes: Uint8Array, at: number): boolean {
  let place = at;
  while (at - place < LONGEST_PREFIX && STRING_PREFIX.has(toLowerByte(bytes[place - 1] ?? 0))) place--;
  place = skipBlanksBack(bytes, place, 0);
  if (place > 0 && bytes[place - 1] !== NEWLINE) return isAfterByteOrderMark(bytes, place);
  const before = lastMeaningfulByte(bytes, place);
  return before === undefined || !CONTINUING.has(before);
}

/** Whether a slash can begin a regular expression, told by what stands before it. */
export function mayBeRegex(bytes: Uint8Array, at: number): boolean {
  const place = skipBlanksBack(bytes, at, Math.max(0, at - FARTHEST));
  const before = bytes[place - 1];
  if (before === undefined || before === NEWLINE || BEFORE_REGEX.has(before)) return true;
  return isWord(before) && WORDS_BEFORE_REGEX.has(wordBefore(bytes, place));
}

function lastMeaningfulByte(bytes: Uint8Array, at: number): number | undefined {
  const floor = Math.max(0, at - FARTHEST);
  for (let place = at - 1; place >= floor; place--) {
    const byte = bytes[place];
    if (byte !== NEWLINE && !isBlank(byte)) return byte;
  }
  return undefined;
}

function wordBefore(bytes: Uint8Array, at: number): string {
  let start = at;
  while (start > 0 && at - start <= LONGEST_KEYWORD && isWord(bytes[start - 1])) start--;
  return String.fromCharCode(...bytes.subarray(start, at));
}
