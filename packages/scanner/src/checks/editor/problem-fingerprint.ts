import { fingerprint } from '../../core/fingerprint.ts';
import { codeIdentity } from '../code-identity.ts';
import type { SourceProblem } from './source-problem.ts';

/** The fingerprint that a report of the command has for the same problem. */
export function problemFingerprint({ family, secret, start, end }: SourceProblem, text: string): string {
  return fingerprint(family, secret ?? codeIdentity(linesOf(text, start, end)));
}

function linesOf(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return text.slice(from, to === -1 ? text.length : to);
}
