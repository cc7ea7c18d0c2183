import { BACKSLASH, BACKTICK, DOUBLE_QUOTE, SINGLE_QUOTE, isLetter, lineStart } from './char.ts';

/** Whether a position lies in a string of that quote, as far as its line tells. */
export function isInsideString(text: string, position: number, quote: number): boolean {
  let inside = false;
  for (let at = lineStart(text, position); at < position; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === quote && !isApostrophe(text, at)) inside = !inside;
  }
  return inside;
}

/** Whether a position lies in a string of whatever quotes, so that a bare word there is a constant and no variable. */
export function isInsideAnyString(text: string, position: number): boolean {
  return [DOUBLE_QUOTE, SINGLE_QUOTE, BACKTICK].some((quote) => isInsideString(text, position, quote));
}

/** The quote of `don't` opens nothing. */
function isApostrophe(text: string, at: number): boolean {
  return text.charCodeAt(at) === SINGLE_QUOTE && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1));
}
