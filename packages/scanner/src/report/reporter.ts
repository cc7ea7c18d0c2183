import type { ScanResult } from '../core/scan-result.ts';

export interface ReportOptions {
  /** Reveal raw secrets (JSON `secret`, pretty); nothing else ever does. */
  readonly showSecrets: boolean;
  /** Paint with ANSI colours; only `pretty` looks at it. */
  readonly color: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /**
   * When the scan took place, for formats whose schema demands a time (ISO 8601, UTC).
   * Left out, it is the epoch: a clock would make two reports of the same scan differ.
   */
  readonly scannedAt?: string;
  /** More about a rule than its findings say; left out, it is what the result knows of its rules. */
  readonly describeRule?: (ruleId: string) => RuleDescription | undefined;
}

/** What a report may say about a rule. */
export interface RuleDescription {
  readonly name: string;
  readonly description: string;
  readonly references: readonly string[];
}

/** Turns a result into text; one format a file. */
export type Reporter = (result: ScanResult, options: ReportOptions) => string;
