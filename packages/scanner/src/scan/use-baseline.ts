import path from 'node:path';
import type { ResolvedConfig } from '../config/resolved-config.ts';
import { toPosix } from '../source/to-posix.ts';
import type { BaselineUse } from './apply-baseline.ts';
import { loadScanBaseline, type BaselinePlace } from './scan-baseline.ts';
import type { ScanPorts, ScanSettings } from './scan-request.ts';

export interface BaselineWish {
  readonly config: ResolvedConfig;
  readonly place: Omit<BaselinePlace, 'cwd'>;
  /** Whether the scan looks at a path: what it does not look at cannot be unused. */
  readonly looksAt: (path: string) => boolean;
}

/** The baseline that a scan obeys, loaded before anything is scanned: a wrong one is no reason to have waited. */
export async function useBaseline(
  settings: ScanSettings,
  { config, place, looksAt }: BaselineWish,
  ports: ScanPorts,
): Promise<BaselineUse | undefined> {
  const cwd = toPosix(ports.fileSystem.realPath(settings.cwd) ?? settings.cwd);
  const where = { root: place.root, isRepository: place.isRepository, cwd };
  const choice = settings.baseline ?? { kind: 'find' };
  const baseline = await loadScanBaseline(choice, config.root.baseline, where, ports);
  if (baseline === undefined) return undefined;
  return { baseline, place: where, ports, today: settings.today, looksAt: settings.reportUnused ? looksAt : undefined };
}

/** The report path of a baseline: whatever it is called, it is no subject of the scan. */
export function reportPathOf(use: BaselineUse | undefined): { readonly baseline?: string } {
  if (use === undefined) return {};
  const name = toPosix(path.relative(use.place.root, use.baseline.file));
  return name.startsWith('..') ? {} : { baseline: name };
}
