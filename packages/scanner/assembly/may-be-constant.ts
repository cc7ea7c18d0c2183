// Whether an expression can be a constant: see src/core/match/may-be-constant.ts, of which this is the same for the kernel.

export const BLANK: u32 = 1;
export const NAME: u32 = 2;
export const CLOSER: u32 = 4;
export const QUOTE: u32 = 16;
export const WORD: u32 = 32;
export const TELLING: u32 = 64;
export const OPEN: u32 = 128;

const REACH: usize = 200;
const MOST_SPACES: usize = 64;

let kinds: usize = 0;

/** Where it stands of what kinds each byte is. */
export function layoutKinds(kindsAt: usize): void {
  kinds = kindsAt;
}

// @ts-ignore: decorator
@inline
export function is(at: usize, kind: u32): bool {
  return (load<u8>(kinds + load<u8>(at)) & kind) != 0;
}

export function mayBeConstant(from: usize, end: usize): bool {
  const callee = skipWords(from);
  if (opensConstant(callee)) return true;
  const limit = min<usize>(end, callee + REACH);
  let isCallee = true;
  for (let at = from; at < limit; at++) {
    const code: u32 = load<u8>(at);
    if (is(at, QUOTE) || code == 38 || code == 0xe2) return true;
    if (standsIn(at, code)) return true;
    if (isCallee && (code == 40 || code == 123) && mayPassConstant(at, limit)) return true;
    if (endsExpression(code)) return false;
    isCallee = isCallee && (at < callee || isCalleeByte(at));
  }
  return false;
}

/** Over blanks and line breaks, unless there are too many of them. */
export function skipSpaces(from: usize): usize {
  let at = from;
  while (at < from + MOST_SPACES && isSpace(load<u8>(at))) at++;
  return at;
}

// @ts-ignore: decorator
@inline
export function isSpace(code: u32): bool {
  return code == 32 || code == 9 || code == 10 || code == 13;
}

function mayPassConstant(open: usize, limit: usize): bool {
  let at = open;
  while (at < limit) {
    at = skipWords(skipSpaces(at + 1));
    if (opensConstant(at)) return true;
    while (at < limit && isCalleeByte(at)) at++;
    const code: u32 = load<u8>(at);
    if (is(at, QUOTE) || code == 35) return true;
    if (code != 40 && code != 123) return at >= limit;
  }
  return true;
}

function opensConstant(at: usize): bool {
  const code: u32 = load<u8>(at);
  return is(at, QUOTE | BLANK) || code == 38 || code == 0xe2 || code == 40 || code == 91 || code == 42 || code == 35 || isSpace(code);
}

/** Over `await` and `new` before a call. */
export function skipWords(from: usize): usize {
  let at = from;
  if (load<u16>(at) == 0x7761 && load<u16>(at, 4) == 0x2074) at = skipBlanks(at + 6);
  return load<u32>(at) == 0x2077656e ? skipBlanks(at + 4) : at;
}

function skipBlanks(from: usize): usize {
  let at = from;
  while (is(at, BLANK)) at++;
  return at;
}

function standsIn(at: usize, code: u32): bool {
  if (code == 124) return load<u8>(at, 1) == 124;
  if (code == 63) return load<u8>(at, 1) == 63 || load<u8>(at, 1) == 58;
  return code == 32 && load<u32>(at) == 0x20726f20;
}

function endsExpression(code: u32): bool {
  return code == 10 || code == 13 || code == 59 || code == 123 || code == 125 || code == 61 || code == 44;
}

function isCalleeByte(at: usize): bool {
  const code: u32 = load<u8>(at);
  return is(at, NAME) || code == 58 || code == 60 || code == 62 || code == 64;
}
