import type { KeywordHit } from './pattern-match.ts';

/** How far behind a keyword the token may end: the rest of the name, an operator, a type, a line. */
const REACH = 264;
const SHORTEST = 8;

/**
 * Whether a word of eight token characters or more, one of them a digit, follows soon after a keyword. What keys and
 * tokens are bound to in earnest has one; the names, calls and prose around most mentions of `key` have none.
 */
export function hasDigitsAhead(bytes: Uint8Array, length: number, hit: KeywordHit): boolean {
  const to = Math.min(length, hit.end + REACH);
  let size = 0;
  let hasDigit = false;
  for (let at = hit.end; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) hasDigit = true;
    else if (!isTokenCharacter(byte)) {
      size = 0;
      hasDigit = false;
      continue;
    }
    size++;
    if (hasDigit && size >= SHORTEST) return true;
  }
  return false;
}

/** Letters and `+ - . / = _`. */
function isTokenCharacter(byte: number): boolean {
  const lower = byte | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) return true;
  return byte === 0x2b || (byte >= 0x2d && byte <= 0x2f) || byte === 0x3d || byte === 0x5f;
}
