import { NEWLINE } from './byte.ts';
import { createMarkdownParts, type MarkdownPart } from './code-fences.ts';
import type { Comment } from './comment.ts';
import type { CommentSyntax } from './comment-syntax.ts';
import { createCommentLexer, type CommentLexer } from './comment-lexer.ts';
import { htmlComment, unknownSyntax } from './markup-languages.ts';
import { syntaxNamed, syntaxOfPath } from './syntax-of-path.ts';

/** A comment, and whether it stands in a code block of a document: an example, maybe. */
export interface FoundComment {
  readonly comment: Comment;
  readonly inExample: boolean;
}

/** Finds the comment that holds a place; places must be asked for in ascending order. */
export type CommentFinder = (place: number) => FoundComment | undefined;

/** How far before a place the walk begins at most: what a longer string or comment hides is not seen. */
const CONTEXT = 1_048_576;
const CONTEXT_ON_ONE_LINE = 65_536;
const MARKDOWN = /\.(?:md|markdown|mdx|mkd|mdown|qmd|rmd)$/i;

/** Knows a file's comments by its name; `isPragmaAt` tells a doubtful opener from a sign of the language. */
export function createCommentFinder(
  bytes: Uint8Array,
  path: string,
  isPragmaAt: (place: number) => boolean,
): CommentFinder {
  if (MARKDOWN.test(path)) return createMarkdownFinder(bytes, isPragmaAt);
  const syntax = syntaxOfPath(path);
  if (syntax.tokens.length === 0) return () => undefined;
  const lexer = createCommentLexer(bytes, { syntax, start: 0, isPragmaAt });
  return (place) => {
    const comment = commentNear(bytes, lexer, place);
    return comment && { comment, inExample: false };
  };
}

function createMarkdownFinder(bytes: Uint8Array, isPragmaAt: (place: number) => boolean): CommentFinder {
  const partAt = createMarkdownParts(bytes);
  let part: MarkdownPart | undefined;
  let lexer: CommentLexer | undefined;
  return (place) => {
    const current = partAt(place);
    if (lexer === undefined || part !== current) {
      part = current;
      lexer = createCommentLexer(bytes, { syntax: syntaxOfPart(part), start: part.start, isPragmaAt });
    }
    const comment = commentNear(bytes, lexer, place);
    // A heading or a list may look like a comment to a lenient eye.
    return comment && { comment, inExample: current.fence !== undefined || comment.firstWordOnly };
  };
}

/** In a code block the comments of its language count, and those of Markdown itself. */
function syntaxOfPart({ fence }: MarkdownPart): CommentSyntax {
  const label = fence?.label ?? 'md';
  const syntax = syntaxNamed(label === 'json' ? 'jsonc' : label);
  if (syntax === undefined || syntax.tokens.length === 0) return unknownSyntax();
  return { ...syntax, tokens: [htmlComment, ...syntax.tokens] };
}

function commentNear(bytes: Uint8Array, lexer: CommentLexer, place: number): Comment | undefined {
  if (place > CONTEXT) lexer.jump(contextOf(bytes, place));
  return lexer.commentAt(place);
}

function contextOf(bytes: Uint8Array, place: number): number {
  const newline = bytes.subarray(place - CONTEXT, place).indexOf(NEWLINE);
  return newline === -1 ? place - CONTEXT_ON_ONE_LINE : place - CONTEXT + newline + 1;
}
