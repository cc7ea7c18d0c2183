import type { Severity } from '@leaklint/rules';
import type { Finding } from '../core/finding.ts';
import type { ScanResult, Suppressed } from '../core/scan-result.ts';
import { printable } from './printable.ts';
import type { Reporter } from './reporter.ts';
import { adviceOf } from './wording/advice.ts';
import { INCOMPLETE } from './wording/message.ts';
import { formatBytes, plural } from './wording/plural.ts';
import { groupSkips } from './wording/skip-groups.ts';

/** A job summary of GitHub holds a megabyte; whoever has more findings than this needs a report of another kind. */
const SHOWN_FINDINGS = 200;
const SHOWN_PATHS = 5;
const SHORT_COMMIT = 9;
const MARKS: Readonly<Record<Severity, string>> = { critical: '🔴', high: '🟠', medium: '🟡', low: '🔵' };
const HEADER = ['| severity | rule | secret | place | what to do |', '| --- | --- | --- | --- | --- |'];

/** A summary for pages that show Markdown: a table of findings, and what was scanned and what not. */
export const reportMarkdown: Reporter = (result) => {
  const { findings } = result;
  const more = findings.length - SHOWN_FINDINGS;
  const blocks = [
    [`## leaklint: ${findings.length === 0 ? 'no findings' : plural(findings.length, 'finding')}`],
    ...(result.complete ? [] : [[`> ⚠️ ${INCOMPLETE}`]]),
    ...result.warnings.map((warning) => [`> ${escapeMarkdown(warning)}`]),
    ...(findings.length === 0 ? [] : [[...HEADER, ...findings.slice(0, SHOWN_FINDINGS).map(toRow)]]),
    ...(more > 0 ? [[`… and ${plural(more, 'more finding', 'more findings')}: see the other reports.`]] : []),
    [describeCounts(result)],
    ...skipLines(result),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
};

function toRow(finding: Finding): string {
  const { ruleId, severity, redacted, location, git } = finding;
  const commit = git?.commit === undefined ? '' : ` in ${git.commit.slice(0, SHORT_COMMIT)}`;
  const cells = [
    `${MARKS[severity]} ${severity}`,
    escapeMarkdown(ruleId),
    escapeMarkdown(redacted),
    escapeMarkdown(`${location.path}:${String(location.startLine)}${commit}`),
    escapeMarkdown(adviceOf(finding)),
  ];
  return `| ${cells.join(' | ')} |`;
}

function describeCounts({ counts, suppressed, nothing }: ScanResult): string {
  if (nothing !== undefined) return `Nothing to scan: ${escapeMarkdown(nothing)}.`;
  const scanned = [
    ...(counts.commits > 0 ? [plural(counts.commits, 'commit')] : []),
    ...(counts.blobs > 0 ? [plural(counts.blobs, 'blob')] : []),
    ...(counts.files > 0 || counts.commits + counts.blobs === 0 ? [plural(counts.files, 'file')] : []),
  ];
  return `Scanned ${scanned.join(', ')} (${formatBytes(counts.bytes)}); suppressed: ${describeSuppressed(suppressed)}.`;
}

function describeSuppressed({ baseline, pragma, config, untouched = 0 }: Suppressed): string {
  const parts = [
    [baseline, 'by the baseline'],
    [pragma, 'by pragmas'],
    [config, 'by the configuration'],
    [untouched, 'on lines that were not touched'],
  ] as const;
  const named = parts.flatMap(([count, by]) => (count === 0 ? [] : [`${String(count)} ${by}`]));
  return named.length === 0 ? 'nothing' : named.join(', ');
}

function skipLines({ skipped }: ScanResult): readonly (readonly string[])[] {
  if (skipped.length === 0) return [];
  const lines = groupSkips(skipped).map(({ reason, isIncomplete, paths }) => {
    const more = paths.length > SHOWN_PATHS ? ` and ${String(paths.length - SHOWN_PATHS)} more` : '';
    const list = paths.slice(0, SHOWN_PATHS).map(escapeMarkdown).join(', ');
    return `- ${isIncomplete ? '**not scanned**' : 'skipped'} (${escapeMarkdown(reason)}): ${list}${more}`;
  });
  return [lines];
}

/** What a scanned file says must not become a link, an image, a tag or another cell. */
function escapeMarkdown(text: string): string {
  return printable(text)
    .replaceAll('\t', ' ')
    .replace(/[!-/:-@[-`{-~]/g, escapeSign);
}

/** Signs that mean something nowhere within a line stay readable for those who look at the raw text. */
function escapeSign(sign: string): string {
  if (sign === '@') return '&#64;';
  return './:,;=?%"\'$-'.includes(sign) ? sign : `\\${sign}`;
}
