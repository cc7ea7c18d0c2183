import { latin1, utf8FromLatin1 } from '../core/text/latin1.ts';
import { NEWLINE } from './comment/byte.ts';
import type { Comment } from './comment/comment.ts';
import { createCommentFinder } from './comment/comment-finder.ts';
import { type Directive, findDirectives } from './find-directives.ts';
import { countNewlines, createLineCounter } from './line-counter.ts';
import { pairBlocks, type WrittenPragma } from './pair-blocks.ts';
import { parseDirective } from './parse-directive.ts';
import { placeOf } from './placement.ts';
import type { Pragma } from './pragma.ts';

export interface FindPragmasOptions {
  /** POSIX path; its name tells the language, and so the comments. */
  readonly path: string;
  /** Whether the markers of other tools count. */
  readonly foreign: boolean;
  /** The 1-based line of a byte offset, where the caller can tell it faster than by counting. */
  readonly lineOf?: (offset: number) => number;
}

const LONGEST_TAIL = 1024;
/** More than any file has in earnest; those after it suppress nothing. */
const MOST_PRAGMAS = 10_000;
const TOO_MANY = `comes after ${String(MOST_PRAGMAS)} others in this file, and so do all pragmas below it`;

/**
 * Finds the pragmas of a file: those in its comments, not in its strings or its code.
 * `marks` are the offsets at which one of `PRAGMA_KEYWORDS` stands, in any order; a file without marks costs nothing.
 */
export function findPragmas(bytes: Uint8Array, marks: readonly number[], options: FindPragmasOptions): Pragma[] {
  if (marks.length === 0) return [];
  const directives = findDirectives(bytes, marks, options.foreign);
  if (directives.length === 0) return [];
  return pairBlocks(readPragmas(bytes, directives, options));
}

function readPragmas(
  bytes: Uint8Array,
  directives: readonly Directive[],
  { path, lineOf = createLineCounter(bytes) }: FindPragmasOptions,
): WrittenPragma[] {
  const starts = new Set(directives.map(({ start }) => start));
  const commentAt = createCommentFinder(bytes, path, (place) => starts.has(place));
  const linesToEnd = createSpanCounter(bytes);
  const written: WrittenPragma[] = [];
  for (const directive of directives) {
    const found = commentAt(directive.start);
    const place = found && placeOf(bytes, directive, found);
    if (found === undefined || place === undefined) continue;
    const details = parseDirective(directive, tailOf(bytes, directive, found.comment));
    const isMention = details.problem !== undefined && (place === 'inside' || found.inExample);
    if (isMention) continue;
    const line = lineOf(directive.start);
    const after = directive.kind === 'allow-next-line' ? linesToEnd(directive.start, found.comment) : 0;
    written.push({ ...details, kind: directive.kind, words: directive.words, line, nextLine: line + after + 1 });
    if (written.length > MOST_PRAGMAS) break;
  }
  const last = written[MOST_PRAGMAS];
  if (last !== undefined) written[MOST_PRAGMAS] = { ...last, problem: TOO_MANY };
  return written;
}

function tailOf(bytes: Uint8Array, { end }: Directive, comment: Comment): string {
  const limit = Math.max(end, Math.min(comment.textEnd, end + LONGEST_TAIL));
  const newline = bytes.subarray(end, limit).indexOf(NEWLINE);
  return utf8FromLatin1(latin1(bytes, end, newline === -1 ? limit : end + newline));
}

/** Counts the lines from a place to its comment's end; each line of a comment is counted once, however many ask. */
function createSpanCounter(bytes: Uint8Array): (start: number, comment: Comment) => number {
  let last: { readonly comment: Comment; readonly start: number; readonly lines: number } | undefined;
  return (start, comment) => {
    const lines =
      last?.comment === comment
        ? last.lines - countNewlines(bytes, last.start, start)
        : countNewlines(bytes, start, comment.end);
    last = { comment, start, lines };
    return lines;
  };
}
