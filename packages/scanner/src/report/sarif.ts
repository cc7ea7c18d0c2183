import type { Finding } from '../core/finding.ts';
import type { ScanResult } from '../core/scan-result.ts';
import type { Reporter } from './reporter.ts';
import { MOST_RESULTS, notificationsOf } from './sarif/notifications.ts';
import { toResult } from './sarif/result.ts';
import { describeRules } from './sarif/rule-descriptor.ts';
import { severityRank } from './severity.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0, within the limits of GitHub code scanning. */
export const reportSarif: Reporter = (result, { describeRule }) => {
  const findings = mostSevere(result.findings);
  const rules = describeRules(findings, describeRule);
  const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
  const run = {
    tool: { driver: { name: 'leaklint', version: result.toolVersion, semanticVersion: result.toolVersion, rules } },
    invocations: [{ executionSuccessful: result.complete, toolExecutionNotifications: notificationsOf(result) }],
    originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository, or the scanned folder.' } } },
    columnKind: 'utf16CodeUnits',
    results: findings.map((finding) => toResult(finding, ruleIndexes.get(finding.ruleId))),
    properties: runProperties(result),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
};

/** GitHub rejects a run of more results than the limit: the least severe are left out, and a notification says so. */
function mostSevere(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_RESULTS) return findings;
  const kept = findings.toSorted((a, b) => severityRank(a.severity) - severityRank(b.severity)).slice(0, MOST_RESULTS);
  const wanted = new Set(kept);
  return findings.filter((finding) => wanted.has(finding));
}

function runProperties({
  complete,
  counts,
  suppressed,
  skipped,
  ruleCount,
}: ScanResult): Readonly<Record<string, unknown>> {
  const { files, bytes, commits, blobs } = counts;
  const { baseline, pragma, config } = suppressed;
  return {
    complete,
    rules: ruleCount,
    scanned: { files, bytes, commits, blobs, skipped: skipped.length },
    suppressed: { baseline, pragma, config },
  };
}
