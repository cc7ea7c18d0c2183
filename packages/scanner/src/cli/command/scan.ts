import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ScanError } from '../../core/errors.ts';
import type { ScanResult } from '../../core/scan-result.ts';
import { createRenderer } from '../../report/render.ts';
import { scanItems } from '../../scan/scan-items.ts';
import { scanPaths } from '../../scan/scan-paths.ts';
import type { ScanSettings } from '../../scan/scan-request.ts';
import type { ReportTarget, ScanCommand } from '../flags/parsed-command.ts';
import { wantsColor } from '../output/color.ts';
import { printError, printOut } from '../output/print.ts';
import { createProgress } from '../output/progress.ts';
import { VERSION } from '../../version.ts';
import { nodeScanPorts } from './node-scan-ports.ts';
import { readItems } from './read-items.ts';

const CLEAN = 0;
const FINDINGS = 1;
const INCOMPLETE = 4;

/** `leaklint scan`: scans, writes the reports, says with its code what came of it. */
export async function runScan(command: ScanCommand): Promise<number> {
  const result = await scan(command);
  await report(result, command);
  if (command.requireComplete && !result.complete) return INCOMPLETE;
  return result.findings.length === 0 ? CLEAN : FINDINGS;
}

async function scan(command: ScanCommand): Promise<ScanResult> {
  const settings = settingsOf(command);
  if (command.target.kind !== 'paths') {
    return scanItems({ ...settings, ...(await readItems(command.target)) }, nodeScanPorts());
  }
  const progress = createProgress(command.progress && !command.quiet);
  try {
    const { exclude, files, jobs } = command;
    const request = { ...settings, paths: command.target.paths, exclude, files, jobs };
    return await scanPaths(request, nodeScanPorts(progress.update));
  } finally {
    progress.clear();
  }
}

function settingsOf(command: ScanCommand): ScanSettings {
  return {
    cwd: process.cwd(),
    configFile: command.config,
    rules: { only: command.rules, off: command.excludedRules },
    minConfidence: command.minConfidence,
    decode: command.decode,
    maxFileSize: command.maxFileSize,
    reportUnused: command.reportUnused,
    today: new Date().toISOString().slice(0, 'yyyy-mm-dd'.length),
    toolVersion: VERSION,
  };
}

async function report(result: ScanResult, command: ScanCommand): Promise<void> {
  const { showSecrets, quiet, verbose } = command;
  for (const target of command.reports) {
    const color = target.format === 'pretty' && target.file === undefined && (await wantsColor(command.color));
    const render = createRenderer(result, { showSecrets, color, quiet, verbose });
    put(target, await render(target.format));
  }
  const speaks = command.reports.some((target) => target.format === 'pretty' && target.file === undefined);
  if (!speaks && !quiet) await printNotes(result);
}

/** A machine's report goes to the machine; what a person must know of the scan itself stands on standard error. */
async function printNotes(result: ScanResult): Promise<void> {
  if (result.warnings.length === 0 && result.complete) return;
  const { maskResult } = await import('../../core/mask-result.ts');
  const masked = maskResult(result);
  for (const warning of masked.warnings) printError(`leaklint: ${warning}`);
  if (!masked.complete) {
    const count = masked.skipped.filter((skip) => skip.incomplete === true).length;
    printError(`leaklint: incomplete: ${String(count)} not scanned; the report names each under "skipped"`);
  }
}

function put({ file }: ReportTarget, text: string): void {
  if (file === undefined) {
    printOut(text);
    return;
  }
  try {
    writeFileSync(path.resolve(file), text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new ScanError(`${file}: the report cannot be written (${code})`, { cause: error });
  }
}
