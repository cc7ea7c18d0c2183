import { loadOwnBaseline, type BaselineFile } from '../baseline/baseline-file.ts';
import type { Baseline, BaselineEntry } from '../baseline/entry.ts';
import { isFolderScope } from '../baseline/entry.ts';
import { openHashCache } from '../baseline/hash-cache.ts';
import type { JudgeContext } from '../baseline/judge-findings.ts';
import { observeFindings, type ObservedFinding } from '../baseline/observe-findings.ts';
import { checkNames } from '../core/check-names.ts';
import type { Finding } from '../core/finding.ts';
import type { ScanResult } from '../core/scan-result.ts';
import { locateTargets } from '../source/locate-targets.ts';
import { toPosix } from '../source/to-posix.ts';
import { loadScanConfig } from './prepare-scan.ts';
import { createMoves } from './recognise-move.ts';
import { baselinePathFrom, locateBaseline, type BaselineLocation } from './scan-baseline.ts';
import { scanPaths } from './scan-paths.ts';
import type { PathScan, ScanPorts } from './scan-request.ts';
import { reaches } from './search-file.ts';

/** A baseline and where it belongs; without a file yet, `file` is undefined. */
export interface BaselinePlaceFound {
  readonly location: BaselineLocation;
  readonly file: BaselineFile | undefined;
  /** Absolute; report paths are relative to it. */
  readonly root: string;
  readonly isRepository: boolean;
}

/** A baseline held against the findings of now. */
export interface BaselineSurvey {
  readonly result: ScanResult;
  readonly observed: readonly ObservedFinding<Finding>[];
  /** Whether the scan would have found an entry's secret if it were still there. */
  readonly isSettled: (entry: BaselineEntry) => boolean;
}

/** Finds the baseline that a scan of these paths would obey, and loads it if it is one of ours. */
export async function findBaseline(request: PathScan, ports: ScanPorts): Promise<BaselinePlaceFound> {
  const targets = locateTargets({ paths: request.paths, cwd: request.cwd }, ports.fileSystem);
  const folders = targets.targets.map(({ path }) => path);
  const config = await loadScanConfig(request, { ...targets, folders: folders.filter((name) => name === '') }, ports);
  const cwd = toPosix(ports.fileSystem.realPath(request.cwd) ?? request.cwd);
  const choice = request.baseline?.kind === 'file' ? request.baseline : ({ kind: 'find' } as const);
  const place = { root: targets.root, isRepository: targets.isRepository, cwd };
  const location = locateBaseline(choice, config.root.baseline, place, (file) => ports.fileSystem.exists(file));
  if (location === undefined) throw new Error('a baseline always has a place');
  const { root, isRepository } = targets;
  return { location, file: loadOwnBaseline(location.file, location.label), root, isRepository };
}

/** Scans as if there were no baseline, and holds a baseline against what was found. */
export async function surveyBaseline(
  request: PathScan,
  { found, baseline }: { readonly found: BaselinePlaceFound; readonly baseline: Baseline },
  ports: ScanPorts,
): Promise<BaselineSurvey> {
  const { location, root, isRepository } = found;
  const outputs = [...(request.outputs ?? []), location.file];
  // An entry may be of a finding that only somebody less strict saw: what is known is looked for in all there is.
  const all = await scanPaths({ ...request, minConfidence: 'low', baseline: { kind: 'none' }, outputs }, ports);
  const context: JudgeContext = {
    baseline,
    cache: openHashCache(baseline.salt),
    toBaselinePath: baselinePathFrom(location, root),
    today: request.today,
    ...(await createMoves({ root, isRepository, base: location.base }, ports)),
  };
  const observed = await observeFindings(
    all.findings,
    context,
    await createDemand(request, { found, result: all }, ports),
  );
  const result = onlyObserved(all, observed);
  return { result, observed, isSettled: settled(request, { found, result }, ports) };
}

interface Surveyed {
  readonly found: BaselinePlaceFound;
  readonly result: ScanResult;
}

/** Says whether a plain scan would report a finding. */
async function createDemand(
  request: PathScan,
  { found: { root, isRepository }, result }: Surveyed,
  ports: ScanPorts,
): Promise<(finding: Finding) => boolean> {
  const { minConfidence } = request;
  if (minConfidence !== undefined) return ({ confidence }) => reaches(confidence, minConfidence);
  const config = await loadScanConfig(request, { root, isRepository, folders: [] }, ports);
  const nested = await config.withNested([...new Set(result.findings.map(({ location }) => location.path))]);
  return ({ confidence, location }) => reaches(confidence, nested.forPath(location.path).minConfidence);
}

/** What was left out must not show beside the rest all the same. */
function onlyObserved(result: ScanResult, observed: readonly ObservedFinding<Finding>[]): ScanResult {
  const findings = observed.map(({ finding }) => finding);
  const secrets = [...(result.secrets ?? []), ...result.findings.flatMap(({ secret }) => secret ?? [])];
  return { ...result, findings, secrets };
}

/** What was left out, was asked for by a flag alone, or could not be read says nothing about its entries. */
function settled(
  request: PathScan,
  { found: { location, root }, result }: Surveyed,
  ports: ScanPorts,
): (entry: BaselineEntry) => boolean {
  const toBaselinePath = baselinePathFrom(location, root);
  const targets = locateTargets({ paths: request.paths, cwd: request.cwd }, ports.fileSystem).targets;
  const skipped = result.skipped.map((skip) => toBaselinePath(skip.path));
  const isLeftOut = (path: string): boolean =>
    skipped.some((name) => name === path || (name.endsWith('/') && path.startsWith(name)));
  const isBelow = (path: string): boolean =>
    targets.some((target) => {
      const name = toBaselinePath(target.path).replace(/\/$/, '');
      return name === '' || path === name || path.startsWith(`${name}/`);
    });
  const { only, off } = request.rules;
  const isNarrowed = !request.decode || request.exclude.length > 0;
  return ({ rule, path }) => {
    if (isNarrowed || off.includes(rule) || (only.length > 0 && !only.includes(rule))) return false;
    if (request.checks === false && checkNames.some((name) => name === rule)) return false;
    return isBelow(path) && !isLeftOut(path) && (!isFolderScope(path) || skipped.length === 0);
  };
}
