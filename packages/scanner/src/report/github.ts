import type { Severity } from '@leaklint/rules';
import type { Finding } from '../core/finding.ts';
import type { Reporter } from './reporter.ts';
import { plural } from './wording/plural.ts';
import { adviceOf } from './wording/advice.ts';
import { INCOMPLETE, messageOf } from './wording/message.ts';
import { allowHint, describeAllowHint } from './wording/allow-hint.ts';
import { describeSkips } from './wording/skip-groups.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
};

/**
 * Workflow commands that GitHub Actions turns into annotations.
 * The escapes are those of https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts.
 */
export const reportGithub: Reporter = (result) => {
  const { findings, complete, skipped, warnings } = result;
  const lines = [
    ...findings.map(annotate),
    ...warnings.map((warning) => command('warning', { title: 'leaklint' }, warning)),
    ...(skipped.length === 0 ? [] : [command('notice', { title: 'leaklint' }, describeSkips(skipped))]),
    ...(complete ? [] : [command('warning', { title: 'leaklint' }, INCOMPLETE)]),
    `leaklint: ${plural(findings.length, 'finding')} in ${plural(result.counts.files, 'file')}`,
  ];
  return `${lines.join('\n')}\n`;
};

function annotate(finding: Finding): string {
  const { path, startLine, startColumn, endLine, endColumn } = finding.location;
  const isOneLine = startLine === endLine;
  const properties = {
    file: path,
    line: startLine,
    endLine,
    // GitHub takes columns only within one line.
    ...(isOneLine ? { col: startColumn, endColumn } : {}),
    title: `${finding.ruleId} (${finding.severity})`,
  };
  const message = [
    messageOf(finding),
    ...finding.reasons,
    adviceOf(finding),
    `To allow it: ${describeAllowHint(allowHint(finding))}`,
  ];
  return command(COMMANDS[finding.severity], properties, message.join('\n'));
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
