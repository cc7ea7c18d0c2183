import { charsOf, complement, DIGITS, range, SPACE, WORD } from './char-set.ts';
import type { CharSet } from './char-set.ts';
import { take, takeMatch } from './cursor.ts';
import type { Cursor } from './cursor.ts';

const CLASSES: Readonly<Record<string, CharSet>> = {
  d: DIGITS,
  D: complement(DIGITS),
  w: WORD,
  W: complement(WORD),
  s: SPACE,
  S: complement(SPACE),
};
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', 0: '\0' };

/** Reads what follows a backslash that stands for one character or a class of them. */
export function parseEscape(cursor: Cursor): CharSet {
  const hex = takeMatch(cursor, /x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})/y);
  if (hex !== undefined) return range(Number.parseInt(hex[1] ?? hex[2] ?? '', 16));
  const control = takeMatch(cursor, /c([A-Za-z])/y)?.[1];
  if (control !== undefined) return range(control.charCodeAt(0) % 32);
  const letter = take(cursor);
  return CLASSES[letter] ?? charsOf(CONTROLS[letter] ?? letter);
}
