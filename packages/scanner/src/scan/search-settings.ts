import type { Confidence } from '@leaklint/rules';
import type { CheckSettings } from './code/code-report.ts';

/** What a search of files must know besides the rules; plain data, handed to threads as it is. */
export interface SearchSettings {
  readonly minConfidence: Confidence;
  readonly foreignPragmas: boolean;
  readonly reportUnused: boolean;
  /** `2027-01-31`: pragmas can expire. */
  readonly today: string;
  readonly maxFileSize: number;
  /** Every rule that a pragma may name; undefined where those are the active ones. */
  readonly knownRules: readonly string[] | undefined;
  /** Undefined: code is not checked. */
  readonly checks?: CheckSettings | undefined;
}
