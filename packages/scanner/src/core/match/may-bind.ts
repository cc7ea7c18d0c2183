import { byteKinds, KIND } from '@leaklint/rules/keywords';
import { isNameKey } from '../binding/name-value.ts';
import type { Looked } from './looked.ts';
import { mayBeConstant, skipSpaces } from './may-be-constant.ts';
import { mayCompare, mayEndInLiteral, startsWithQuote, mayHoldValue, mayPassLiteral } from './may-hold-value.ts';
import type { KeywordHit } from './pattern-match.ts';

const LONGEST_NAME = 80;
const LONGEST_TYPE = 62;
const LONGEST_RESULT = 10;
const LONGEST_KEY = 16;
const BANG = 33;
const OPEN = 40;
const CLOSE = 41;
const AMPERSAND = 38;
const DASH = 45;
const DOT = 46;
const COMMA = 44;
const COLON = 58;
const EQUALS = 61;

/**
 * Whether a value may be bound to the name in which a keyword stands: a look at the bytes around it, before any text is
 * made of them. Most places only mention the name, or bind it to what is no secret.
 */
export function mayBind(looked: Looked, hit: KeywordHit): boolean {
  const { bytes, length } = looked;
  let end = hit.end;
  while (end < length && is(bytes[end], KIND.name)) if (++end - hit.start > LONGEST_NAME) return false;
  let start = hit.start;
  while (start > 0 && is(bytes[start - 1], KIND.name)) if (hit.end - --start > LONGEST_NAME) return false;
  return maySeparate(looked, { start, end }) || mayPair(bytes, start);
}

function maySeparate(looked: Looked, name: KeywordHit): boolean {
  const { bytes, length } = looked;
  if (bytes[name.end] === OPEN) return mayPassLiteral(looked, name.end);
  // `name->`, of which the dash was taken for a part of the name.
  if (bytes[name.end - 1] === DASH) return true;
  let closed = name.end;
  while (closed < length && is(bytes[closed], KIND.closer)) closed++;
  if (isOpener(bytes[closed])) return isEntityOrSubscript(bytes, closed);
  let at = closed;
  while (at < length && is(bytes[at], KIND.blank)) at++;
  if (bytes[at] === EQUALS || bytes[at] === COLON) return mayHoldValue(looked, at);
  return mayOperate(bytes, closed, at) || mayFollow(looked, { name, closed, at });
}

/** Where something stands that assigns nothing. */
interface Follower {
  readonly name: KeywordHit;
  readonly closed: number;
  readonly at: number;
}

function mayFollow(looked: Looked, { name, closed, at }: Follower): boolean {
  if (looked.bytes[at] === BANG && looked.bytes[at + 1] === EQUALS) return mayCompare(looked, at + 1);
  if (looked.bytes[at] !== COMMA) return at > closed && at < looked.length && mayFollowBlank(looked, name, at);
  return mayFollowComma(looked, at) || mayBeArgument(looked, { name, closed, at });
}

/** `"name", "v"` */
function mayBeArgument(looked: Looked, { name, closed, at }: Follower): boolean {
  const { bytes } = looked;
  return closed > name.end && bytes[closed - 1] !== CLOSE && mayBeConstant(looked, skipSpaces(bytes, at + 1));
}

/** `&` and `[` */
function isOpener(code: number | undefined): boolean {
  return code === AMPERSAND || code === 91;
}

/** `&quot;` and `[32]` */
function isEntityOrSubscript(bytes: Uint8Array, open: number): boolean {
  if (bytes[open] === AMPERSAND) return true;
  let at = open + 1;
  while (isDigit(bytes[at] ?? 0)) at++;
  return bytes[at] === 93;
}

/** Operators of two characters, and the end of a tag. */
function mayOperate(bytes: Uint8Array, closed: number, at: number): boolean {
  const next = bytes[at + 1] ?? 0;
  switch (bytes[at]) {
    case 124: // |
      return next === 124;
    case 43: // +
      return next === EQUALS;
    case DOT:
      return next === EQUALS;
    case DASH:
      return next === 62;
    case 37: // %
      return next === 51;
    case 63: // ?
      return next === EQUALS || next === 63 || next === COLON;
    case 60: // <
      return next === DASH || next === 47;
    case 62: // >
      return at === closed;
    default:
      return false;
  }
}

/** `, with: "v"` and `, err := f("v")`. */
function mayFollowComma(looked: Looked, comma: number): boolean {
  const { bytes } = looked;
  let at = comma + 1;
  while (at < comma + 3 && isAnySpace(bytes[at])) at++;
  const start = at;
  while (at <= start + LONGEST_RESULT && is(bytes[at], KIND.word)) at++;
  if (at === start) return false;
  if (bytes[at] === COLON) return bytes[start] === 119 && mayHoldValue(looked, at);
  if (bytes[at] !== 32) return false;
  const isAssigned = bytes[at + 1] === EQUALS || (bytes[at + 1] === COLON && bytes[at + 2] === EQUALS);
  return isAssigned && mayHoldValue(looked, at + 1);
}

function isAnySpace(code = 0): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A quote, a flag's or a directive's value, `or "v"`, `is "v"`, or a type and an `=`. */
function mayFollowBlank(looked: Looked, name: KeywordHit, at: number): boolean {
  const { bytes } = looked;
  const code = bytes[at] ?? 0;
  if (is(code, KIND.quote) || is(bytes[name.start - 1], KIND.quote) || bytes[name.start] === DASH) return true;
  // `or "v"`, `is "v"`
  if (bytes[at + 2] === 32 && bytes[at + 1] === 114) return mayStandIn(looked, at);
  if (bytes[at + 2] === 32 && bytes[at + 1] === 115 && is(bytes[at + 3], KIND.quote)) return true;
  // The last letters of ENV, ARG, setenv, LOGIN, SUPERUSER, ENCRYPTED and WITH.
  if ('VGvNRDH'.includes(String.fromCharCode(bytes[name.start - 2] ?? 0))) return true;
  for (let type = at; type < at + LONGEST_TYPE; type++) {
    if (bytes[type] === EQUALS) return mayHoldValue(looked, type);
    if (bytes[type] === 10) return false;
  }
  return false;
}

/** `or "v"`, also with the literal on the next line. */
function mayStandIn(looked: Looked, at: number): boolean {
  return mayEndInLiteral(looked, at) || startsWithQuote(looked.bytes, skipSpaces(looked.bytes, at + 2));
}

/** Whether the name is the value of a key such as `name`, beside which another key may hold the secret. */
function mayPair(bytes: Uint8Array, start: number): boolean {
  let at = skipBack(bytes, start);
  if (bytes[at - 1] === 62) at--;
  const isBound = bytes[at - 1] === 58 || bytes[at - 1] === EQUALS;
  if (!isBound && at === start) return false;
  const end = skipBack(bytes, isBound ? at - 1 : at);
  let key = '';
  for (let i = end - 1; i >= 0 && key.length < LONGEST_KEY && is(bytes[i], KIND.word); i--)
    key = String.fromCharCode(bytes[i] ?? 0) + key;
  return isNameKey(key);
}

/** Over blanks and quotes, in whatever order. */
function skipBack(bytes: Uint8Array, position: number): number {
  let at = position;
  while (at > 0 && is(bytes[at - 1], KIND.blank | KIND.quote)) at--;
  return at;
}

function is(byte: number | undefined, kind: number): boolean {
  return byte !== undefined && ((KINDS[byte] ?? 0) & kind) !== 0;
}

const KINDS = byteKinds();
