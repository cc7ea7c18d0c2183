import { maskResult } from '../../core/mask-result.ts';
import type { ScanResult } from '../../core/scan-result.ts';
import { findingBlock } from '../pretty/finding-block.ts';
import { plainPaint, type Paint } from '../pretty/paint-plain.ts';
import { printable } from '../printable.ts';
import { plural } from '../wording/plural.ts';
import { hookAdvice, type BlockingHook } from './hook-advice.ts';

export interface HookReportOptions {
  readonly hook: BlockingHook;
  readonly color: boolean;
  readonly verbose: boolean;
  /** How long the hook took until now. */
  readonly milliseconds: number;
}

const SHOWN_MISSES = 10;

/** What a hook says: each finding in at most six lines, and a summary with the way to go on all the same. No raw secret. */
export async function renderHookReport(result: ScanResult, options: HookReportOptions): Promise<string> {
  const paint = options.color ? (await import('../paint.ts')).createColorPaint() : plainPaint;
  const masked = maskResult(result);
  const pretty = { showSecrets: false, quiet: false, color: options.color, verbose: options.verbose };
  const blocks = masked.findings.map((finding) =>
    findingBlock(finding, paint, { ...pretty, advice: hookAdvice(finding, options.hook) }),
  );
  return [...blocks, summary(masked, paint, options)].map((lines) => lines.join('\n')).join('\n\n');
}

function summary(result: ScanResult, paint: Paint, options: HookReportOptions): readonly string[] {
  const { findings, complete, warnings } = result;
  const act = options.hook === 'pre-push' ? 'push' : 'commit';
  const bypass = `to go on all the same, on purpose: LEAKLINT_SKIP='reason' git ${act}`;
  const amount = `${looked(result)} in ${options.milliseconds.toFixed(0)} ms${suppressed(result)}`;
  const notes = [...misses(result), ...warnings.map((warning) => paint.warning(printable(`warning: ${warning}`)))];
  if (findings.length > 0) {
    const found = plural(findings.length, 'finding');
    return [...notes, `leaklint: ${act} blocked: ${paint.warning(found)} in ${amount}`, bypass];
  }
  if (!complete) {
    return [...notes, `leaklint: ${act} blocked: not all of it could be scanned: ${amount}; ${bypass}`];
  }
  return [...notes, `leaklint: ${paint.good('nothing found')} in ${amount}`];
}

function looked({ counts: { files, commits } }: ScanResult): string {
  return commits > 0 ? `${plural(commits, 'commit')}, ${plural(files, 'file')}` : plural(files, 'file');
}

/** Findings that do not block are counted all the same. */
function suppressed({ suppressed: { baseline, pragma, config, untouched = 0 } }: ScanResult): string {
  const parts = [
    [untouched, 'on lines that were not touched'],
    [baseline, 'in the baseline'],
    [pragma, 'allowed by a comment'],
    [config, 'allowed by the configuration'],
  ] as const;
  const counted = parts.filter(([count]) => count > 0).map(([count, by]) => `${String(count)} ${by}`);
  return counted.length === 0 ? '' : `; ${counted.join(', ')}`;
}

function misses({ skipped }: ScanResult): readonly string[] {
  const missed = skipped.filter(({ incomplete }) => incomplete);
  const lines = missed.slice(0, SHOWN_MISSES).map(({ path, reason }) => printable(`not scanned: ${path}: ${reason}`));
  return missed.length > SHOWN_MISSES ? [...lines, `and ${String(missed.length - SHOWN_MISSES)} more`] : lines;
}
