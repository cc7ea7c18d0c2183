import { BACKSLASH, isTextAt, NEWLINE, SLASH } from './byte.ts';
import type { BlockComment, StringLiteral } from './comment-syntax.ts';

const LONGEST_LINE_STRING = 65_536;
const LONGEST_REGEX = 2048;
const LONGEST_CHARACTER = 12;
const QUOTE = 39;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

/** How far a string or a block comment is followed; what is not closed by then was none. */
export const LONGEST_BLOCK = 1_048_576;

/** Where a search ended, and whether it found what it was for. */
export interface Search {
  readonly found: boolean;
  /** After the closer, or as far as was looked. */
  readonly end: number;
}

/** Finds the end of a string whose text begins at `start`. */
export function findStringEnd(bytes: Uint8Array, start: number, literal: StringLiteral): Search {
  const limit = Math.min(bytes.length, start + (literal.multiline ? LONGEST_BLOCK : LONGEST_LINE_STRING));
  const first = literal.close.charCodeAt(0);
  for (let at = start; at < limit; at++) {
    const byte = bytes[at];
    if (byte === first && isTextAt(bytes, at, literal.close)) return { found: true, end: at + literal.close.length };
    if (byte === NEWLINE && !literal.multiline) return { found: false, end: at };
    if (byte === BACKSLASH && literal.escapes) at++;
  }
  return { found: false, end: limit };
}

/** Finds the end of a block comment whose text begins at `start`. */
export function findBlockEnd(bytes: Uint8Array, start: number, comment: BlockComment): Search {
  const limit = Math.min(bytes.length, start + LONGEST_BLOCK);
  const firstClose = comment.close.charCodeAt(0);
  let depth = 1;
  for (let at = start; at < limit; at++) {
    if (bytes[at] === firstClose && isTextAt(bytes, at, comment.close)) {
      depth--;
      if (depth === 0) return { found: true, end: at + comment.close.length };
      at += comment.close.length - 1;
    } else if (comment.nests && isTextAt(bytes, at, comment.open)) {
      depth++;
      at += comment.open.length - 1;
    }
  }
  return { found: false, end: limit };
}

/** Finds the end of a character literal: one character, or an escape. */
export function findCharacterEnd(bytes: Uint8Array, start: number): Search {
  const isEscape = bytes[start] === BACKSLASH;
  const limit = Math.min(bytes.length, start + LONGEST_CHARACTER);
  for (let at = start + (isEscape ? 2 : 1); at < limit; at++) {
    if (bytes[at] === QUOTE) return { found: true, end: at + 1 };
    // Anything longer than one character is a lifetime, a tick or a separator.
    if (!isEscape && (bytes[at] ?? 0) < 128) break;
  }
  return { found: false, end: start };
}

/** Finds the end of a JavaScript regular expression. */
export function findRegexEnd(bytes: Uint8Array, start: number): Search {
  const limit = Math.min(bytes.length, start + LONGEST_REGEX);
  let inClass = false;
  let at = start;
  for (; at < limit && bytes[at] !== NEWLINE; at++) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at++;
    else if (byte === OPEN_BRACKET) inClass = true;
    else if (byte === CLOSE_BRACKET) inClass = false;
    else if (byte === SLASH && !inClass) return { found: true, end: at + 1 };
  }
  return { found: false, end: at };
}
