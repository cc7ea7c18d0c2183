import { syntaxOfPath } from './comment/syntax-of-path.ts';

/** A pragma ready to be pasted, and where to. */
export interface PragmaComment {
  readonly text: string;
  readonly where: 'on the same line' | 'on the line above';
}

/** In SGML and XML no `--` may stand inside of a comment, so no reason can be asked for. */
const MARKUP_COMMENT = '<!-- ';

/**
 * The comment that lets a rule's finding in a file of this name pass; undefined where a file can hold no comment.
 * A finding of many lines gets a pragma for the line above: no comment fits between the lines of a key.
 */
export function pragmaComment(path: string, ruleId: string, isMultiline = false): PragmaComment | undefined {
  const form = syntaxOfPath(path).comment;
  if (form === undefined) return undefined;
  const goesAbove = isMultiline || form.ownLine;
  const reason = form.before === MARKUP_COMMENT ? '' : ' -- reason';
  return {
    text: `${form.before}leaklint: ${goesAbove ? 'allow-next-line' : 'allow'}=${ruleId}${reason}${form.after}`,
    where: goesAbove ? 'on the line above' : 'on the same line',
  };
}
