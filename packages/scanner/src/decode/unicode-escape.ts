import { createEscapeDecoder } from './escape-decoder.ts';
import { createFollowers } from './escape-syntax.ts';
import { isHexDigit, readHexDigits } from './hex-digits.ts';
import { isHighSurrogate, isLowSurrogate, joinSurrogates, REPLACEMENT } from './write-character.ts';

const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const SHORT = 2;
const LETTER_U = 0x75;
const MOST_BRACED_DIGITS = 6;
const LAST_CODE_POINT = 0x10ffff;

/** What follows the backslash of an escape, by byte: how many digits, or the character that it stands for. */
const DIGITS = buildTable([
  [0x78, 2],
  [LETTER_U, 4],
  [0x55, 8],
]);
const SHORT_ESCAPES = buildTable([
  [0x22, 0x22],
  [0x27, 0x27],
  [0x2f, 0x2f],
  [BACKSLASH, BACKSLASH],
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
]);

/** Escapes in string literals of JSON and most languages: `\u0067`, `\u{67}`, `\U00000067`, `\x67`, `\/`, `\"`. */
export const unicodeEscape = createEscapeDecoder({
  name: 'unicode-escape',
  lead: BACKSLASH,
  followers: createFollowers('uxU/"'),
  isBytewise: false,
  lengthAt,
  valueAt,
  isWordCharacter: (value, length) => length > SHORT || value === 0x2f,
});

function lengthAt(bytes: Uint8Array, at: number, end: number): number {
  const kind = bytes[at + 1] ?? 0;
  const digits = DIGITS[kind] ?? 0;
  if (digits === 0) return SHORT_ESCAPES[kind] !== 0 && at + SHORT <= end ? SHORT : 0;
  const length = bytes[at + 2] === OPEN_BRACE ? bracedLength(bytes, at) : digitsLength(bytes, at, digits);
  if (length === 0 || at + length > end) return 0;
  return isPair(bytes, at, length) && at + 2 * length <= end ? 2 * length : length;
}

function valueAt(bytes: Uint8Array, at: number, length: number): number {
  if (length === SHORT) return SHORT_ESCAPES[bytes[at + 1] ?? 0] ?? 0;
  if (bytes[at + 2] === OPEN_BRACE) return toCodePoint(readHexDigits(bytes, at + 3, length - 4));
  const digits = DIGITS[bytes[at + 1] ?? 0] ?? 0;
  const value = readHexDigits(bytes, at + 2, digits);
  if (length === SHORT + digits) return toCodePoint(value);
  return joinSurrogates(value, readHexDigits(bytes, at + SHORT + digits + 2, digits));
}

function bracedLength(bytes: Uint8Array, at: number): number {
  const first = at + 3;
  let digits = 0;
  while (digits < MOST_BRACED_DIGITS && isHexDigit(bytes[first + digits] ?? 0)) digits++;
  return digits > 0 && bytes[first + digits] === CLOSE_BRACE ? digits + 4 : 0;
}

function digitsLength(bytes: Uint8Array, at: number, digits: number): number {
  return readHexDigits(bytes, at + 2, digits) === -1 ? 0 : SHORT + digits;
}

/** Whether `\uD83D` has its other half right behind it. */
function isPair(bytes: Uint8Array, at: number, length: number): boolean {
  if (length !== 6 || bytes[at + 1] !== LETTER_U || bytes[at + 2] === OPEN_BRACE) return false;
  if (!isHighSurrogate(readHexDigits(bytes, at + 2, 4))) return false;
  const next = at + length;
  return bytes[next] === BACKSLASH && bytes[next + 1] === LETTER_U && isLowSurrogate(readHexDigits(bytes, next + 2, 4));
}

function toCodePoint(value: number): number {
  return value > LAST_CODE_POINT || isHighSurrogate(value) || isLowSurrogate(value) ? REPLACEMENT : value;
}

function buildTable(entries: readonly (readonly [byte: number, value: number])[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const [byte, value] of entries) table[byte] = value;
  return table;
}
