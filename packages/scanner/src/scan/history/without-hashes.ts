import { readLines } from '../../baseline/read-lines.ts';
import type { FileReport } from '../located-secret.ts';

/** How a baseline begins, as leaklint writes it. */
const BEGINNING = '{\n"version":';
const LONGEST_LINE_END = 1;

/**
 * Takes the salt and the hashes of a baseline out of what was found: one that was staged and never committed lies around
 * in history without its name. Everything else in it counts.
 */
export function withoutHashes(report: FileReport, bytes: Uint8Array): FileReport {
  if (report.secrets.length === 0 || !beginsLikeOne(bytes)) return report;
  const baseline = readLines(new TextDecoder().decode(bytes));
  if (baseline === undefined) return report;
  const own = new Set([baseline.salt, ...baseline.entries.map(({ fingerprint }) => fingerprint)]);
  return { ...report, secrets: report.secrets.filter(({ value }) => !own.has(value)) };
}

function beginsLikeOne(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, BEGINNING.length + LONGEST_LINE_END);
  return new TextDecoder().decode(start).replace('\r\n', '\n').startsWith(BEGINNING);
}
