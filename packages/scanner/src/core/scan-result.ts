import type { RuleDetails } from '@leaklint/rules';
import type { Finding } from './finding.ts';
import type { Secret } from './secret.ts';

export interface Skip {
  readonly path: string;
  readonly reason: string;
  /** It should have been scanned: the result's `complete` is false. */
  readonly incomplete?: true;
}

export interface ScanCounts {
  readonly files: number;
  readonly bytes: number;
  readonly commits: number;
  readonly blobs: number;
}

export interface Suppressed {
  readonly baseline: number;
  readonly pragma: number;
  readonly config: number;
  /** Findings on lines that the commits in question do not touch; only scans of commits have them. */
  readonly untouched?: number;
}

/** A pragma, baseline entry or allow-list entry that suppressed nothing. */
export interface UnusedSuppression {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** The outcome of a scan: what reports are made from. Findings are sorted (path, line, column, rule). */
export interface ScanResult {
  readonly toolVersion: string;
  readonly ruleCount: number;
  /** False when anything that should have been scanned was not. */
  readonly complete: boolean;
  readonly counts: ScanCounts;
  readonly skipped: readonly Skip[];
  readonly suppressed: Suppressed;
  /** Whoever started the scan ended it early. */
  readonly isInterrupted?: true;
  readonly unused: readonly UnusedSuppression[];
  /** Things the user should know that are no findings: a shallow clone, a syntax error in a parsed file. */
  readonly warnings: readonly string[];
  /** Why there was nothing to scan, where that is no error: nothing is staged. */
  readonly nothing?: string;
  readonly findings: readonly Finding[];
  /** Secrets met that no finding carries, such as suppressed ones: they are masked in reports all the same. */
  readonly secrets?: readonly Secret[];
  /** What is known of the rules that found something. */
  readonly rules?: readonly RuleDetails[];
}
