import type { Finding } from '../core/finding.ts';
import type { ScanResult, Skip, UnusedSuppression } from '../core/scan-result.ts';
import { Secret } from '../core/secret.ts';
import { compareText } from '../core/text/compare-text.ts';
import type { BaselineOutcome, BaselineUse } from './apply-baseline.ts';
import { applyPolicy, type DecidedFile, type Policy } from './apply-policy.ts';
import { compareFindings, compareSkips } from './compare-findings.ts';
import type { FileReport } from './located-secret.ts';
import type { JobReport } from './run-job.ts';
import { sum } from './sum.ts';
import { toFinding, type DetailsById } from './to-finding.ts';

export interface Assembly {
  readonly toolVersion: string;
  readonly ruleCount: number;
  readonly report: JobReport;
  readonly commits?: number | undefined;
  /** What the selection of files left out. */
  readonly skipped: readonly Skip[];
  readonly warnings: readonly string[];
  readonly nothing?: string | undefined;
  readonly unused?: readonly UnusedSuppression[];
  readonly policy: Policy;
  readonly baseline?: BaselineUse | undefined;
  /** Loaded only when there is a finding to explain. */
  readonly details: () => Promise<DetailsById>;
}

/** Puts what the threads found into the one result that every report is made from: sorted, counted, complete or not. */
export async function assemble(assembly: Assembly): Promise<ScanResult> {
  const { report, toolVersion, ruleCount } = assembly;
  const reports = report.reports.toSorted((a, b) => compareText(a.path, b.path));
  const decided = reports.map((file) => applyPolicy(file, assembly.policy));
  const details = decided.some(({ reported }) => reported.length > 0)
    ? await assembly.details()
    : new Map<string, never>();
  const found = decided.flatMap((file) => findingsOf(file, details)).toSorted(compareFindings);
  const { findings: left, suppressed, secrets, unused } = await withoutKnown(untouchedFirst(found), assembly.baseline);
  const findings = left.filter((finding) => finding.isUntouched !== true);
  const untouched = left.filter((finding) => finding.isUntouched === true);
  const ruleIds = [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
  const skipped = [...assembly.skipped, ...reports.flatMap((file) => file.skipped)].toSorted(compareSkips);
  return {
    toolVersion,
    ruleCount,
    complete: skipped.every((skip) => skip.incomplete !== true),
    counts: { files: report.files, bytes: report.bytes, commits: assembly.commits ?? 0, blobs: 0 },
    skipped,
    suppressed: {
      baseline: suppressed,
      pragma: sum(reports, (file) => file.suppressedByPragma),
      config: sum(decided, (file) => file.allowed),
      ...(untouched.length === 0 ? {} : { untouched: untouched.length }),
    },
    unused: [...reports.flatMap((file) => file.unused), ...(assembly.unused ?? []), ...unused],
    warnings: [...assembly.warnings, ...reports.flatMap(warningsOf)],
    ...(assembly.nothing === undefined ? {} : { nothing: assembly.nothing }),
    findings,
    secrets: [
      ...[...new Set(decided.flatMap((file) => file.hidden))].map((value) => new Secret(value)),
      ...untouched.flatMap(({ secret }) => secret ?? []),
      ...secrets,
    ],
    rules: ruleIds.flatMap((id) => details.get(id) ?? []),
  };
}

/** What the baseline counts was there before what is new. */
function untouchedFirst(findings: readonly Finding[]): readonly Finding[] {
  const [untouched, others] = [true, false].map((is) => findings.filter((each) => (each.isUntouched === true) === is));
  return [...(untouched ?? []), ...(others ?? [])];
}

async function withoutKnown(findings: readonly Finding[], use: BaselineUse | undefined): Promise<BaselineOutcome> {
  if (use === undefined) return { findings, suppressed: 0, secrets: [], unused: [] };
  const { applyBaseline } = await import('./apply-baseline.ts');
  return applyBaseline(findings, use);
}

function findingsOf({ path, reported }: DecidedFile, details: DetailsById): readonly Finding[] {
  return reported.map((secret) => toFinding(secret, { path, details: details.get(secret.ruleId) }));
}

function warningsOf({ path, warnings }: FileReport): string[] {
  return warnings.map(({ line, message }) => `${path}:${String(line)}: ${message}`);
}
