import type { TextEncodingName } from '../../core/locate.ts';
import { isBinary } from '../../core/match/item.ts';
import { compareLines } from '../../git/lines/untouched-lines.ts';
import type { FileReport, LocatedSecret } from '../located-secret.ts';
import type { SearchAgain } from '../scan-sources.ts';

/** What a file is, and what it was in each of the commit's parents that has it. */
export interface Versions {
  readonly after: Uint8Array | undefined;
  readonly before: readonly Uint8Array[];
}

/** Marks what stands on lines that any of the former versions has as well. */
export function markUntouched(report: FileReport, versions: Versions, search: SearchAgain): FileReport {
  const { after, before } = versions;
  if (after === undefined || before.length === 0) return report;
  const isUntouched = isText(after, report)
    ? onKeptLines(after, before, encodingOf(report))
    : isAlsoIn(before.flatMap((bytes) => search(bytes).secrets));
  return {
    ...report,
    secrets: report.secrets.map((secret) => (isUntouched(secret) ? { ...secret, isUntouched: true } : secret)),
  };
}

function isText(bytes: Uint8Array, report: FileReport): boolean {
  return encodingOf(report) !== 'utf-8' || !isBinary(bytes, bytes.length);
}

function encodingOf({ secrets }: FileReport): TextEncodingName {
  const steps = secrets.flatMap(({ decodedVia: [first] }) => first ?? []);
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => steps.includes(encoding)) ?? 'utf-8';
}

function onKeptLines(
  after: Uint8Array,
  before: readonly Uint8Array[],
  encoding: TextEncodingName,
): (secret: LocatedSecret) => boolean {
  const areKept = compareLines(after, before, encoding);
  return ({ region }) => areKept(region.startLine, region.endLine);
}

/** What is no text has no lines: there, a secret is old when the same one was in it before. */
function isAlsoIn(known: readonly LocatedSecret[]): (secret: LocatedSecret) => boolean {
  const keys = new Set(known.map(({ family, value }) => `${family}\0${value}`));
  return ({ family, value }) => keys.has(`${family}\0${value}`);
}
