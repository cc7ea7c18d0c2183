import type { ScanResult } from '../core/scan-result.ts';

export interface ReportOptions {
  /** Reveal raw secrets (JSON `secret`, pretty); nothing else ever does. */
  readonly showSecrets: boolean;
  /** Paint with ANSI colours; only `pretty` looks at it. */
  readonly color: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** Turns a result into text; one format a file. */
export type Reporter = (result: ScanResult, options: ReportOptions) => string;
