import { isBlank, isLineBreak, isQuote, isSpace, isWordChar, lineEnd, lineStart, skipBlanks } from './char.ts';
import type { Value } from './value.ts';

const LONGEST_BARE = 4096;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Reads an unquoted value that ends at a blank or at punctuation, as in shells, URLs and code. */
export function readBareWord(text: string, position: number): Value | undefined {
  const start = skipBlanks(text, position);
  const limit = Math.min(text.length, start + LONGEST_BARE);
  const end = trimEnd(text, start, wordEnd(text, start, limit));
  return end === start ? undefined : bare(text, start, end);
}

/** Inside of braces (`${{ secrets.NAME }}`) only the end of the line ends a word. */
function wordEnd(text: string, start: number, limit: number): number {
  let depth = 0;
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACE) depth++;
    else if (code === CLOSE_BRACE && --depth < 0) return at;
    else if (depth > 0 ? isLineBreak(code) : endsWord(text, at)) return at;
  }
  return limit;
}

function bare(text: string, start: number, end: number): Value {
  return { value: text.slice(start, end), start, end, quoted: false, next: end };
}

/** Blanks, quotes and `, ; ) ] < > | & \` end a bare word, and so do the percent-encoded `&` and quote. */
function endsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isSpace(code) || isQuote(code)) return true;
  switch (code) {
    case 44: // ,
    case 59: // ;
    case 41: // )
    case 93: // ]
    case 60: // <
    case 62: // >
    case 124: // |
    case 92: // backslash
      return true;
    case 38: // &
      return !isInnerAmpersand(text, at);
    case 37: // %
      return text.startsWith('%26', at) || text.startsWith('%22', at);
    default:
      return code < 32;
  }
}

/** Of a password such as `Tr0ub4dor&3`: behind it is the end, and no further parameter of a URL. */
const REST_WITH_DIGIT = /&(?=[A-Za-z_!#$%*+.-]{0,20}\d)[\w!#$%*+.-]{1,20}(?=["'`\s]|$)/y;

function isInnerAmpersand(text: string, at: number): boolean {
  REST_WITH_DIGIT.lastIndex = at;
  return REST_WITH_DIGIT.test(text);
}

/** A sentence's full stop, colon or emphasis belongs to no value. */
function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isTrailing(text.charCodeAt(at - 1))) at--;
  return at;
}

function isTrailing(code: number): boolean {
  return code === 46 || code === 58;
}

/**
 * Reads the rest of a line of a configuration file, without its comment;
 * undefined unless the name that ends at `nameStart` opens the line.
 */
export function readRestOfLine(text: string, nameStart: number, position: number): Value | undefined {
  if (!opensLine(text, nameStart)) return undefined;
  const start = skipBlanks(text, position);
  const stop = commentStart(text, start);
  let end = stop;
  while (end > start && isRestTrailing(text.charCodeAt(end - 1))) end--;
  return end === start || end - start > LONGEST_BARE ? undefined : bare(text, start, end);
}

/** Only blanks, list dashes, comment signs and `export`/`set` may come before a setting's name. */
function opensLine(text: string, nameStart: number): boolean {
  let at = nameStart - 1;
  while (at >= 0 && isOpening(text.charCodeAt(at))) at--;
  if (at < 0 || isLineBreak(text.charCodeAt(at))) return true;
  return /^[\s#;/-]*(?:export|set|ENV|env|ARG)\s+$/.test(text.slice(lineStart(text, at), nameStart));
}

function isOpening(code: number): boolean {
  return isBlank(code) || code === 45 || code === 35 || code === 59 || code === 47;
}

/** Where ` #` begins a comment, or the end of the line. */
function commentStart(text: string, start: number): number {
  const end = lineEnd(text, start);
  for (let at = start + 1; at < end; at++) {
    if (text.charCodeAt(at) === 35 && isBlank(text.charCodeAt(at - 1))) return at;
    if (isBlank(text.charCodeAt(at)) && opensSetting(text, at + 1)) return at;
  }
  return end;
}

/** `A=x B=y` on one line are two settings. */
function opensSetting(text: string, position: number): boolean {
  let at = position;
  while (isWordChar(text.charCodeAt(at))) at++;
  return at > position && text.charCodeAt(at) === 61;
}

/** Blanks, the continuation mark and separators at the end of a line. */
function isRestTrailing(code: number): boolean {
  return isBlank(code) || code === 92 || code === 44 || code === 59;
}
