import type { Finding } from '../core/finding.ts';
import type { Skip } from '../core/scan-result.ts';
import { compareText } from '../core/text/compare-text.ts';

/** The order of findings in reports: path, line, column, rule. */
export function compareFindings(a: Finding, b: Finding): number {
  const { location: p } = a;
  const { location: q } = b;
  return (
    compareText(p.path, q.path) ||
    p.startLine - q.startLine ||
    p.startColumn - q.startColumn ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

/** The order of what was left out: path, reason. */
export function compareSkips(a: Skip, b: Skip): number {
  return compareText(a.path, b.path) || compareText(a.reason, b.reason);
}
