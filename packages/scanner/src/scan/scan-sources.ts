import type { ResolvedConfig } from '../config/resolved-config.ts';
import type { ScanResult, Skip } from '../core/scan-result.ts';
import type { ByteStream, NotOpened } from '../port/byte-stream.ts';
import { excludedSkip } from '../source/exclude-files.ts';
import { createCodeChecker } from './code/code-checker.ts';
import { searchWithChecks, type SearchMeans } from './code/search-with-checks.ts';
import { assemble } from './assemble.ts';
import { createSearchEngine, type SearchEngineOptions } from './create-search-engine.ts';
import { flagScope } from './flag-scope.ts';
import { addReport, type JobReport } from './job-report.ts';
import type { FileReport } from './located-secret.ts';
import { memoryStream } from './memory-stream.ts';
import { loadScanConfig, prepareScan } from './prepare-scan.ts';
import type { ScanPorts, ScanSettings } from './scan-request.ts';
import type { FileSearch } from './search-file.ts';
import { notSearched, searchOpened } from './search-opened.ts';
import type { SearchSettings } from './search-settings.ts';
import { useBaseline } from './use-baseline.ts';
import { noteValues, withoutInner, type InnerValues } from './told-better.ts';

/** Something with a name that is no file on disk: standard input, a part of a patch, an object of git. */
export interface SourceItem {
  /** What reports call it; its name also tells the language. What starts with `<` is no path. */
  readonly path: string;
  readonly open: () => ByteStream | NotOpened;
  /** False for what is counted otherwise: the message of a commit. */
  readonly isFile?: false;
  /** Says more of what was found in it; can search something else for comparison. */
  readonly judge?: (report: FileReport, search: SearchAgain) => FileReport;
  /** Of an archive: what is in it, one after the other, and what of that cannot be looked into. */
  readonly members?: () => Iterable<SourceItem | Skip>;
}

/** Searches other bytes as the same item. */
export type SearchAgain = (bytes: Uint8Array) => FileReport;

export interface Sources {
  /** Absolute: what the items' paths count from. */
  readonly root: string;
  readonly isRepository: boolean;
  readonly items: readonly SourceItem[];
  readonly skipped: readonly Skip[];
  readonly warnings?: readonly string[];
  /** Why there are no items, where that is no error. */
  readonly nothing?: string | undefined;
  readonly commits?: number;
  /** Called before anything is searched; may throw when what is excluded leaves nothing. */
  readonly check?: (excluded: readonly Skip[]) => void;
}

/** Scans items one after the other, each as the file of its name would be; only one is in memory at a time. */
export async function scanSources(request: ScanSettings & Sources, ports: ScanPorts): Promise<ScanResult> {
  const place = { root: request.root, isRepository: request.isRepository, folders: foldersOf(request.items) };
  const config = await loadScanConfig(request, place, ports);
  // What these items do not show is not gone.
  const baseline = await useBaseline(request, { config, place, looksAt: () => false }, ports);
  const { items, excluded } = await exclude(config, request, ports);
  request.check?.(excluded);
  const { rules, policy, search } = await prepareScan(request, config, ports);
  const report = await searchItems(
    items,
    { pack: rules.pack, decode: request.decode, text: ports.text },
    { search, ports },
  );
  return assemble({
    toolVersion: request.toolVersion,
    ruleCount: rules.count,
    report,
    commits: request.commits,
    skipped: [...request.skipped, ...excluded],
    warnings: request.warnings ?? [],
    nothing: request.nothing,
    policy,
    baseline,
    details: rules.details,
  });
}

async function searchItems(
  items: readonly SourceItem[],
  options: SearchEngineOptions,
  { search, ports }: { readonly search: SearchSettings; readonly ports: ScanPorts },
): Promise<JobReport> {
  const report: JobReport = { files: 0, bytes: 0, reports: [] };
  if (items.length === 0) return report;
  const engine = createSearchEngine(options);
  const settings = withChecker(search, options, ports);
  for (const item of items) {
    const found = await searchItem(item, { engine, settings });
    const inner: InnerValues = new Set();
    for (const member of item.members?.() ?? []) {
      const inside = 'reason' in member ? notSearched(member) : await searchItem(member, { engine, settings });
      noteValues(inner, inside);
      addReport(report, inside, 'reason' in member ? true : member.isFile);
    }
    addReport(report, withoutInner(found, inner), item.isFile);
  }
  return report;
}

async function searchItem({ path, open, judge }: SourceItem, means: SearchMeans): Promise<FileReport> {
  const found = await searchWithChecks(open, path, means);
  const searchAgain: SearchAgain = (bytes) => searchOpened(memoryStream(bytes), path, means);
  return judge === undefined ? found : judge(found, searchAgain);
}

function withChecker(search: SearchSettings, options: SearchEngineOptions, { readGrammar }: ScanPorts): FileSearch {
  if (search.checks === undefined) return search;
  const engine = { pack: options.pack, decode: false };
  return { ...search, checker: createCodeChecker(search.checks, { engine, readGrammar }) };
}

/** Whether an item's name is a path below the root. */
export function isPathBelow(name: string): boolean {
  return name !== '' && !name.startsWith('<') && !name.startsWith('/') && !name.split('/').includes('..');
}

/** The folders whose configurations count. */
function foldersOf(items: readonly SourceItem[]): string[] {
  const paths = items.map(({ path }) => path).filter(isPathBelow);
  return [...new Set(paths.map((name) => name.slice(0, Math.max(0, name.lastIndexOf('/')))))];
}

async function exclude(
  config: ResolvedConfig,
  request: ScanSettings & Sources,
  ports: ScanPorts,
): Promise<{ readonly items: readonly SourceItem[]; readonly excluded: readonly Skip[] }> {
  const { items } = request;
  const scopes = [...config.exclude, ...flagScope(request.exclude)];
  if (scopes.length === 0) return { items, excluded: [] };
  const compile = await ports.globs();
  const matcher = compile(scopes);
  const matches = items.map((item) => ({ item, match: item.path.startsWith('<') ? undefined : matcher(item.path) }));
  return {
    items: matches.flatMap(({ item, match }) => (match === undefined ? item : [])),
    excluded: matches.flatMap(({ item, match }) => (match === undefined ? [] : excludedSkip(item.path, match))),
  };
}
