import type { MessageSettings } from './message-settings.ts';

export interface MessageContext extends MessageSettings {
  /** No editor was opened: what looks like a comment was written by the committer, and is recorded. */
  readonly isUnedited: boolean;
}

const SCISSORS = '------------------------ >8 ------------------------';
/** What git chooses from for `core.commentChar=auto`, in its order. */
const CANDIDATES = '#;@!$%^&|:';

/**
 * The message as git will record it, with empty lines for the comments, so that lines keep their numbers; everything
 * from the scissors on (the diff that `commit --verbose` shows) is cut off.
 */
export function recordedLines(text: string, context: MessageContext): string {
  if (context.isUnedited) return text;
  const lines = text.split('\n');
  const comment = context.comment ?? guessComment(lines);
  const cut = lines.findIndex((line) => line.replace(/\r$/, '') === `${comment} ${SCISSORS}`);
  const kept = cut === -1 ? lines : lines.slice(0, cut);
  if (context.keepsComments) return kept.join('\n');
  return kept.map((line) => (line.startsWith(comment) ? '' : line)).join('\n');
}

/** Git's own hints stand at the end, each line with the character that it chose. */
function guessComment(lines: readonly string[]): string {
  const scissors = lines.find((line) => line.endsWith(` ${SCISSORS}`));
  const hint = scissors ?? lines.findLast((line) => line.trim() !== '') ?? '';
  const first = hint.charAt(0);
  return first !== '' && CANDIDATES.includes(first) ? first : '#';
}
