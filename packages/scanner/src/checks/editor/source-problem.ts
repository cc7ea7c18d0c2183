import type { Confidence } from '@leaklint/rules';
import type { CheckName } from '../../core/check-names.ts';
import type { Span } from '../fact/span.ts';

/** A problem for an editor: where, what, and how it is allowed. */
export interface SourceProblem extends Span {
  readonly check: CheckName;
  /** By which pragmas and baselines know it: the name of the check, or of the engine's rule. */
  readonly ruleId: string;
  readonly confidence: Confidence;
  /** What of the code leaks, by its name. */
  readonly subject: string;
  readonly reason: string;
  /** The secret itself, of an engine's rule: for the baseline only. */
  readonly secret?: string;
  readonly family: string;
  /** A report of the literal itself, as a secret, says it all. */
  readonly yieldsToSecret?: true;
}
