import type { Finding } from '../../core/finding.ts';
import { commentStyle } from './comment-style.ts';

/** The ways to let a finding pass, ready to be copied. */
export interface AllowHint {
  /** Absent where no comment can stand: a format without comments, a commit message, a blob that is in no working tree. */
  readonly pragma?: { readonly text: string; readonly where: string };
  readonly command: string;
}

const COMMAND = 'leaklint baseline update';

/** What would let this finding pass, should it be harmless. */
export function allowHint(finding: Finding): AllowHint {
  const { git, location, ruleId } = finding;
  const isInWorktree = git === undefined || (git.kind === 'blob' && (git.inHead || git.commit === undefined));
  const style = isInWorktree ? commentStyle(location.path) : undefined;
  if (style === undefined) return { command: COMMAND };
  // No comment fits between the lines of a key block.
  const isBehind = style.endsLines && location.startLine === location.endLine;
  const verb = isBehind ? 'allow' : 'allow-next-line';
  const reason = style.holdsDashes ? ' -- reason' : '';
  return {
    pragma: {
      text: `${style.open} leaklint: ${verb}=${ruleId}${reason}${style.close}`,
      where: isBehind ? 'on the same line' : 'on the line above',
    },
    command: COMMAND,
  };
}

/** The hint as one line of text. */
export function describeAllowHint({ pragma, command }: AllowHint): string {
  return pragma === undefined ? command : `${pragma.text}  (${pragma.where}), or: ${command}`;
}
