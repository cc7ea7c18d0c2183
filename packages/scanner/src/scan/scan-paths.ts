import type { ScanResult } from '../core/scan-result.ts';
import type { GlobScope } from '../port/globs.ts';
import { locateTargets } from '../source/locate-targets.ts';
import { selectFiles } from '../source/select-files.ts';
import type { SelectedFile } from '../source/selection.ts';
import type { Targets } from '../source/target.ts';
import { assemble } from './assemble.ts';
import { loadScanConfig, prepareScan } from './prepare-scan.ts';
import { scanFiles } from './scan-files.ts';
import type { PathScan, ScanPorts } from './scan-request.ts';

/** Scans files and folders. */
export async function scanPaths(request: PathScan, ports: ScanPorts): Promise<ScanResult> {
  const targets = locateTargets({ paths: request.paths, cwd: request.cwd }, ports.fileSystem);
  const found = await loadScanConfig(request, { ...targets, folders: foldersOf(targets) }, ports);
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
    },
    ports,
  );
  const { rules, policy, search } = await prepareScan(request, config, ports);
  const report = await scanFiles(
    {
      files: selection.files.map(toSearch),
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
    details: rules.details,
  });
}

function toSearch({ path, absolute }: SelectedFile): { path: string; absolute: SelectedFile['absolute'] } {
  return { path, absolute };
}

function foldersOf({ targets }: Targets): string[] {
  return targets.map(({ kind, path }) => (kind === 'folder' ? path : path.slice(0, Math.max(0, path.lastIndexOf('/')))));
}

function flagScope(globs: readonly string[]): GlobScope[] {
  return globs.length === 0 ? [] : [{ folder: '', globs, origin: '--exclude' }];
}
