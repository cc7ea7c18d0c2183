import { runCli } from '../../helpers/run-cli.ts';
import type { ProgramRun, RunOptions } from '../../helpers/run-node.ts';

/** A finding as the JSON report has it, with its secret. */
export interface HistoryFinding {
  readonly ruleId: string;
  readonly secret: string;
  readonly location: { readonly path: string; readonly startLine: number };
  readonly decodedVia: readonly string[];
  readonly occurrences: readonly { readonly path: string; readonly startLine: number; readonly commit?: string }[];
  readonly git: {
    readonly kind: string;
    readonly commit?: string;
    readonly author?: string;
    readonly email?: string;
    readonly date?: string;
    readonly reachableFrom: readonly string[];
    readonly inHead: boolean;
    readonly removedIn?: string;
    readonly commits?: number;
  };
}

export interface HistoryReport {
  readonly complete: boolean;
  readonly warnings?: readonly string[];
  readonly scanned: {
    readonly files: number;
    readonly bytes: number;
    readonly commits: number;
    readonly blobs: number;
    readonly skipped: readonly { readonly path: string; readonly reason: string; readonly incomplete?: true }[];
  };
  readonly suppressed: { readonly baseline: number; readonly pragma: number; readonly config: number };
  readonly findings: readonly HistoryFinding[];
}

export interface HistoryRun extends ProgramRun {
  readonly report: HistoryReport;
  readonly findings: readonly HistoryFinding[];
}

/** Runs `leaklint scan --history` and reads its report; throws when there is none. */
export function scanHistory(args: readonly string[], options: RunOptions): HistoryRun {
  const run = runCli(['scan', '--history', '--show-secrets', '--format', 'json', ...args], options);
  if (run.stdout === '') throw new Error(`no report, but code ${String(run.status)}: ${run.stderr}`);
  const report = parseReport(JSON.parse(run.stdout));
  return { ...run, report, findings: report.findings };
}

/** Reads a JSON report; throws for what is none. */
export function parseReport(value: unknown): HistoryReport {
  if (isReport(value)) return value;
  throw new TypeError('no report of a scan of history');
}

/** The shape of reports is another test's business. */
function isReport(value: unknown): value is HistoryReport {
  return typeof value === 'object' && value !== null && 'findings' in value && Array.isArray(value.findings);
}
