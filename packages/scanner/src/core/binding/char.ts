// Predicates over latin1 character codes; `NaN` (past the end) answers false everywhere.

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
export const DOUBLE_QUOTE = 34;
export const SINGLE_QUOTE = 39;
export const BACKSLASH = 92;
export const BACKTICK = 96;

/** Blanks within a line. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** The end of a line. */
export function isLineBreak(code: number): boolean {
  return code === NEWLINE || code === RETURN;
}

/** Blanks and ends of lines. */
export function isSpace(code: number): boolean {
  return isBlank(code) || isLineBreak(code);
}

/** ASCII quotation marks that delimit strings in some language. */
export function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE || code === BACKTICK;
}

/** ASCII digits. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** ASCII letters of either case. */
export function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** Letters, digits and the underscore: what identifiers of all languages are made of. */
export function isWordChar(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95;
}

/** What the names of settings are made of: words, dashes, dots and the sigil of shells and PHP. */
export function isNameChar(code: number): boolean {
  return isWordChar(code) || code === 45 || code === 46 || code === 36;
}

/** The position of the first character from `position` on that is no blank. */
export function skipBlanks(text: string, position: number): number {
  let at = position;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The position of the first character from `position` on that is neither blank nor line break. */
export function skipSpaces(text: string, position: number): number {
  let at = position;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The position of the line break that ends the line of `position`, or the end of the text. */
export function lineEnd(text: string, position: number): number {
  let at = position;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

/** The position of the first character of the line of `position`. */
export function lineStart(text: string, position: number): number {
  let at = position;
  while (at > 0 && !isLineBreak(text.charCodeAt(at - 1))) at--;
  return at;
}
