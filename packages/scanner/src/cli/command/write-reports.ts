import { accessSync, constants, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ScanError, UsageError } from '../../core/errors.ts';
import type { ScanResult } from '../../core/scan-result.ts';
import { createRenderer, type Renderer } from '../../report/render.ts';
import type { ReportTarget, ScanCommand } from '../flags/parsed-command.ts';
import { wantsColor } from '../output/color.ts';
import { printOut } from '../output/print.ts';

/** Finds out before the scan that a report could not be written after it; throws `UsageError`. */
export function checkReportFiles(targets: readonly ReportTarget[]): void {
  for (const { file } of targets) {
    const problem = file === undefined ? undefined : whyNotWritable(path.resolve(file));
    if (problem !== undefined) throw new UsageError(`${file ?? ''}: no report can be written there: ${problem}`);
  }
}

/** Writes every report that can be written; throws `ScanError` for the first that cannot. */
export async function writeReports(result: ScanResult, command: ScanCommand): Promise<void> {
  const rendererFor = createRenderers(result, command);
  const failures: ScanError[] = [];
  for (const { format, file } of command.reports) {
    const isColored = format === 'pretty' && file === undefined && (await wantsColor(command.color));
    const text = await rendererFor(isColored)(format);
    if (file === undefined) printOut(text);
    else failures.push(...writeReport(file, text));
  }
  if (failures[0] !== undefined) throw failures[0];
}

/** A renderer masks the result once, so reports share one; only colours ask for another. */
function createRenderers(result: ScanResult, options: ScanCommand): (color: boolean) => Renderer {
  const { showSecrets, quiet, verbose } = options;
  const renderers = new Map<boolean, Renderer>();
  return (color) => {
    const renderer = renderers.get(color) ?? createRenderer(result, { showSecrets, color, quiet, verbose });
    renderers.set(color, renderer);
    return renderer;
  };
}

function writeReport(file: string, text: string): readonly ScanError[] {
  try {
    writeFileSync(path.resolve(file), text);
    return [];
  } catch (error) {
    return [new ScanError(`${file}: the report cannot be written (${codeOf(error)})`, { cause: error })];
  }
}

function whyNotWritable(file: string): string | undefined {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) return 'it is a folder';
    accessSync(stats === undefined ? path.dirname(file) : file, constants.W_OK);
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'there is no such folder' : code;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
