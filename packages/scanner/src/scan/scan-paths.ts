import type { ScanResult } from '../core/scan-result.ts';
import { ScanError } from '../core/errors.ts';
import { locateTargets } from '../source/locate-targets.ts';
import { selectFiles } from '../source/select-files.ts';
import type { SelectedFile, Selection } from '../source/selection.ts';
import type { Targets } from '../source/target.ts';
import { assemble } from './assemble.ts';
import { flagScope } from './flag-scope.ts';
import { loadScanConfig, prepareScan } from './prepare-scan.ts';
import { scanFiles } from './scan-files.ts';
import type { PathScan, ScanPorts } from './scan-request.ts';
import { reportPathOf, useBaseline } from './use-baseline.ts';

/** Scans files and folders. */
export async function scanPaths(request: PathScan, ports: ScanPorts): Promise<ScanResult> {
  const targets = locateTargets({ paths: request.paths, cwd: request.cwd }, ports.fileSystem);
  const found = await loadScanConfig(request, { ...targets, folders: foldersOf(targets) }, ports);
  const baseline = await useBaseline(request, { config: found, place: targets, looksAt: looksAt(targets) }, ports);
  let config = found;
  const selection = await selectFiles(
    {
      targets,
      mode: request.files ?? found.root.files,
      exclude: [...found.exclude, ...flagScope(request.exclude)],
      excludeNested: async (paths) => {
        config = await found.withNested(paths);
        return config === found ? [] : config.exclude;
      },
      ...reportPathOf(baseline),
    },
    ports,
  );
  const files = withoutOutputs(selection, request, ports);
  const { rules, policy, search } = await prepareScan(request, config, ports);
  const report = await scanFiles(
    {
      files: files.map(toSearch),
      engine: { pack: rules.pack, decode: request.decode, text: ports.text },
      settings: search,
      jobs: request.jobs,
    },
    ports,
  );
  return assemble({
    toolVersion: request.toolVersion,
    ruleCount: rules.count,
    report,
    skipped: selection.skipped,
    warnings: selection.hints,
    policy,
    baseline,
    details: rules.details,
  });
}

/** What is below the named folders, or is named. */
function looksAt({ targets }: Targets): (path: string) => boolean {
  return (name) =>
    targets.some(
      ({ kind, path }) => name === path || (kind === 'folder' && (path === '' || name.startsWith(`${path}/`))),
    );
}

function toSearch({ path, absolute }: SelectedFile): { path: string; absolute: SelectedFile['absolute'] } {
  return { path, absolute };
}

/** A report of the last scan would make this one differ from it. */
function withoutOutputs({ files }: Selection, { outputs = [] }: PathScan, ports: ScanPorts): readonly SelectedFile[] {
  const written = new Set(outputs.map((file) => ports.fileSystem.realPath(file)));
  if (outputs.length === 0) return files;
  const kept = files.filter(({ absolute }) => typeof absolute !== 'string' || !written.has(absolute));
  if (kept.length === 0) throw new ScanError(`${files[0]?.path ?? ''}: no file to scan: it is where a report goes`);
  return kept;
}

function foldersOf({ targets }: Targets): string[] {
  return targets.map(({ kind, path }) =>
    kind === 'folder' ? path : path.slice(0, Math.max(0, path.lastIndexOf('/'))),
  );
}
