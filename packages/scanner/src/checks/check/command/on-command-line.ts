import type { Span } from '../../fact/span.ts';
import type { CodeProblem } from '../check.ts';
import { problemOf } from '../problem-of.ts';

/** A secret that stands on a command line. */
export function onCommandLine({ start, end }: Span, name: string): CodeProblem {
  const secret = { kind: 'secret', name, source: 'name', start, end } as const;
  return problemOf(
    'secret-in-log',
    secret,
    `${name} stands on a command line, where the process list and the shell's history show it`,
  );
}
