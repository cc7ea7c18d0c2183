import { BACKSLASH, isBlank, isTextAt, isWord, NEWLINE, toLowerByte } from './byte.ts';
import type { Comment } from './comment.ts';
import type { CommentSyntax, CommentToken, LineComment } from './comment-syntax.ts';
import { findBlockEnd, findCharacterEnd, findRegexEnd, findStringEnd, type Search } from './find-end.ts';
import { findTemplateEnd } from './find-template-end.ts';
import { isDocumentation, mayBeRegex, standsAs } from './token-context.ts';

/** Tells comments from strings and code in one walk over the bytes. */
export interface CommentLexer {
  /** Where the walk is; nothing before it is looked at again. */
  position(): number;
  /** Goes on from a place farther on, taking it for code. */
  jump(to: number): void;
  /** The comment that holds the place, if one does. Places must be asked for in ascending order. */
  commentAt(place: number): Comment | undefined;
}

export interface LexerOptions {
  readonly syntax: CommentSyntax;
  readonly start: number;
  /** Whether a pragma begins at the place: that makes a weak opener a comment. */
  isPragmaAt(place: number): boolean;
}

/** What a token turned out to be: how far it goes, and the comment that it is, if it is one. */
interface Reading {
  readonly end: number;
  readonly comment: Comment | undefined;
}

const APOSTROPHE = "'";

/** Starts a walk at `start`, which should be code: the file's beginning or a line's. */
export function createCommentLexer(bytes: Uint8Array, options: LexerOptions): CommentLexer {
  const { syntax } = options;
  const tokensByByte = indexTokens(syntax.tokens);
  /** For each token, how far no end of it was found: one search for a closer, not one per opener. */
  const openUntil = new Map<CommentToken, number>();
  let position = options.start;
  let comment: Comment | undefined;

  const read = (token: CommentToken, at: number): Reading | undefined => {
    if (at < (openUntil.get(token) ?? 0) || !isTextAt(bytes, at, token.open)) return undefined;
    if (syntax.isProse && token.open === APOSTROPHE && isWord(bytes[at - 1])) return undefined;
    if (token.kind === 'line') return readLine(bytes, at, token, options);
    if (token.kind === 'block' && !standsAs(token.standing, bytes, at)) return undefined;
    if (token.kind === 'regex' && !mayBeRegex(bytes, at)) return undefined;
    const search = findEnd(bytes, at + token.open.length, token);
    if (search.found) return { end: search.end, comment: commentOf(bytes, at, search.end, token) };
    openUntil.set(token, search.end);
    return undefined;
  };

  const step = (at: number): number => {
    const byte = bytes[at] ?? 0;
    for (const token of tokensByByte[toLowerByte(byte)] ?? []) {
      const reading = read(token, at);
      if (reading === undefined) continue;
      comment = reading.comment;
      return reading.end;
    }
    return at + (byte === BACKSLASH ? 2 : 1);
  };

  return {
    position: () => position,
    jump(to) {
      position = Math.max(position, to);
    },
    commentAt(place) {
      while (position <= place) position = step(position);
      return comment !== undefined && comment.textStart <= place && place < comment.textEnd ? comment : undefined;
    },
  };
}

function indexTokens(tokens: readonly CommentToken[]): readonly (readonly CommentToken[] | undefined)[] {
  const table: CommentToken[][] = [];
  for (const token of tokens) (table[token.open.charCodeAt(0)] ??= []).push(token);
  return table;
}

function readLine(bytes: Uint8Array, at: number, token: LineComment, options: LexerOptions): Reading | undefined {
  if (!standsAs(token.standing, bytes, at)) return undefined;
  const textStart = at + token.open.length;
  const after = bytes[textStart] ?? NEWLINE;
  if (token.blankAfter && after !== NEWLINE && !isBlank(after)) return undefined;
  if (token.weak && !options.isPragmaAt(skipBlanks(bytes, textStart))) return undefined;
  const newline = bytes.indexOf(NEWLINE, textStart);
  const end = newline === -1 ? bytes.length : newline;
  return { end, comment: { start: at, textStart, textEnd: end, end, firstWordOnly: token.weak } };
}

function findEnd(bytes: Uint8Array, start: number, token: Exclude<CommentToken, LineComment>): Search {
  switch (token.kind) {
    case 'block':
      return findBlockEnd(bytes, start, token);
    case 'string':
      return findStringEnd(bytes, start, token);
    case 'template':
      return findTemplateEnd(bytes, start);
    case 'character':
      return findCharacterEnd(bytes, start);
    case 'regex':
      return findRegexEnd(bytes, start);
  }
}

function commentOf(bytes: Uint8Array, start: number, end: number, token: CommentToken): Comment | undefined {
  if (token.kind === 'block') {
    const [textStart, textEnd] = [start + token.open.length, end - token.close.length];
    return { start, textStart, textEnd, end, firstWordOnly: false };
  }
  if (token.kind === 'string' && token.documents && isDocumentation(bytes, start)) {
    const [textStart, textEnd] = [start + token.open.length, end - token.close.length];
    return { start, textStart, textEnd, end, firstWordOnly: true };
  }
  return undefined;
}

function skipBlanks(bytes: Uint8Array, at: number): number {
  let place = at;
  while (isBlank(bytes[place])) place++;
  return place;
}
