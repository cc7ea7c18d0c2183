// Whether a value may be bound to the name in which a keyword stands: see src/core/match/may-bind.ts, of which this is the
// same for the kernel. The bytes behind the data are zero: no look ahead finds anything there.

import { lower } from './grams';
import { is, isSpace, layoutKinds, mayBeConstant, skipSpaces, skipWords, BLANK, NAME, CLOSER, QUOTE, WORD, TELLING, OPEN } from './may-be-constant';

const LONGEST_NAME: u32 = 80;
const LONGEST_TYPE: usize = 62;
const LONGEST_ANNOTATION: usize = 66;
const LONGEST_RESULT: usize = 10;
const LONGEST_KEY: u32 = 16;
const LONGEST_LINE: usize = 200;
const LONGEST_LEAD: usize = 200;
const SHORTEST_VALUE: usize = 4;
const MOST_OPERATORS: usize = 3;
const LONGEST_DECIMAL: usize = 5;
const LONGEST_HEX: usize = 8;

let nameKeys: usize = 0;
let inSource: bool = false;

export function layoutBinding(kindsAt: usize, nameKeysAt: usize): void {
  layoutKinds(kindsAt);
  nameKeys = nameKeysAt;
}

/** In source code a bare word is the name of something. */
export function setSource(isSource: bool): void {
  inSource = isSource;
}

export function mayBind(data: usize, start: u32, end: u32, length: u32): bool {
  const limit = data + length;
  const hitStart = data + start;
  let nameEnd = data + end;
  while (nameEnd < limit && is(nameEnd, NAME)) if (<u32>(++nameEnd - hitStart) > LONGEST_NAME) return false;
  let nameStart = hitStart;
  while (nameStart > data && is(nameStart - 1, NAME)) if (<u32>(data + end - --nameStart) > LONGEST_NAME) return false;
  return maySeparate(data, nameStart, nameEnd, limit) || mayPair(data, nameStart);
}

function maySeparate(data: usize, nameStart: usize, nameEnd: usize, limit: usize): bool {
  if (load<u8>(nameEnd) == 40) {
    return mayEndInLiteral(nameEnd, limit) && mayBeConstant(skipSpaces(nameEnd + 1), limit);
  }
  if (load<u8>(nameEnd - 1) == 45) return true;
  let closed = nameEnd;
  while (closed < limit && is(closed, CLOSER)) closed++;
  const opener: u32 = load<u8>(closed);
  if (opener == 38) return true;
  if (opener == 91) return isSubscript(closed);
  let at = closed;
  while (at < limit && is(at, BLANK)) at++;
  if (at >= limit) return false;
  if (load<u8>(at) == 61 || load<u8>(at) == 58) return mayHoldValue(data, at, limit);
  if (mayOperate(closed, at)) return true;
  if (load<u8>(at) == 33 && load<u8>(at, 1) == 61) return mayCompare(at + 1, limit);
  if (load<u8>(at) != 44) return at > closed && mayFollowBlank(data, nameStart, at, limit);
  if (mayFollowComma(data, at, limit)) return true;
  return closed > nameEnd && load<u8>(closed - 1) != 41 && mayBeConstant(skipSpaces(at + 1), limit);
}

function isSubscript(open: usize): bool {
  let at = open + 1;
  while (<u32>load<u8>(at) - 48 < 10) at++;
  return load<u8>(at) == 93;
}

function mayOperate(closed: usize, at: usize): bool {
  const next: u32 = load<u8>(at, 1);
  switch (<u32>load<u8>(at)) {
    case 124: // |
      return next == 124;
    case 43: // +
    case 46: // .
      return next == 61;
    case 45: // -
      return next == 62;
    case 37: // %
      return next == 51;
    case 63: // ?
      return next == 61 || next == 63 || next == 58;
    case 60: // <
      return next == 45 || next == 47;
    case 62: // >
      return at == closed;
    default:
      return false;
  }
}

function mayFollowComma(data: usize, comma: usize, limit: usize): bool {
  let at = comma + 1;
  while (at < comma + 3 && isAnySpace(load<u8>(at))) at++;
  const start = at;
  while (at <= start + LONGEST_RESULT && is(at, WORD)) at++;
  if (at == start) return false;
  if (load<u8>(at) == 58) return load<u8>(start) == 119 && mayHoldValue(data, at, limit);
  if (load<u8>(at) != 32) return false;
  const next: u32 = load<u8>(at, 1);
  return (next == 61 || (next == 58 && load<u8>(at, 2) == 61)) && mayHoldValue(data, at + 1, limit);
}

function isAnySpace(code: u32): bool {
  return code == 32 || code - 9 < 5 || code == 160;
}

function mayFollowBlank(data: usize, nameStart: usize, at: usize, limit: usize): bool {
  if (is(at, QUOTE) || load<u8>(nameStart) == 45) return true;
  if (nameStart > data && is(nameStart - 1, QUOTE)) return true;
  if (load<u8>(at + 2) == 32 && load<u8>(at + 1) == 114) {
    return mayEndInLiteral(at, limit) || startsWithQuote(skipSpaces(at + 2));
  }
  if (load<u8>(at + 2) == 32 && load<u8>(at + 1) == 115 && is(at + 3, QUOTE)) return true;
  if (nameStart >= data + 2 && isDirectiveEnd(load<u8>(nameStart - 2))) return true;
  const end = min<usize>(limit, at + LONGEST_TYPE);
  for (let type = at; type < end; type++) {
    if (load<u8>(type) == 61) return mayHoldValue(data, type, limit);
    if (load<u8>(type) == 10) return false;
  }
  return false;
}

/** See src/core/match/may-hold-value.ts. */
function mayHoldValue(data: usize, operator: usize, limit: usize): bool {
  let at = operator;
  while (at < operator + MOST_OPERATORS && (load<u8>(at) == 58 || <u32>load<u8>(at) - 61 < 2)) at++;
  const isColon = load<u8>(operator) == 58;
  const isFolded = isColon && load<u8>(at - 1) == 62;
  while (is(at, BLANK)) at++;
  const code: u32 = load<u8>(at);
  if (isLineBreak(code) && !isFolded) return startsWithQuote(skipSpaces(at));
  if (code == 34 || code == 39 || code == 96) return !isShortLiteral(at) || mayGoOn(at, limit);
  if (!isColon && load<u8>(operator, 1) == 61) return mayCompare(operator, limit);
  if (code - 48 < 10) return !isShortNumber(at);
  if (inSource && (code == 36 || is(at, WORD))) return mayBeExpression(data, operator, at, limit);
  return !isColon || !isFlagWord(at);
}

function mayCompare(operator: usize, limit: usize): bool {
  let at = operator;
  while (load<u8>(at) == 61) at++;
  return mayBeConstant(skipSpaces(at), limit);
}

function startsWithQuote(at: usize): bool {
  return is(at, QUOTE) || is(at + 1, QUOTE) || isSpace(load<u8>(at));
}

function mayGoOn(quote: usize, limit: usize): bool {
  const mark = load<u8>(quote);
  if (load<u8>(quote, 1) == mark && load<u8>(quote, 2) == mark) return true;
  let close = quote + 1;
  while (load<u8>(close) != mark) if (load<u8>(close++) == 92) return true;
  const code: u32 = load<u8>(skipSpaces(close + 1));
  if (code == 43 || code == 46 || code == 92 || isSpace(code)) return true;
  let blank = close + 1;
  while (is(blank, BLANK)) blank++;
  const next: u32 = load<u8>(blank);
  if (isEnder(next) && next != 93) return false;
  return mayEndInLiteral(quote + SHORTEST_VALUE, limit);
}

function mayBeExpression(data: usize, operator: usize, at: usize, limit: usize): bool {
  if (is(at, WORD) && !mayEndInLiteral(at, limit)) return false;
  if ((load<u8>(operator) == 58 && mayBeType(at, limit)) || mayBeConstant(at, limit) || mayStandInString(data, operator)) return true;
  if (skipWords(at) > at) return false;
  let end = at;
  for (; end < at + LONGEST_LINE && !endsWord(end); end++) if (isOperator(load<u8>(end))) return false;
  return end - at >= SHORTEST_VALUE || is(end, BLANK);
}

function mayBeType(from: usize, limit: usize): bool {
  const end = min<usize>(limit, from + LONGEST_ANNOTATION);
  for (let at = from; at < end && !isLineBreak(load<u8>(at)); at++) if (load<u8>(at) == 61) return true;
  return false;
}

function mayStandInString(data: usize, place: usize): bool {
  const floor = place - data > LONGEST_LEAD ? place - LONGEST_LEAD : data;
  for (let at = place; at > floor; at--) {
    if (isLineBreak(load<u8>(at - 1))) return false;
    if (is(at - 1, QUOTE)) return true;
  }
  return floor > data;
}

/** `true`, `null`, `none` and `false` at the end of a line. */
function isFlagWord(at: usize): bool {
  const letters = load<u32>(at) | 0x20202020;
  let end: usize = 4;
  if (letters == 0x736c6166 && (load<u8>(at, 4) | 32) == 101) end = 5;
  else if (letters != 0x65757274 && letters != 0x6c6c756e && letters != 0x656e6f6e) return false;
  return isLineBreak(load<u8>(at + end));
}

// @ts-ignore: decorator
@inline
function isLineBreak(code: u32): bool {
  return code == 10 || code == 13;
}

function endsWord(at: usize): bool {
  const code: u32 = load<u8>(at);
  return isEnder(code) || is(at, BLANK | QUOTE) || code == 60 || code == 62 || code == 124 || code == 38;
}

function isOperator(code: u32): bool {
  return code == 40 || code == 91 || code == 123 || code == 36;
}

function mayEndInLiteral(from: usize, limit: usize): bool {
  const end = min<usize>(limit, from + LONGEST_LINE);
  let last: usize = 0;
  for (let at = from; at < end; at++) {
    const code: u32 = load<u8>(at);
    if (code == 10 || code == 13) return last != 0 && is(last, OPEN);
    if (code - 48 < 10 || is(at, QUOTE | TELLING)) return true;
    if (code != 32) last = at;
  }
  return end < limit || (last != 0 && is(last, OPEN));
}

function isShortLiteral(quote: usize): bool {
  const mark = load<u8>(quote);
  for (let at = quote + 1; at <= quote + SHORTEST_VALUE; at++) if (load<u8>(at) == mark) return true;
  return false;
}

function isShortNumber(start: usize): bool {
  const isHex = load<u8>(start) == 48 && (<u32>load<u8>(start, 1) | 32) == 120;
  const digits = isHex ? start + 2 : start;
  const longest = digits + (isHex ? LONGEST_HEX : LONGEST_DECIMAL);
  let at = digits;
  while (at <= longest && (<u32>load<u8>(at) - 48 < 10 || (isHex && (<u32>load<u8>(at) | 32) - 97 < 6))) at++;
  if (at > longest) return false;
  const code: u32 = load<u8>(at);
  return isEnder(code) || (inSource && code == 32);
}

/** The end of the data, which zeros follow, of a line or of an expression. */
// @ts-ignore: decorator
@inline
function isEnder(code: u32): bool {
  return code == 0 || code == 10 || code == 13 || code == 44 || code == 59 || code == 41 || code == 125 || code == 93;
}

function isDirectiveEnd(byte: u32): bool {
  return byte == 86 || byte == 71 || byte == 118 || byte == 78 || byte == 82 || byte == 68 || byte == 72;
}

function mayPair(data: usize, nameStart: usize): bool {
  let at = skipBack(data, nameStart);
  if (at > data && load<u8>(at - 1) == 62) at--;
  const isBound = at > data && (load<u8>(at - 1) == 58 || load<u8>(at - 1) == 61);
  if (!isBound && at == nameStart) return false;
  let hash: u32 = 0x811c9dc5;
  let size: u32 = 0;
  for (let i = skipBack(data, isBound ? at - 1 : at); i > data && size < LONGEST_KEY && is(i - 1, WORD); i--, size++) {
    hash = (hash ^ lower(load<u8>(i - 1))) * 0x01000193;
  }
  if (size == 0) return false;
  const known = load<u32>(nameKeys);
  for (let i: u32 = 1; i <= known; i++) if (load<u32>(nameKeys + (<usize>i << 2)) == hash) return true;
  return false;
}

function skipBack(data: usize, position: usize): usize {
  let at = position;
  while (at > data && is(at - 1, BLANK | QUOTE)) at--;
  return at;
}
