import { byteKinds, KIND } from '@leaklint/rules/keywords';

const LONGEST_LINE = 200;
const SHORTEST_VALUE = 4;
const MOST_OPERATORS = 3;
const LONGEST_DECIMAL = 5;
const LONGEST_HEX = 8;
const COLON = 58;
const EQUALS = 61;
const ZERO = 48;

/** The bytes to look at; in source code a bare word is the name of something, elsewhere it can be the secret itself. */
export interface Looked {
  readonly bytes: Uint8Array;
  readonly length: number;
  readonly isSource: boolean;
}

/**
 * Whether behind an `=` or a `:` stands something that the judges would take for a secret: no empty text, no short number, and in source
 * code no mere name. The kernel asks the same before it reports a keyword.
 */
export function mayHoldValue(looked: Looked, operator: number): boolean {
  const { bytes } = looked;
  let at = operator;
  while (at < operator + MOST_OPERATORS && isJoint(bytes[at])) at++;
  while (is(bytes[at], KIND.blank)) at++;
  const code = bytes[at] ?? 0;
  if (isLiteralQuote(code)) return !isShortLiteral(looked, at) || mayEndInLiteral(looked, at + SHORTEST_VALUE);
  if (isDigit(code)) return !isShortNumber(looked, at);
  return !looked.isSource || !is(code, KIND.word) || mayEndInLiteral(looked, at);
}

/** Whether a call can have a literal for its argument, or its argument a literal for its own. */
export function mayPassLiteral(looked: Looked, open: number): boolean {
  return mayEndInLiteral(looked, open);
}

/** Whether an argument can be a literal, or a call that has one: no, where it is a mere name. */
export function mayBeArgument({ bytes }: Looked, from: number): boolean {
  let at = from;
  while (is(bytes[at], KIND.blank)) at++;
  if (!is(bytes[at], KIND.word)) return true;
  while (is(bytes[at], KIND.name)) at++;
  while (is(bytes[at], KIND.blank)) at++;
  return !isEnder(bytes[at]) && bytes[at] !== EQUALS;
}

/** Whether the rest of the line has something that no name has, or is not all of the expression. */
function mayEndInLiteral({ bytes, length }: Looked, from: number): boolean {
  const limit = Math.min(length, from + LONGEST_LINE);
  let last = 0;
  for (let at = from; at < limit; at++) {
    const code = bytes[at] ?? 0;
    if (code === 10 || code === 13) return opensMore(last);
    if (isTelling(code)) return true;
    if (code !== 32) last = code;
  }
  return limit < length || opensMore(last);
}

/** Quotes and digits, and the marks that passwords have and expressions seldom: `!#@^~%` and all that is no ASCII. */
function isTelling(code: number): boolean {
  return isDigit(code) || is(code, KIND.quote) || is(code, KIND.telling);
}

/** An opening bracket, an operator or a backslash at a line's end. */
function opensMore(code: number): boolean {
  return is(code, KIND.open);
}

function isShortLiteral({ bytes }: Looked, quote: number): boolean {
  for (let at = quote + 1; at <= quote + SHORTEST_VALUE; at++) if (bytes[at] === bytes[quote]) return true;
  return false;
}

function isShortNumber({ bytes, isSource }: Looked, start: number): boolean {
  const isHex = bytes[start] === ZERO && ((bytes[start + 1] ?? 0) | 32) === 120;
  const digits = isHex ? start + 2 : start;
  const longest = digits + (isHex ? LONGEST_HEX : LONGEST_DECIMAL);
  let at = digits;
  while (at <= longest && (isDigit(bytes[at] ?? 0) || (isHex && isHexLetter(bytes[at] ?? 0)))) at++;
  return at <= longest && (isEnder(bytes[at]) || (isSource && bytes[at] === 32));
}

/** What ends a number that is the whole value, wherever it stands. */
function isEnder(code = 0): boolean {
  return (
    code === 0 || code === 10 || code === 13 || code === 44 || code === 59 || code === 41 || code === 125 || code === 93
  );
}

function isJoint(code: number | undefined): boolean {
  return code === COLON || code === EQUALS || code === 62;
}

function isLiteralQuote(code: number): boolean {
  return code === 34 || code === 39 || code === 96;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= 57;
}

function isHexLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 102;
}

function is(byte: number | undefined, kind: number): boolean {
  return byte !== undefined && ((KINDS[byte] ?? 0) & kind) !== 0;
}

const KINDS = byteKinds();
