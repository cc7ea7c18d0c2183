import type { Finding } from '../core/finding.ts';
import type { ScanResult } from '../core/scan-result.ts';
import type { Reporter } from './reporter.ts';
import { allowHint, describeAllowHint } from './wording/allow-hint.ts';
import { adviceOf } from './wording/advice.ts';
import { INCOMPLETE, messageOf } from './wording/message.ts';
import { plural } from './wording/plural.ts';
import { escapeXml, xmlElement } from './xml.ts';

/** JUnit XML: a failed test case a finding, one that passes when there is none, and a skipped one when the scan is incomplete. */
export const reportJunit: Reporter = (result) => {
  const failures = result.findings.map(testCase);
  const passed =
    failures.length === 0 ? [xmlElement('testcase', { classname: 'leaklint', name: 'no findings', time: 0 })] : [];
  const incomplete = result.complete ? [] : [incompleteCase()];
  const cases = [...failures, ...passed, ...incomplete];
  const counts = { tests: cases.length, failures: failures.length, errors: 0, skipped: incomplete.length, time: 0 };
  const suite = xmlElement('testsuite', { name: 'leaklint', ...counts }, indented([...cases, ...output(result)], 4));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('testsuites', { name: 'leaklint', ...counts }, indented([suite], 2))}\n`;
};

function testCase(finding: Finding): string {
  const { path, startLine, startColumn } = finding.location;
  const details = [
    ...finding.reasons,
    `Severity: ${finding.severity}, confidence: ${finding.confidence}`,
    `Fix: ${adviceOf(finding)}`,
    `To allow it: ${describeAllowHint(allowHint(finding))}`,
    `Fingerprint: ${finding.fingerprint}`,
  ];
  const failure = xmlElement('failure', { message: messageOf(finding), type: finding.ruleId }, [
    escapeText(details.join('\n')),
  ]);
  const name = `${finding.ruleId} at ${path}:${startLine}:${startColumn}`;
  return xmlElement('testcase', { classname: path, name, file: path, line: startLine, time: 0 }, [failure]);
}

function incompleteCase(): string {
  return xmlElement('testcase', { classname: 'leaklint', name: 'scan is complete', time: 0 }, [
    xmlElement('skipped', { message: INCOMPLETE }),
  ]);
}

function output({ warnings, skipped, counts }: ScanResult): readonly string[] {
  const lines = [
    `Scanned ${plural(counts.files, 'file')}`,
    ...warnings.map((warning) => `Warning: ${warning}`),
    ...skipped.map(({ path, reason, incomplete }) => `${incomplete ? 'Not scanned' : 'Skipped'}: ${path}: ${reason}`),
  ];
  return [xmlElement('system-out', {}, [escapeText(lines.join('\n'))])];
}

/** Between tags line breaks may stay as they are. */
function escapeText(text: string): string {
  return text.split('\n').map(escapeXml).join('\n');
}

function indented(elements: readonly string[], spaces: number): readonly string[] {
  const lineStart = `\n${' '.repeat(spaces)}`;
  return [...elements.map((element) => lineStart + element), lineStart.slice(0, -2)];
}
