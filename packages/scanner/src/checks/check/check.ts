import type { Confidence, Severity } from '@leaklint/rules';
import type { CheckName } from '../../core/check-names.ts';
import type { Span } from '../fact/span.ts';
import type { Flow } from '../flow/flow.ts';

/** A leak that a check found, in UTF-16 offsets of the file. */
export interface CodeProblem extends Span {
  readonly check: CheckName;
  readonly confidence: Confidence;
  /** Where it is worse, or less bad, than the check's findings are. */
  readonly severity?: Severity;
  /** What of the code leaks, by its name; never a value. */
  readonly subject: string;
  /** Why it is one, as a sentence without its full stop. */
  readonly reason: string;
  /** A constant of the code that may be a secret: it must not show beside the problem. */
  readonly literal?: string;
  /** A report of the literal itself, as a secret, says it all. */
  readonly yieldsToSecret?: true;
}

/** What checks may know of a file besides its facts. */
export interface CheckedFile {
  /** POSIX. */
  readonly path: string;
  readonly text: string;
  /** The engine's judgement of a value bound to a name: the rule that it breaks. */
  readonly judge?: (name: string, value: string) => string | undefined;
}

/** A kind of leak, looked for in the facts of any language. */
export interface Check {
  readonly name: CheckName;
  find(flow: Flow, file: CheckedFile): readonly CodeProblem[];
}
