import type { Finding } from '../../core/finding.ts';
import type { Skip } from '../../core/scan-result.ts';

/** The order of findings in reports: path, line, column, rule. */
export function compareFindings(a: Finding, b: Finding): number {
  const { location: p } = a;
  const { location: q } = b;
  return (
    compare(p.path, q.path) ||
    p.startLine - q.startLine ||
    p.startColumn - q.startColumn ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.fingerprint, b.fingerprint)
  );
}

/** The order of what was left out: path, reason. */
export function compareSkips(a: Skip, b: Skip): number {
  return compare(a.path, b.path) || compare(a.reason, b.reason);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
