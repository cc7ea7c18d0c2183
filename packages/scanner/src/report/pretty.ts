import type { ScanResult } from '../core/scan-result.ts';
import { findingBlock, findingLine } from './pretty/finding-block.ts';
import type { Paint } from './pretty/paint-plain.ts';
import { summaryLines } from './pretty/summary.ts';
import type { ReportOptions, Reporter } from './reporter.ts';

/** The report for people: the findings in the order of their files, and a summary. */
export function createPrettyReporter(paint: Paint): Reporter {
  return (result, options) =>
    options.quiet ? quietReport(result, paint, options) : fullReport(result, paint, options);
}

function fullReport(result: ScanResult, paint: Paint, options: ReportOptions): string {
  const blocks = result.findings.map((finding) => findingBlock(finding, paint, options));
  return [...blocks, summaryLines(result, paint, options.verbose)].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function quietReport({ findings }: ScanResult, paint: Paint, options: ReportOptions): string {
  return findings.map((finding) => `${findingLine(finding, paint, options)}\n`).join('');
}
