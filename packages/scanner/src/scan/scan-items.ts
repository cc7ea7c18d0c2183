import path from 'node:path';
import type { ResolvedConfig } from '../config/resolved-config.ts';
import { ScanError } from '../core/errors.ts';
import type { ScanResult, Skip } from '../core/scan-result.ts';
import type { PathMatcher } from '../port/globs.ts';
import { excludedSkip } from '../source/exclude-files.ts';
import { createRepositoryFinder } from '../source/find-repository.ts';
import { toPosix } from '../source/to-posix.ts';
import { assemble } from './assemble.ts';
import { createSearchEngine } from './create-search-engine.ts';
import { flagScope } from './flag-scope.ts';
import type { FileReport } from './located-secret.ts';
import { memoryStream } from './memory-stream.ts';
import { loadScanConfig, prepareScan } from './prepare-scan.ts';
import type { ScanPorts, ScanSettings } from './scan-request.ts';
import { searchFile } from './search-file.ts';

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
  const place = { root, isRepository: repository !== undefined, folders: foldersOf(named) };
  const config = await loadScanConfig(request, place, ports);
  const { items, excluded } = await exclude(named, config, { request, ports });
  if (request.pathsFrom === 'cwd') requireBytes(named, excluded);
  const { rules, policy, search } = await prepareScan(request, config, ports);
  const engine = createSearchEngine({ pack: rules.pack, decode: request.decode, text: ports.text });
  const reports = items.map(({ path: name, bytes, lineOf }) =>
    relocate(searchFile(engine, memoryStream(bytes), name, search), lineOf),
  );
  const files = reports.filter((report) => report.skipped.length === 0).length;
  const bytes = reports.reduce((sum, report) => sum + report.bytes, 0);
  return assemble({
    toolVersion: request.toolVersion,
    ruleCount: rules.count,
    report: { files, bytes, reports },
    skipped: [...request.skipped, ...excluded],
    warnings: [],
    policy,
    details: rules.details,
  });
}

function pathIn(
  root: string,
  cwd: string,
  { item, request }: { readonly item: MemoryItem; readonly request: ItemScan },
): string {
  if (!isPath(item) || request.pathsFrom === 'root') return item.path;
  const relative = toPosix(path.relative(root, path.resolve(cwd, item.path)));
  return isWithin(relative) ? relative : item.path;
}

function isPath(item: MemoryItem): boolean {
  return !item.path.startsWith('<');
}

function isWithin(relative: string): boolean {
  return relative !== '' && !path.isAbsolute(relative) && !relative.split('/').includes('..');
}

/** The folders whose configurations count. */
function foldersOf(items: readonly MemoryItem[]): string[] {
  const paths = items.filter((item) => isPath(item) && isWithin(item.path)).map((item) => item.path);
  return [...new Set(paths.map((name) => name.slice(0, Math.max(0, name.lastIndexOf('/')))))];
}

async function exclude(
  items: readonly MemoryItem[],
  config: ResolvedConfig,
  { request, ports }: { readonly request: ItemScan; readonly ports: ScanPorts },
): Promise<{ readonly items: readonly MemoryItem[]; readonly excluded: readonly Skip[] }> {
  const scopes = [...config.exclude, ...flagScope(request.exclude)];
  if (scopes.length === 0) return { items, excluded: [] };
  const compile = await ports.globs();
  const matcher: PathMatcher = compile(scopes);
  const matches = items.map((item) => ({ item, match: isPath(item) ? matcher(item.path) : undefined }));
  return {
    items: matches.flatMap(({ item, match }) => (match === undefined ? item : [])),
    excluded: matches.flatMap(({ item, match }) => (match === undefined ? [] : excludedSkip(item.path, match))),
  };
}

/** Nothing scanned is not clean; a patch, unlike a text, may well have nothing to add. */
function requireBytes(items: readonly MemoryItem[], excluded: readonly Skip[]): void {
  const [skip] = excluded;
  if (skip !== undefined) throw new ScanError(`${skip.path}: nothing to scan: ${skip.reason}`);
  if (items.every(({ bytes }) => bytes.length === 0)) {
    throw new ScanError(`${items[0]?.path ?? 'input'}: nothing to scan: the input is empty`);
  }
}

function relocate(report: FileReport, lineOf: MemoryItem['lineOf']): FileReport {
  if (lineOf === undefined) return report;
  return {
    ...report,
    secrets: report.secrets.map((secret) => ({
      ...secret,
      region: { ...secret.region, startLine: lineOf(secret.region.startLine), endLine: lineOf(secret.region.endLine) },
      snippet: secret.snippet.map((each) => ({ ...each, line: lineOf(each.line) })),
    })),
    unused: report.unused.map((unused) => ({ ...unused, line: lineOf(unused.line) })),
    warnings: report.warnings.map((warning) => ({ ...warning, line: lineOf(warning.line) })),
  };
}
