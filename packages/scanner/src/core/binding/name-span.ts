import { BACKSLASH, isNameChar } from './char.ts';

/** Longer runs are encoded data in which the keyword stands by chance. */
const LONGEST_NAME = 80;

/** A half-open range of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const PERCENT = 37;
const DASH = 45;
const DOT = 46;
const DOLLAR = 36;

/** Widens a keyword to the whole name that holds it; undefined when the run is too long to be a name. */
export function nameSpan(text: string, keywordStart: number, keywordEnd: number): Span | undefined {
  let start = keywordStart;
  const floor = keywordEnd - LONGEST_NAME;
  while (start > 0 && isNameChar(text.charCodeAt(start - 1))) if (--start < floor) return undefined;
  let end = keywordEnd;
  const ceiling = keywordStart + LONGEST_NAME;
  while (isNameChar(text.charCodeAt(end))) if (++end > ceiling) return undefined;
  if (start < keywordStart && isEscapedBlank(text, start)) start++;
  if (start + 2 <= keywordStart && text.charCodeAt(start - 1) === PERCENT) start += 2;
  while (start < keywordStart && isSigil(text.charCodeAt(start))) start++;
  while (end > keywordEnd && isTrailer(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSigil(code: number): boolean {
  return code === DASH || code === DOT || code === DOLLAR;
}

function isTrailer(code: number): boolean {
  return code === DASH || code === DOT;
}

/** In `"user=x\npassword=y"` the n belongs to the escape. */
function isEscapedBlank(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return text.charCodeAt(position - 1) === BACKSLASH && (code === 110 || code === 114 || code === 116);
}
