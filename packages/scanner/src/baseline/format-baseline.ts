import { compareEntries, type Baseline, type BaselineEntry } from './entry.ts';

/** The version of the format that this program reads and writes. */
export const FORMAT_VERSION = 1;

const RULERS = Array.from({ length: 256 }, (_, index) => index.toString(16).padStart(2, '0'));
const LAST_RULER = '{"at":"end"}';

/**
 * Writes a baseline: one entry a line, sorted, and between them rulers, one for each beginning that a hash can have.
 * Git merges two additions without a conflict when a line that neither of them changed stands between them: the rulers
 * are such lines, also in a small file. Each entry line ends with a comma, so that any union of lines is valid JSON.
 */
export function formatBaseline({ salt, entries }: Baseline, newline = '\n'): string {
  const sorted = entries.toSorted(compareEntries);
  const lines = [
    '{',
    `"version":${String(FORMAT_VERSION)},`,
    '"about":"Findings that leaklint knows, as salted slow hashes: see docs/baseline.md. Edit with leaklint baseline and leaklint audit.",',
    `"salt":${JSON.stringify(salt)},`,
    '"entries":[',
  ];
  let next = 0;
  for (const ruler of RULERS) {
    while (sorted[next] !== undefined && (sorted[next]?.fingerprint ?? '') < ruler) lines.push(lineOf(sorted[next++]));
    lines.push(`{"at":"${ruler}"},`);
  }
  for (const entry of sorted.slice(next)) lines.push(lineOf(entry));
  return [...lines, LAST_RULER, ']', '}', ''].join(newline);
}

/** Fixed order of keys; what an entry does not have is left out. */
function lineOf(entry: BaselineEntry | undefined): string {
  if (entry === undefined) return '';
  const { fingerprint, rule, path, count, verdict, reason, by, expires } = entry;
  return `${JSON.stringify({ fingerprint, rule, path, count, verdict, reason, by, expires })},`;
}
