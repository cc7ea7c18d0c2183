import type { BaselineEntry } from '../../baseline/entry.ts';
import type { ScanResult } from '../../core/scan-result.ts';
import { oneLine } from '../../core/one-line.ts';
import { plural } from '../../report/wording/plural.ts';
import { printError } from '../output/print.ts';

const SHOWN = 20;

/** An entry in words: `github-token in src/app.py (2 times, false-positive: an example)`. */
export function describeEntry({ rule, path, count, verdict, reason }: BaselineEntry): string {
  const times = count === 1 ? '' : `${plural(count, 'time')}, `;
  return oneLine(`${rule} in ${path} (${times}${verdict}${reason === undefined ? '' : `: ${reason}`})`);
}

/** A heading and what stands under it, cut when it gets long. */
export function listLines(heading: string, items: readonly string[], isWhole: boolean): readonly string[] {
  if (items.length === 0) return [];
  const shown = isWhole ? items : items.slice(0, SHOWN);
  const rest = items.length - shown.length;
  return [
    `${heading} (${String(items.length)}):`,
    ...shown.map((item) => `  ${item}`),
    ...(rest > 0 ? [`  and ${String(rest)} more (--verbose lists them)`] : []),
  ];
}

/** What was not scanned is not in the baseline. */
export function printIncomplete(result: ScanResult): void {
  if (result.complete) return;
  for (const { path, reason } of result.skipped.filter(({ incomplete }) => incomplete === true).slice(0, SHOWN)) {
    printError(`leaklint: not scanned, so its entries are as they were: ${oneLine(path)}: ${oneLine(reason)}`);
  }
}
