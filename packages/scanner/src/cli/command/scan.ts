import path from 'node:path';
import { oneLine } from '../../core/one-line.ts';
import type { ScanResult } from '../../core/scan-result.ts';
import { scanItems } from '../../scan/scan-items.ts';
import { scanPaths } from '../../scan/scan-paths.ts';
import type { ScanCommand } from '../flags/parsed-command.ts';
import { printError } from '../output/print.ts';
import { createProgress } from '../output/progress.ts';
import { nodeScanPorts } from './node-scan-ports.ts';
import { readItems } from './read-items.ts';
import { settingsOf } from './settings-of.ts';
import { checkReportFiles, writeReports } from './write-reports.ts';

const CLEAN = 0;
const FINDINGS = 1;
const BROKEN_OFF = 3;
const INCOMPLETE = 4;

/** `leaklint scan`: scans, writes the reports, says with its code what came of it. */
export async function runScan(command: ScanCommand): Promise<number> {
  checkReportFiles(command.reports);
  const result = await scan(command);
  await writeReports(result, command);
  if (!command.quiet) await printNotes(result, command);
  if (command.requireComplete && !result.complete) return INCOMPLETE;
  // Whatever runs after a clean scan must not run after one that was broken off.
  if (result.isInterrupted === true && result.findings.length === 0) return BROKEN_OFF;
  return result.findings.length === 0 ? CLEAN : FINDINGS;
}

async function scan(command: ScanCommand): Promise<ScanResult> {
  const settings = settingsOf(command);
  if (command.target.kind === 'history') {
    return (await import('./run-history.ts')).runHistory(command.target, { command, settings });
  }
  const { target } = command;
  if (target.kind === 'stdin' || target.kind === 'patch') {
    return scanItems({ ...settings, ...(await readItems(target)) }, nodeScanPorts());
  }
  if (target.kind !== 'paths') return (await import('./scan-commits.ts')).scanCommits(target, settings);
  const progress = createProgress(command.progress && !command.quiet);
  try {
    const { files, jobs } = command;
    const outputs = command.reports.flatMap(({ file }) => (file === undefined ? [] : path.resolve(file)));
    const request = { ...settings, paths: target.paths, files, jobs, outputs };
    return await scanPaths(request, nodeScanPorts(progress.update));
  } finally {
    progress.clear();
  }
}

/** Formats that have a place for suppressions that suppress nothing. */
const NAMES_UNUSED = ['pretty', 'json', 'html'];

/** A machine's report goes to the machine; what a person must know of the scan itself stands on standard error. */
async function printNotes(result: ScanResult, { reports }: ScanCommand): Promise<void> {
  if (reports.some(({ format, file }) => format === 'pretty' && file === undefined)) return;
  if (result.nothing !== undefined) printError(`leaklint: nothing to scan: ${oneLine(result.nothing)}`);
  if (result.warnings.length + result.unused.length === 0 && result.complete) return;
  const { maskResult } = await import('../../core/mask-result.ts');
  const { warnings, unused, skipped } = maskResult(result);
  for (const warning of warnings) printError(`leaklint: ${oneLine(warning)}`);
  if (!reports.some(({ format }) => NAMES_UNUSED.includes(format))) {
    for (const { path: file, line, text } of unused) {
      printError(`leaklint: unused suppression at ${oneLine(file)}:${String(line)}: ${oneLine(text)}`);
    }
  }
  const [first, ...more] = skipped.filter((skip) => skip.incomplete === true);
  if (first === undefined) return;
  const what =
    more.length === 0
      ? `${oneLine(first.path)}: ${oneLine(first.reason)}`
      : `${String(more.length + 1)} not scanned in full; the report names each under "skipped"`;
  printError(`leaklint: incomplete: ${what}`);
}
