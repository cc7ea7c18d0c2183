import type { ScanResult } from '../../core/scan-result.ts';
import { compareFindings } from '../compare-findings.ts';

/** Makes one result of those of a repository and of its submodules. */
export function mergeResults(results: readonly ScanResult[]): ScanResult {
  const [first, ...others] = results;
  if (first === undefined) throw new RangeError('there is no result');
  return others.reduce(merge, first);
}

function merge(a: ScanResult, b: ScanResult): ScanResult {
  const rules = new Map([...(a.rules ?? []), ...(b.rules ?? [])].map((rule) => [rule.id, rule]));
  return {
    ...a,
    complete: a.complete && b.complete,
    counts: {
      files: a.counts.files + b.counts.files,
      bytes: a.counts.bytes + b.counts.bytes,
      commits: a.counts.commits + b.counts.commits,
      blobs: a.counts.blobs + b.counts.blobs,
    },
    skipped: [...a.skipped, ...b.skipped],
    suppressed: {
      baseline: a.suppressed.baseline + b.suppressed.baseline,
      pragma: a.suppressed.pragma + b.suppressed.pragma,
      config: a.suppressed.config + b.suppressed.config,
    },
    unused: [...a.unused, ...b.unused],
    warnings: [...a.warnings, ...b.warnings],
    findings: [...a.findings, ...b.findings].toSorted(compareFindings),
    secrets: [...(a.secrets ?? []), ...(b.secrets ?? [])],
    rules: [...rules.values()],
  };
}
