import type { Confidence, Severity } from '@leaklint/rules';
import type { Finding } from '../core/finding.ts';
import type { ScanCounts, ScanResult, Skip, UnusedSuppression } from '../core/scan-result.ts';
import type { FileReport, LocatedSecret } from './located-secret.ts';
import type { JobReport } from './run-job.ts';
import { toFinding, type DetailsById } from './to-finding.ts';

/** What the configuration says to a secret in a place: how severe, or that it is allowed. */
export type Policy = (
  secret: LocatedSecret,
  path: string,
) => { readonly severity: Severity; readonly confidence: Confidence } | 'allowed' | 'not-asked-for';

export interface Assembly {
  readonly toolVersion: string;
  readonly ruleCount: number;
  readonly report: JobReport;
  /** What the selection of files left out. */
  readonly skipped: readonly Skip[];
  readonly warnings: readonly string[];
  readonly unused?: readonly UnusedSuppression[];
  readonly policy: Policy;
  /** Loaded only when there is a finding to explain. */
  readonly details: () => Promise<DetailsById>;
}

/** Puts what the threads found into the one result that every report is made from: sorted, counted, complete or not. */
export async function assemble(assembly: Assembly): Promise<ScanResult> {
  const { report } = assembly;
  const reports = report.reports.toSorted((a, b) => compare(a.path, b.path));
  const { findings, allowed } = await toFindings(reports, assembly);
  const skipped = [...assembly.skipped, ...reports.flatMap((file) => file.skipped)].toSorted(bySkip);
  return {
    toolVersion: assembly.toolVersion,
    ruleCount: assembly.ruleCount,
    complete: skipped.every((skip) => skip.incomplete !== true),
    counts: countsOf(report),
    skipped,
    suppressed: { baseline: 0, pragma: reports.reduce((sum, file) => sum + file.suppressedByPragma, 0), config: allowed },
    unused: [...reports.flatMap((file) => file.unused), ...(assembly.unused ?? [])],
    warnings: [...assembly.warnings, ...reports.flatMap((file) => file.warnings)],
    findings: findings.toSorted(byPlace),
  };
}

function countsOf(report: JobReport): ScanCounts {
  return { files: report.files, bytes: report.bytes, commits: 0, blobs: 0 };
}

async function toFindings(
  reports: readonly FileReport[],
  { policy, details }: Assembly,
): Promise<{ readonly findings: readonly Finding[]; readonly allowed: number }> {
  const findings: Finding[] = [];
  let allowed = 0;
  const hasSecrets = reports.some((file) => file.secrets.length > 0);
  const byId: DetailsById = hasSecrets ? await details() : new Map();
  for (const { path, secrets } of reports) {
    for (const secret of secrets) {
      const decision = policy(secret, path);
      if (decision === 'allowed') allowed++;
      else if (decision !== 'not-asked-for') {
        findings.push(toFinding({ ...secret, ...decision }, { path, details: byId.get(secret.ruleId) }));
      }
    }
  }
  return { findings, allowed };
}

function byPlace(a: Finding, b: Finding): number {
  const { location: p } = a;
  const { location: q } = b;
  return (
    compare(p.path, q.path) || p.startLine - q.startLine || p.startColumn - q.startColumn || compare(a.ruleId, b.ruleId) ||
    compare(a.fingerprint, b.fingerprint)
  );
}

function bySkip(a: Skip, b: Skip): number {
  return compare(a.path, b.path) || compare(a.reason, b.reason);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
