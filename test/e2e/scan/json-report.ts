import { parseJsonReport, type JsonReport } from '../../../packages/scanner/test/report/json-schema.ts';
import { runCli } from '../../helpers/run-cli.ts';
import type { ProgramRun, RunOptions } from '../../helpers/run-node.ts';

/** A scan that ended with a report. */
export interface ScanRun extends ProgramRun {
  readonly report: JsonReport;
  /** Where the findings are, and of which rules: `src/app.py:2 github-personal-token`. */
  readonly places: readonly string[];
}

/** Runs `leaklint scan --format json` and reads its report; throws when there is none. */
export function scanJson(args: readonly string[], options: RunOptions): ScanRun {
  const run = runCli(['scan', ...args, '--format', 'json'], options);
  if (run.stdout === '') throw new Error(`no report, but code ${String(run.status)}: ${run.stderr}`);
  const report = parseJsonReport(run.stdout);
  return { ...run, report, places: placesOf(report) };
}

/** Where the findings of a report are, and of which rules. */
export function placesOf({ findings }: JsonReport): string[] {
  return findings.map(({ ruleId, location }) => `${location.path}:${location.startLine} ${ruleId}`);
}
