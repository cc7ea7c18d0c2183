import { isBlank, isNameChar, isQuote, isSpace, skipBlanks, skipSpaces } from './char.ts';
import { isLookup, lastSegment } from './lookup.ts';
import { readLiteral } from './string-literal.ts';
import type { Value } from './value.ts';

const LONGEST_CALLEE = 80;
const MOST_PIECES = 12;

/** What stands where a value should: a constant, or undefined for anything that is only known at run time. */
export function readExpression(text: string, position: number): Value | undefined {
  const literal = readLiteral(text, position);
  if (literal !== undefined) return joinPieces(text, literal);
  return readCall(text, position) ?? readFallback(text, position);
}

/** Joins `"a" + "b"` over lines; a literal joined with a variable is no constant. */
function joinPieces(text: string, first: Value): Value | undefined {
  let joined = first;
  for (let count = 0; count < MOST_PIECES; count++) {
    const at = pieceAfter(text, joined.next);
    if (at === undefined) return joined;
    const piece = readLiteral(text, at);
    if (piece === undefined) return undefined;
    joined = { ...piece, start: first.start, value: joined.value + piece.value };
  }
  return joined;
}

/** Where the right side of a concatenation begins, or undefined where none follows. */
function pieceAfter(text: string, position: number): number | undefined {
  const at = skipSpaces(text, position);
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (code === 43 && next !== 61) return skipSpaces(text, at + 1);
  if (code === 46 && (isBlank(next) || isQuote(next))) return skipSpaces(text, at + 1);
  if (code === 92 && isSpace(next))
    return isQuote(text.charCodeAt(skipSpaces(text, at + 1))) ? skipSpaces(text, at + 1) : undefined;
  return undefined;
}

/** A constant wrapped into calls: `Base64.decode("…")`, `[]byte("…")`, `new Key("…")`; of a look-up its default: `getenv("NAME", "…")`. */
function readCall(text: string, position: number): Value | undefined {
  const start = skipCallWords(text, position);
  let at = start;
  while (at - start < LONGEST_CALLEE && isCalleeChar(text.charCodeAt(at))) at++;
  const open = text.charCodeAt(at);
  if (open !== 40 && !(open === 123 && at > start)) return undefined;
  const argument = skipSpaces(text, at + 1);
  const looksUp = isLookup(lastSegment(text, { start, end: at }));
  const first = readLiteral(text, argument) ?? (looksUp ? undefined : readCall(text, argument));
  if (first === undefined || !looksUp) return first;
  return defaultAfter(text, first.next) ?? readFallback(text, first.next);
}

/** Skips `new`, `await`, `&`, `*`, `!` and `[]` before a callee. */
function skipCallWords(text: string, position: number): number {
  let at = position;
  for (const word of ['await ', 'new ', '[]', '&', '*'])
    if (text.startsWith(word, at)) at = skipBlanks(text, at + word.length);
  return at;
}

/** Names, paths (`a::b`, `a->b`) and generic arguments. */
function isCalleeChar(code: number): boolean {
  return isNameChar(code) || code === 58 || code === 60 || code === 62 || code === 64;
}

/** The second argument of a look-up. */
function defaultAfter(text: string, position: number): Value | undefined {
  const comma = skipSpaces(text, position);
  if (text.charCodeAt(comma) !== 44) return undefined;
  let at = skipSpaces(text, comma + 1);
  const keyword = /^default(?:Value|_value)?\s*[=:]\s*/.exec(text.slice(at, at + 20));
  if (keyword !== null) at += keyword[0].length;
  return readLiteral(text, at);
}

const FALLBACK_REACH = 120;

/** `process.env.NAME || "…"`, `os.environ.get("NAME") or "…"`, `ENV["NAME"] ?? "…"`: the literal that stands in for a missing value. */
function readFallback(text: string, position: number): Value | undefined {
  const limit = Math.min(text.length, position + FALLBACK_REACH);
  for (let at = position; at < limit; at++) {
    const length = fallbackLength(text, at);
    if (length > 0) return readLiteral(text, skipSpaces(text, at + length));
    if (endsExpression(text.charCodeAt(at))) return undefined;
  }
  return undefined;
}

function fallbackLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if ((code === 124 && next === 124) || (code === 63 && (next === 63 || next === 58))) return 2;
  return text.startsWith(' or ', at) ? 4 : 0;
}

/** `;`, `{`, `}`, `=`, and the end of the line. */
function endsExpression(code: number): boolean {
  return code === 10 || code === 13 || code === 59 || code === 123 || code === 125 || code === 61 || code === 44;
}
