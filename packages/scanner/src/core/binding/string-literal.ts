import { BACKSLASH, BACKTICK, isLineBreak, isQuote } from './char.ts';
import { quoteEntityLength } from './quote-entity.ts';
import type { Value } from './value.ts';

const LONGEST_LITERAL = 4096;

/** Reads a string literal of any language that begins at a position; undefined where none does or it does not end. */
export function readLiteral(text: string, position: number): Value | undefined {
  const code = text.charCodeAt(position);
  if (isQuote(code)) return isTriple(text, position) ? readTriple(text, position) : readQuoted(text, position, 0);
  if (code === BACKSLASH) return readEscaped(text, position);
  if (code === 0xe2) return readCurly(text, position);
  if (code === 38) return readEntity(text, position);
  return readPrefixed(text, position);
}

function isTriple(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return text.charCodeAt(position + 1) === code && text.charCodeAt(position + 2) === code;
}

function literal(text: string, span: { start: number; end: number; next: number }): Value {
  return { ...span, value: text.slice(span.start, span.end), quoted: true };
}

function readTriple(text: string, position: number): Value | undefined {
  const start = position + 3;
  const end = text.indexOf(text.slice(position, start), start);
  return end < 0 || end - start > LONGEST_LITERAL ? undefined : literal(text, { start, end, next: end + 3 });
}

/** Reads up to the same quote after the same number of backslashes; backticks alone may span lines. */
function readQuoted(text: string, position: number, depth: number): Value | undefined {
  const quote = text.charCodeAt(position);
  const start = position + 1;
  const limit = Math.min(text.length, start + LONGEST_LITERAL);
  for (let at = start, slashes = 0; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) {
      slashes++;
      continue;
    }
    if (code === quote && closes(slashes, depth)) {
      const end = at - (depth > 0 ? depth : 0);
      return slashes < depth ? undefined : literal(text, { start, end, next: at + 1 });
    }
    if (isLineBreak(code) && quote !== BACKTICK && slashes === 0) return undefined;
    slashes = 0;
  }
  return undefined;
}

/** An even run of backslashes escapes itself only; inside an escaped string the closing quote has as many as the opening one. */
function closes(slashes: number, depth: number): boolean {
  return depth === 0 ? slashes % 2 === 0 : slashes <= depth;
}

/** A literal inside of another one: `\"value\"`. */
function readEscaped(text: string, position: number): Value | undefined {
  let at = position;
  while (text.charCodeAt(at) === BACKSLASH) at++;
  const depth = at - position;
  return depth <= 7 && isQuote(text.charCodeAt(at)) ? readQuoted(text, at, depth) : undefined;
}

const CURLY_QUOTES = ['\xe2\x80\x98', '\xe2\x80\x99', '\xe2\x80\x9c', '\xe2\x80\x9d'];

/** Typographic quotes, as word processors put them into documents; UTF-8 seen as latin1. */
function readCurly(text: string, position: number): Value | undefined {
  if (!CURLY_QUOTES.includes(text.slice(position, position + 3))) return undefined;
  const start = position + 3;
  const end = text.indexOf('\xe2\x80', start);
  if (end < 0 || end - start > LONGEST_LITERAL) return undefined;
  return CURLY_QUOTES.includes(text.slice(end, end + 3)) ? literal(text, { start, end, next: end + 3 }) : undefined;
}

/** A literal in HTML: `&quot;value&quot;`. */
function readEntity(text: string, position: number): Value | undefined {
  const length = quoteEntityLength(text, position);
  if (length === 0) return undefined;
  const start = position + length;
  const end = text.indexOf(text.slice(position, start), start);
  return end < 0 || end - start > LONGEST_LITERAL ? undefined : literal(text, { start, end, next: end + length });
}

/** `b"…"`, `r'…'`, `@"…"`, `L"…"`; an interpolated one (`f"…{x}"`, `$"…{x}"`) is no constant and gives nothing. */
function readPrefixed(text: string, position: number): Value | undefined {
  let at = position;
  let interpolates = false;
  while (at - position < 3 && isPrefix(text.charCodeAt(at))) {
    const code = text.charCodeAt(at) | 32;
    if (code === 102 || code === 36) interpolates = true;
    at++;
  }
  if (at === position || !isQuote(text.charCodeAt(at))) return undefined;
  const value = isTriple(text, at) ? readTriple(text, at) : readQuoted(text, at, 0);
  return interpolates && value?.value.includes('{') === true ? undefined : value;
}

/** b, r, u, f, l, q, n of either case, `@`, `$`, `#`. */
function isPrefix(code: number): boolean {
  const lower = code | 32;
  return (
    lower === 98 ||
    lower === 114 ||
    lower === 117 ||
    lower === 102 ||
    lower === 108 ||
    lower === 113 ||
    lower === 110 ||
    code === 64 ||
    code === 36 ||
    code === 35
  );
}
