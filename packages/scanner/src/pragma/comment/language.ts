import type { CommentForm, CommentSyntax, CommentToken } from './comment-syntax.ts';

/** Languages that share their comments, and the names by which they are met: extensions, whole file names, fence labels. */
export interface Language {
  /** Lower case, parted by blanks. */
  readonly names: string;
  readonly syntax: CommentSyntax;
}

/** A language of code, with its tokens and the comment that a pragma is written in. */
export function code(names: string, before: string, tokens: readonly CommentToken[], after = ''): Language {
  return { names, syntax: { tokens, isProse: false, comment: sameLine(before, after) } };
}

/** A format that holds as much prose as syntax. */
export function prose(names: string, comment: CommentForm | undefined, tokens: readonly CommentToken[]): Language {
  return { names, syntax: { tokens, isProse: true, comment } };
}

/** A comment that may follow code on its line. */
export function sameLine(before: string, after = ''): CommentForm {
  return { before, after, ownLine: false };
}

/** A comment that needs a line of its own. */
export function ownLine(before: string): CommentForm {
  return { before, after: '', ownLine: true };
}
