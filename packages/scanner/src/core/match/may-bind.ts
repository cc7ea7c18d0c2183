import { byteKinds, KIND } from '@leaklint/rules/keywords';
import { isNameKey } from '../binding/name-value.ts';
import { mayBeArgument, mayHoldValue, mayPassLiteral, type Looked } from './may-hold-value.ts';
import type { KeywordHit } from './pattern-match.ts';

const LONGEST_NAME = 80;
const LONGEST_TYPE = 62;
const LONGEST_COMMA = 18;
const LONGEST_KEY = 16;
const OPEN = 40;
const DASH = 45;
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
  // An entity; a subscript.
  if (bytes[closed] === 38 || bytes[closed] === 91) return true;
  let at = closed;
  while (at < length && is(bytes[at], KIND.blank)) at++;
  if (bytes[at] === EQUALS || bytes[at] === COLON) return mayHoldValue(looked, at);
  if (is(bytes[at], KIND.operator)) return true;
  if (bytes[at] === COMMA) return closed > name.end ? mayBeArgument(looked, at + 1) : mayFollowComma(bytes, at);
  return at > closed && at < length && mayFollowBlank(looked, name, at);
}

/** `, with: "v"` and `, err := f("v")`. */
function mayFollowComma(bytes: Uint8Array, comma: number): boolean {
  for (let at = comma + 1; at < comma + LONGEST_COMMA; at++) {
    // An `=`, or the `w` of `with`.
    if (bytes[at] === EQUALS || bytes[at] === 119) return true;
  }
  return false;
}

/** A quote, a flag's or a directive's value, `or "v"`, `is "v"`, or a type and an `=`. */
function mayFollowBlank(looked: Looked, name: KeywordHit, at: number): boolean {
  const { bytes } = looked;
  const code = bytes[at] ?? 0;
  if (is(code, KIND.quote) || is(bytes[name.start - 1], KIND.quote) || bytes[name.start] === DASH) return true;
  // `or "v"`, `is "v"`
  if (bytes[at + 2] === 32 && bytes[at + 1] === 114) return mayPassLiteral(looked, at);
  if (bytes[at + 2] === 32 && bytes[at + 1] === 115 && is(bytes[at + 3], KIND.quote)) return true;
  // The last letters of ENV, ARG, setenv, LOGIN, SUPERUSER, ENCRYPTED and WITH.
  if ('VGvNRDH'.includes(String.fromCharCode(bytes[name.start - 2] ?? 0))) return true;
  for (let type = at; type < at + LONGEST_TYPE; type++) {
    if (bytes[type] === EQUALS) return mayHoldValue(looked, type);
    if (bytes[type] === 10) return false;
  }
  return false;
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
