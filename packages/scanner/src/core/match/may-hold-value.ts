import { byteKinds, KIND } from '@leaklint/rules/keywords';
import type { Looked } from './looked.ts';
import { isSpace, mayBeConstant, skipSpaces, skipWords } from './may-be-constant.ts';

const LONGEST_LINE = 200;
const SHORTEST_VALUE = 4;
const MOST_OPERATORS = 3;
const LONGEST_DECIMAL = 5;
const LONGEST_HEX = 8;
/** Longer than the type of a name, and than what is looked at before a name and the name. */
const LONGEST_TYPE = 66;
const LONGEST_LEAD = 200;
const LONGEST_FLAG = 6;
const COLON = 58;
const EQUALS = 61;
const GREATER = 62;
const ZERO = 48;
const DOLLAR = 36;
const PLUS = 43;
const DOT = 46;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;

/**
 * Whether behind an `=` or a `:` stands something that the judges would take for a secret: no short text or number, no
 * `true`, and in source code no mere name and no call without a literal. The kernel asks the same before it reports a
 * keyword.
 */
export function mayHoldValue(looked: Looked, operator: number): boolean {
  const { bytes } = looked;
  let at = operator;
  while (at < operator + MOST_OPERATORS && isJoint(bytes[at])) at++;
  // The sign of a folded block in YAML.
  const isFolded = bytes[operator] === COLON && bytes[at - 1] === GREATER;
  while (is(bytes[at], KIND.blank)) at++;
  const code = bytes[at] ?? 0;
  if (isLineBreak(code) && !isFolded) return startsWithQuote(bytes, skipSpaces(bytes, at));
  if (isLiteralQuote(code)) return !isShortLiteral(looked, at) || mayGoOn(looked, at);
  if (bytes[operator] === EQUALS && bytes[operator + 1] === EQUALS) return mayCompare(looked, operator);
  if (isDigit(code)) return !isShortNumber(looked, at);
  return mayBeBare(looked, operator, at);
}

/** Whether what follows one `=` or several may be a constant: nothing else that is compared is a value. */
export function mayCompare(looked: Looked, operator: number): boolean {
  const { bytes } = looked;
  let at = operator;
  while (bytes[at] === EQUALS) at++;
  return mayBeConstant(looked, skipSpaces(bytes, at));
}

function mayBeBare(looked: Looked, operator: number, at: number): boolean {
  const { bytes, isSource } = looked;
  if (isSource && (is(bytes[at], KIND.word) || bytes[at] === DOLLAR)) return mayBeExpression(looked, operator, at);
  return bytes[operator] !== COLON || !isFlagWord(bytes, at);
}

/** Whether a literal, on one of the next lines or behind its prefix, starts here. */
export function startsWithQuote(bytes: Uint8Array, at: number): boolean {
  return is(bytes[at], KIND.quote) || is(bytes[at + 1], KIND.quote) || isSpace(bytes[at]);
}

/** Whether a short literal may be one piece of a longer one, or what stands before something else. */
function mayGoOn(looked: Looked, quote: number): boolean {
  const { bytes } = looked;
  if (bytes[quote + 1] === bytes[quote] && bytes[quote + 2] === bytes[quote]) return true;
  let close = quote + 1;
  while (bytes[close] !== bytes[quote]) if (bytes[close++] === BACKSLASH) return true;
  const at = skipSpaces(bytes, close + 1);
  const code = bytes[at] ?? 0;
  if (code === PLUS || code === DOT || code === BACKSLASH || isSpace(code)) return true;
  let blank = close + 1;
  while (is(bytes[blank], KIND.blank)) blank++;
  if (isEnder(bytes[blank]) && bytes[blank] !== CLOSE_BRACKET) return false;
  return mayEndInLiteral(looked, quote + SHORTEST_VALUE);
}

/** Of source code: a name without a literal behind it, and a call of which no literal is an argument, are no values. */
function mayBeExpression(looked: Looked, operator: number, at: number): boolean {
  const { bytes } = looked;
  if (is(bytes[at], KIND.word) && !mayEndInLiteral(looked, at)) return false;
  if (
    (bytes[operator] === COLON && mayBeType(looked, at)) ||
    mayBeConstant(looked, at) ||
    mayStandInString(bytes, operator)
  )
    return true;
  // `await` and `new`
  if (skipWords(bytes, at) > at) return false;
  let end = at;
  while (end < at + LONGEST_LINE && !endsWord(bytes[end])) if (isOperator(bytes[end++])) return false;
  return end - at >= SHORTEST_VALUE || is(bytes[end], KIND.blank);
}

/** Whether what stands behind a colon may be a type, and an assignment follow. */
function mayBeType({ bytes, length }: Looked, from: number): boolean {
  const limit = Math.min(length, from + LONGEST_TYPE);
  for (let at = from; at < limit && !isLineBreak(bytes[at] ?? 0); at++) if (bytes[at] === EQUALS) return true;
  return false;
}

/** Whether a quote stands before a place in its line. */
function mayStandInString(bytes: Uint8Array, place: number): boolean {
  const floor = Math.max(0, place - LONGEST_LEAD);
  for (let at = place - 1; at >= floor; at--) {
    if (isLineBreak(bytes[at] ?? 0)) return false;
    if (is(bytes[at], KIND.quote)) return true;
  }
  return floor > 0;
}

/** `true`, `null`, `none` and `false` at the end of a line. */
function isFlagWord(bytes: Uint8Array, at: number): boolean {
  const word = String.fromCharCode(...bytes.subarray(at, at + LONGEST_FLAG)).toLowerCase();
  return /^(?:true|null|none|false)[\r\n]/.test(word);
}

/** Whether a call can have a literal for its argument, or its argument a literal for its own. */
export function mayPassLiteral(looked: Looked, open: number): boolean {
  return mayEndInLiteral(looked, open) && mayBeConstant(looked, skipSpaces(looked.bytes, open + 1));
}

/** Whether the rest of the line has something that no name has, or is not all of the expression. */
export function mayEndInLiteral({ bytes, length }: Looked, from: number): boolean {
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

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** What ends a bare word, and what ends an expression before it. */
function endsWord(code = 0): boolean {
  return (
    isEnder(code) || is(code, KIND.blank | KIND.quote) || code === 60 || code === 62 || code === 124 || code === 38
  );
}

/** What no bare word of source code has that is a value: `(`, `[`, `{` and `$`. */
function isOperator(code = 0): boolean {
  return code === 40 || code === 91 || code === 123 || code === DOLLAR;
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
