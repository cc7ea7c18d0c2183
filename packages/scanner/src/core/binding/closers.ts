import { BACKSLASH, isDigit, isQuote } from './char.ts';
import { quoteEntityLength } from './quote-entity.ts';

/** What closes a name itself, before any operator. */
export interface Closers {
  readonly end: number;
  /** A quote is among them, so the name is a string of its own. */
  readonly quoted: boolean;
}

const MOST_CLOSERS = 12;
const AMPERSAND = 38;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

/** Skips quotes, also escaped ones, `]`, `)`, `[32]` and the emphasis of Markdown. */
export function skipClosers(text: string, position: number): Closers {
  let at = position;
  let quoted = false;
  for (let count = 0; count < MOST_CLOSERS; count++) {
    const length = closerLength(text, at);
    if (length === 0) break;
    const code = text.charCodeAt(at);
    quoted ||= isQuote(code) || code === AMPERSAND;
    at += length;
  }
  return { end: at, quoted };
}

function closerLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isQuote(code) || isPlainCloser(code)) return 1;
  if (code === AMPERSAND) return quoteEntityLength(text, at);
  if (code === OPEN_BRACKET) return subscriptLength(text, at);
  return code === BACKSLASH && isQuoteOrBackslash(text.charCodeAt(at + 1)) ? 1 : 0;
}

function isQuoteOrBackslash(code: number): boolean {
  return isQuote(code) || code === BACKSLASH;
}

/** `]`, `)` and the `*` of Markdown. */
function isPlainCloser(code: number): boolean {
  return code === CLOSE_BRACKET || code === 41 || code === 42;
}

/** The length of `[32]`, 0 where the brackets hold no number. */
function subscriptLength(text: string, position: number): number {
  let at = position + 1;
  while (isDigit(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === CLOSE_BRACKET ? at - position + 1 : 0;
}
