import { isBlank, NEWLINE, skipBlanksBack } from './comment/byte.ts';
import type { FoundComment } from './comment/comment-finder.ts';
import type { Directive } from './find-directives.ts';

const FARTHEST = 256;
/** What comments are dressed with: stars, `####`, `;;;`. */
const DECORATION = bytesOf('*#/;%!');
/** What may stand right before a pragma in the middle of a comment; a quote or a tick makes it a mention. */
const PARTING = bytesOf('([,;|&*#/%!-');

function bytesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** The first words of a comment (or of its line), or somewhere in its text. */
export type Place = 'first' | 'inside';

/**
 * Where in its comment a pragma stands; undefined where it does not count.
 * Those that reach beyond a line must be the first words of a comment, and not in a document's example, so that
 * no text about pragmas switches the scanner off.
 */
export function placeOf(bytes: Uint8Array, directive: Directive, found: FoundComment): Place | undefined {
  const { comment, inExample } = found;
  const { start, kind } = directive;
  const isFirst = isFirstWord(bytes, start, comment.textStart);
  if (kind !== 'allow' && kind !== 'allow-next-line') return isFirst && !inExample ? 'first' : undefined;
  if (isFirst) return 'first';
  const counts = comment.firstWordOnly ? isAfterMark(bytes, start) : isParted(bytes[start - 1]);
  return counts ? 'inside' : undefined;
}

function isParted(before: number | undefined): boolean {
  return before === NEWLINE || isBlank(before) || (before !== undefined && PARTING.has(before));
}

/** Whether nothing but blanks stands between a comment's mark and the pragma. */
function isAfterMark(bytes: Uint8Array, start: number): boolean {
  const before = bytes[skipBlanksBack(bytes, start, Math.max(0, start - FARTHEST)) - 1];
  return before !== undefined && DECORATION.has(before);
}

function isFirstWord(bytes: Uint8Array, start: number, textStart: number): boolean {
  const floor = Math.max(textStart, start - FARTHEST);
  let place = start;
  while (place > floor && (isBlank(bytes[place - 1]) || DECORATION.has(bytes[place - 1] ?? 0))) place--;
  return place === textStart || bytes[place - 1] === NEWLINE;
}
