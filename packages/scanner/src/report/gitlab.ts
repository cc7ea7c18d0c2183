import { createHash } from 'node:crypto';
import type { Severity } from '@leaklint/rules';
import type { Finding } from '../core/finding.ts';
import type { ScanResult } from '../core/scan-result.ts';
import type { Reporter } from './reporter.ts';
import { weaknessOf } from './weakness.ts';
import { isWebAddress } from './web-address.ts';
import { allowHint, describeAllowHint } from './wording/allow-hint.ts';
import { adviceOf } from './wording/advice.ts';
import { INCOMPLETE, messageOf } from './wording/message.ts';
import { groupSkips } from './wording/skip-groups.ts';

/** https://gitlab.com/gitlab-org/security-products/security-report-schemas, secret-detection-report-format.json */
const SCHEMA_VERSION = '15.2.1';
const EPOCH = '1970-01-01T00:00:00Z';
/** The schema asks for a commit; GitLab's own analyzer writes this where there is none. */
const NO_COMMIT = '0000000';
const LONGEST_NAME = 255;
const LONGEST_SOLUTION = 7000;
const SHOWN_PATHS = 20;
const LEVELS: Readonly<Record<Severity, string>> = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' };

/** GitLab's secret detection report. */
export const reportGitlab: Reporter = (result, { scannedAt = EPOCH }) => {
  const identify = createIdentifier();
  const tool = { id: 'leaklint', name: 'leaklint', version: result.toolVersion, vendor: { name: 'leaklint' } };
  // The schema's times have neither fractions nor a zone.
  const time = new Date(scannedAt).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
  const report = {
    version: SCHEMA_VERSION,
    scan: {
      analyzer: tool,
      scanner: tool,
      type: 'secret_detection',
      start_time: time,
      end_time: time,
      status: 'success',
      messages: messagesOf(result),
    },
    vulnerabilities: result.findings.map((finding) => toVulnerability(finding, identify(finding))),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};

function toVulnerability(finding: Finding, id: string): Readonly<Record<string, unknown>> {
  const { ruleId, title, severity, location, reasons, help } = finding;
  const weakness = weaknessOf(finding);
  return {
    id,
    category: 'secret_detection',
    name: title.slice(0, LONGEST_NAME),
    description: [messageOf(finding), ...reasons].join('\n'),
    severity: LEVELS[severity],
    solution: `${adviceOf(finding)}\nTo allow it: ${describeAllowHint(allowHint(finding))}`.slice(0, LONGEST_SOLUTION),
    identifiers: [
      { type: 'leaklint_rule_id', name: `leaklint rule ${ruleId}`, value: ruleId },
      {
        type: 'cwe',
        name: `CWE-${weakness}`,
        value: String(weakness),
        url: `https://cwe.mitre.org/data/definitions/${weakness}.html`,
      },
    ],
    links: isWebAddress(help.revoke) ? [{ name: 'Revoke', url: help.revoke }] : undefined,
    location: {
      file: location.path,
      start_line: location.startLine,
      end_line: location.endLine,
      commit: commitOf(finding),
    },
  };
}

function commitOf({ git }: Finding): Readonly<Record<string, string | undefined>> {
  const author = [git?.author, git?.email && `<${git.email}>`].filter(Boolean).join(' ');
  return { sha: git?.commit ?? NO_COMMIT, author: author === '' ? undefined : author, date: git?.date };
}

/** Ids like UUIDs that stay when lines move: the n-th place of a secret in a file keeps its id. */
function createIdentifier(): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ ruleId, fingerprint, location, git }) => {
    const key = JSON.stringify([ruleId, fingerprint, location.path, git?.commit ?? '']);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return toUuid(createHash('sha256').update(`${key}#${count}`).digest('hex'));
  };
}

/** Version 8 of RFC 9562: all bits but version and variant are the maker's own. */
function toUuid(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

function messagesOf({ warnings, skipped, complete }: ScanResult): readonly Readonly<Record<string, string>>[] {
  const skips = groupSkips(skipped).map(({ reason, isIncomplete, paths }) => {
    const more = paths.length > SHOWN_PATHS ? ` and ${paths.length - SHOWN_PATHS} more` : '';
    const list = paths.slice(0, SHOWN_PATHS).join(', ') + more;
    return isIncomplete
      ? { level: 'warn', value: `Not scanned (${reason}): ${list}` }
      : { level: 'info', value: `Skipped (${reason}): ${list}` };
  });
  const messages = [...(complete ? [] : [INCOMPLETE]), ...warnings];
  return [...messages.map((value) => ({ level: 'warn', value })), ...skips];
}
