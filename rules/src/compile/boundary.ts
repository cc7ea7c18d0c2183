import { charsOf, overlaps, WORD } from '../regex/char-set.ts';
import type { CharSet } from '../regex/char-set.ts';
import { firstChars, lastChars } from '../regex/edges.ts';
import type { RegexNode } from '../regex/node.ts';
import type { Boundary } from '../rule.ts';

/** The assertions that keep a match from being a piece of something longer. */
export interface Guards {
  readonly before: string;
  readonly after: string;
}

const WORD_CLASS = String.raw`\w`;
const BASE64_CLASS = String.raw`\w+/`;

/**
 * An escape sequence right before the match ends in a letter or digit that is no part of the token:
 * `\n`, `\x22`, `\u0022`, `%22`.
 */
const AFTER_ESCAPE = String.raw`(?<=\\[bfnrtv0]|(?:\\x|\\u00|%)[\dA-Fa-f]{2})`;

/** A match must not start inside an escape sequence either, as at the `n` of `\n`. */
const NOT_IN_ESCAPE = String.raw`(?<!\\(?=[bfnrtvux0])|%(?=[\dA-Fa-f]{2}))`;
const ESCAPE_LETTERS = charsOf('bfnrtvux0');

/** Makes the assertions for both ends of a pattern; an end that is no part of a token, such as a quote, needs none. */
export function boundaryGuards(node: RegexNode, boundary: Boundary): Guards {
  if (boundary === 'none') return { before: '', after: '' };
  return { before: guardBefore(firstChars(node), boundary), after: guardAfter(lastChars(node), boundary) };
}

function guardBefore(first: CharSet, boundary: Boundary): string {
  if (!continues(first, boundary)) return '';
  const alone = `(?:(?<!${classOf(first, boundary)})|${AFTER_ESCAPE})`;
  // Only a pattern that can start with any letter would take the escape's own letter along.
  return isAnyLetter(first) ? alone + NOT_IN_ESCAPE : alone;
}

/** What must not follow the match. */
export function guardAfter(last: CharSet, boundary: Boundary): string {
  if (!continues(last, boundary)) return '';
  return `(?!${classOf(last, boundary, boundary === 'base64' ? '=' : '')})`;
}

function continues(edge: CharSet, boundary: Boundary): boolean {
  return overlaps(edge, boundary === 'base64' ? WORD | charsOf('+/') : WORD);
}

function classOf(edge: CharSet, boundary: Boundary, more = ''): string {
  const base = (boundary === 'base64' ? BASE64_CLASS : WORD_CLASS) + more;
  const members = overlaps(edge, charsOf('-')) ? `${base}-` : base;
  return members === WORD_CLASS ? members : `[${members}]`;
}

function isAnyLetter(first: CharSet): boolean {
  return (first & ESCAPE_LETTERS) === ESCAPE_LETTERS || overlaps(first, charsOf('0123456789'));
}
