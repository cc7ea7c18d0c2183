import { byteKinds, KIND } from '@leaklint/rules/keywords';
import type { Looked } from './looked.ts';

/** More than a call's name and the way to what stands in for a missing value may take. */
const REACH = 200;
const MOST_SPACES = 64;
const OPEN = 40;
const OPEN_BRACE = 123;
const OPEN_BRACKET = 91;
const STAR = 42;
const AMPERSAND = 38;
const HASH = 35;
const BAR = 124;
const QUESTION = 63;
const COLON = 58;
const BLANK = 32;
/** The first byte of a typographic quote. */
const CURLY = 0xe2;

/**
 * Whether an expression that starts here can be a constant: a literal, a call with one for its first argument, or what
 * stands in for a missing value. It lets through whatever `readExpression` reads; most expressions are other calls.
 */
export function mayBeConstant(looked: Looked, from: number): boolean {
  const { bytes, length } = looked;
  const callee = skipWords(bytes, from);
  if (opensConstant(bytes[callee])) return true;
  const limit = Math.min(length, callee + REACH);
  let isCallee = true;
  for (let at = from; at < limit; at++) {
    const code = bytes[at] ?? 0;
    if (is(code, KIND.quote) || code === AMPERSAND || code === CURLY) return true;
    if (standsIn(bytes, at)) return true;
    if (isCallee && (code === OPEN || code === OPEN_BRACE) && mayPassConstant(bytes, at, limit)) return true;
    if (endsExpression(code)) return false;
    isCallee &&= at < callee || isCalleeByte(code);
  }
  return false;
}

/** Over blanks and line breaks, unless there are too many of them. */
export function skipSpaces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < from + MOST_SPACES && isSpace(bytes[at])) at++;
  return at;
}

/** Blanks and ends of lines. */
export function isSpace(code = 0): boolean {
  return is(code, KIND.blank) || code === 10 || code === 13;
}

/** Whether the first argument can be a literal, or a call that passes one. */
function mayPassConstant(bytes: Uint8Array, open: number, limit: number): boolean {
  let at = open;
  while (at < limit) {
    at = skipWords(bytes, skipSpaces(bytes, at + 1));
    if (opensConstant(bytes[at])) return true;
    while (at < limit && isCalleeByte(bytes[at] ?? 0)) at++;
    const code = bytes[at] ?? 0;
    if (is(code, KIND.quote) || code === HASH) return true;
    if (code !== OPEN && code !== OPEN_BRACE) return at >= limit;
  }
  return true;
}

/** A literal, a list of them, something in brackets, a pointer to one, or more blanks than are looked over. */
function opensConstant(code = 0): boolean {
  return (
    is(code, KIND.quote) ||
    code === AMPERSAND ||
    code === CURLY ||
    code === OPEN ||
    code === OPEN_BRACKET ||
    code === STAR ||
    code === HASH ||
    isSpace(code)
  );
}

/** Over `await` and `new` before a call. */
export function skipWords(bytes: Uint8Array, from: number): number {
  let at = from;
  if (bytes[at] === 97 && bytes[at + 1] === 119 && bytes[at + 4] === 116 && bytes[at + 5] === BLANK) {
    at = skipBlanks(bytes, at + 6);
  }
  const isNew = bytes[at] === 110 && bytes[at + 1] === 101 && bytes[at + 2] === 119 && bytes[at + 3] === BLANK;
  return isNew ? skipBlanks(bytes, at + 4) : at;
}

function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (is(bytes[at], KIND.blank)) at++;
  return at;
}

/** `||`, `??`, `?:` and ` or `. */
function standsIn(bytes: Uint8Array, at: number): boolean {
  const code = bytes[at];
  const next = bytes[at + 1];
  if (code === BAR) return next === BAR;
  if (code === QUESTION) return next === QUESTION || next === COLON;
  return code === BLANK && next === 111 && bytes[at + 2] === 114 && bytes[at + 3] === BLANK;
}

/** `;`, `{`, `}`, `=`, `,` and the end of the line. */
function endsExpression(code: number): boolean {
  return code === 10 || code === 13 || code === 59 || code === OPEN_BRACE || code === 125 || code === 61 || code === 44;
}

/** Names, paths and generic arguments. */
function isCalleeByte(code: number): boolean {
  return is(code, KIND.name) || code === COLON || code === 60 || code === 62 || code === 64;
}

function is(byte: number | undefined, kind: number): boolean {
  return byte !== undefined && ((KINDS[byte] ?? 0) & kind) !== 0;
}

const KINDS = byteKinds();
