import path from 'node:path';
import { ScanError } from '../core/errors.ts';
import type { ScanResult, Skip } from '../core/scan-result.ts';
import { createRepositoryFinder } from '../source/find-repository.ts';
import { toPosix } from '../source/to-posix.ts';
import type { FileReport } from './located-secret.ts';
import { memoryStream } from './memory-stream.ts';
import type { ScanPorts, ScanSettings } from './scan-request.ts';
import { isPathBelow, scanSources, type SourceItem } from './scan-sources.ts';

/** Bytes that no file holds: standard input, or the lines that a patch adds. */
export interface MemoryItem {
  /** What reports call it; its name also tells the language. What starts with `<` is no path. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The line to report for a line of `bytes`, where they differ. */
  readonly lineOf?: (line: number) => number;
}

/** What is in memory, and what could not be. */
export interface MemoryItems {
  readonly items: readonly MemoryItem[];
  readonly skipped: readonly Skip[];
  /** Where the items' paths count from: the current folder, or the repository's root as in a patch of git. */
  readonly pathsFrom: 'cwd' | 'root';
}

export type ItemScan = ScanSettings & MemoryItems;

/** Scans bytes that are in memory, as the files of their names would be. */
export async function scanItems(request: ItemScan, ports: ScanPorts): Promise<ScanResult> {
  const cwd = toPosix(ports.fileSystem.realPath(request.cwd) ?? request.cwd);
  const repository = createRepositoryFinder(ports.fileSystem)(cwd);
  const root = repository ?? cwd;
  const named = request.items.map((item) => ({ ...item, path: pathIn(root, cwd, { item, request }) }));
  const check = (excluded: readonly Skip[]): void => {
    if (request.pathsFrom === 'cwd') requireBytes(named, excluded);
  };
  const { skipped } = request;
  const isRepository = repository !== undefined;
  return scanSources({ ...request, root, isRepository, items: named.map(toSource), skipped, check }, ports);
}

function toSource({ path: name, bytes, lineOf }: MemoryItem): SourceItem {
  const open = (): ReturnType<SourceItem['open']> => memoryStream(bytes);
  return lineOf === undefined
    ? { path: name, open }
    : { path: name, open, judge: (report) => relocate(report, lineOf) };
}

function pathIn(
  root: string,
  cwd: string,
  { item, request }: { readonly item: MemoryItem; readonly request: ItemScan },
): string {
  if (item.path.startsWith('<') || request.pathsFrom === 'root') return item.path;
  const relative = toPosix(path.relative(root, path.resolve(cwd, item.path)));
  return isPathBelow(relative) && !path.isAbsolute(relative) ? relative : item.path;
}

/** Nothing scanned is not clean; a patch, unlike a text, may well have nothing to add. */
function requireBytes(items: readonly MemoryItem[], excluded: readonly Skip[]): void {
  const [skip] = excluded;
  if (skip !== undefined) throw new ScanError(`${skip.path}: nothing to scan: ${skip.reason}`);
  if (items.every(({ bytes }) => bytes.length === 0)) {
    throw new ScanError(`${items[0]?.path ?? 'input'}: nothing to scan: the input is empty`);
  }
}

function relocate(report: FileReport, lineOf: (line: number) => number): FileReport {
  return {
    ...report,
    secrets: report.secrets.map((secret) => ({
      ...secret,
      region: { ...secret.region, startLine: lineOf(secret.region.startLine), endLine: lineOf(secret.region.endLine) },
      snippet: secret.snippet.map((each) => ({ ...each, line: lineOf(each.line) })),
    })),
    unused: report.unused.map((unused) => ({ ...unused, line: lineOf(unused.line) })),
    // The lines that a patch adds are no whole program.
    warnings: report.warnings
      .filter(({ isSyntax }) => isSyntax !== true)
      .map((warning) => ({ ...warning, line: lineOf(warning.line) })),
  };
}
