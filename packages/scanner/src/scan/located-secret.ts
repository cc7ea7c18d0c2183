import type { Confidence, Severity } from '@leaklint/rules';
import type { DecodeStep } from '../core/detection.ts';
import type { GitOrigin, Region, SnippetLine } from '../core/finding.ts';
import type { Skip, UnusedSuppression } from '../core/scan-result.ts';

/** A detection with its lines; plain data, because it travels between threads. */
export interface LocatedSecret {
  readonly ruleId: string;
  readonly family: string;
  readonly value: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly reasons: readonly string[];
  readonly decodedVia: readonly DecodeStep[];
  readonly region: Region;
  readonly snippet: readonly SnippetLine[];
  /** Set for a problem of code: `value` is then the code, and no secret. */
  readonly code?: { readonly title: string; readonly fix: string };
  /** It stands on lines that the commit in question does not touch. */
  readonly isUntouched?: true;
  /** How often HEAD has it in the same file. */
  readonly timesInHead?: number;
  /** The commit that brought it. */
  readonly git?: GitOrigin;
}

/** What the search of one file brought. */
export interface FileReport {
  readonly path: string;
  readonly bytes: number;
  readonly secrets: readonly LocatedSecret[];
  readonly skipped: readonly Skip[];
  readonly suppressedByPragma: number;
  /** Values that are not to be reported, and must not show beside what is. */
  readonly hidden: readonly string[];
  readonly unused: readonly UnusedSuppression[];
  readonly warnings: readonly FileWarning[];
  /** The code was not checked, because what that needs is not loaded yet. */
  readonly isUnchecked?: true;
}

/** Something about a line that its author should know. */
export interface FileWarning {
  readonly line: number;
  readonly message: string;
  /** The code cannot be parsed there. */
  readonly isSyntax?: true;
}
