import type { ScanResult, Skip } from '../../core/scan-result.ts';
import { printable } from '../printable.ts';
import { countSeverities } from '../severity.ts';
import { INCOMPLETE } from '../wording/message.ts';
import { formatBytes, groupThousands, plural } from '../wording/plural.ts';
import { describeSkips, groupSkips } from '../wording/skip-groups.ts';
import type { Paint } from './paint-plain.ts';

const SHOWN_MISSES = 10;

/** What was found, looked at, suppressed and left out. */
export function summaryLines(result: ScanResult, paint: Paint, verbose: boolean): readonly string[] {
  const { warnings, unused, complete } = result;
  return [
    ...verdict(result, paint),
    ...untouched(result),
    ...skipped(result, verbose),
    ...unused.map(({ path, line, text }) => `unused suppression at ${path}:${line}: ${text.trim()}`).map(printable),
    ...warnings.map((warning) => paint.warning(printable(`warning: ${warning}`))),
    ...(complete ? [] : [paint.warning(`warning: ${INCOMPLETE}`)]),
  ];
}

function verdict(result: ScanResult, paint: Paint): readonly string[] {
  const { findings, complete } = result;
  const looked = `${amount(result)}, ${suppressed(result)}`;
  if (findings.length > 0) {
    const severities = countSeverities(findings).filter(([, count]) => count > 0);
    const list = severities.map(([severity, count]) =>
      paint.severity(severity, `${groupThousands(count)} ${severity}`),
    );
    return [`${plural(findings.length, 'finding')}: ${list.join(', ')}`, `scanned ${looked}`];
  }
  if (result.nothing !== undefined) return [`${paint.good('Nothing to scan')}: ${result.nothing}.`];
  if (isNothing(result)) return [paint.warning('Nothing was scanned.')];
  return [
    complete
      ? `${paint.good('No findings')} in ${looked}.`
      : `${paint.warning('No findings in what was scanned')}: ${looked}.`,
  ];
}

function isNothing({ counts: { files, commits, blobs } }: ScanResult): boolean {
  return files + commits + blobs === 0;
}

function amount({ counts: { files, bytes, commits, blobs } }: ScanResult): string {
  const parts = [
    ...(files > 0 || blobs === 0 ? [plural(files, 'file')] : []),
    ...(commits > 0 ? [plural(commits, 'commit')] : []),
    ...(blobs > 0 ? [plural(blobs, 'blob')] : []),
  ];
  return `${parts.join(', ')} (${formatBytes(bytes)})`;
}

/** Old secrets do not stand in the way of a commit, but they are there. */
function untouched({ suppressed: { untouched: count = 0 } }: ScanResult): readonly string[] {
  return count === 0 ? [] : [`${plural(count, 'finding')} on lines that this does not touch: not reported`];
}

function suppressed({ suppressed: { baseline, pragma, config } }: ScanResult): string {
  const counts = Object.entries({ baseline, pragma, config }).filter(([, count]) => count > 0);
  if (counts.length === 0) return 'nothing suppressed';
  return `suppressed ${counts.map(([by, count]) => `${groupThousands(count)} by ${by}`).join(', ')}`;
}

function skipped({ skipped: skips }: ScanResult, verbose: boolean): readonly string[] {
  if (skips.length === 0) return [];
  if (!verbose) return [`${describeSkips(skips)} (--verbose lists them)`, ...notScanned(skips)].map(printable);
  const groups = groupSkips(skips).flatMap(({ reason, paths }) => [
    `  ${reason} (${paths.length})`,
    ...paths.map((path) => `    ${path}`),
  ]);
  return [`${plural(skips.length, 'item')} skipped:`, ...groups].map(printable);
}

/** What should have been scanned is named without being asked for. */
function notScanned(skips: readonly Skip[]): readonly string[] {
  const missed = skips.filter(({ incomplete }) => incomplete);
  const shown = missed.slice(0, SHOWN_MISSES).map(({ path, reason }) => `  not scanned: ${path}: ${reason}`);
  return missed.length > shown.length ? [...shown, `  and ${missed.length - shown.length} more`] : shown;
}
