import { isExpectedError, ScanError } from '../../core/errors.ts';
import type { ScanResult } from '../../core/scan-result.ts';
import type { Secret } from '../../core/secret.ts';
import type { InitScene } from '../../init/init-scene.ts';
import { isCovered } from '../../init/look/key-files.ts';
import type { BaselineNeed } from '../../init/propose/propose-baseline.ts';
import { defaultSettings } from '../../scan/default-settings.ts';
import { findBaseline } from '../../scan/scan-for-baseline.ts';
import { scanPaths } from '../../scan/scan-paths.ts';
import type { PathScan } from '../../scan/scan-request.ts';
import { VERSION } from '../../version.ts';
import { createProgress } from '../output/progress.ts';
import { nodeScanPorts } from './node-scan-ports.ts';

/** What stands in the repository already; files that the new patterns are about to ignore do not count. */
export async function surveySecrets(
  { untracked }: InitScene,
  patterns: readonly string[],
  isProgressShown: boolean,
): Promise<BaselineNeed & { readonly secrets: readonly Secret[] }> {
  const request: PathScan = { ...defaultSettings(VERSION), paths: [], files: undefined, jobs: undefined };
  const result = await scan(request, isProgressShown);
  const left = (result?.findings ?? []).filter(
    ({ location: { path } }) => !untracked.includes(path) || !patterns.some((pattern) => isCovered(pattern, path)),
  );
  const secrets = (result?.findings ?? []).flatMap(({ secret }) => secret ?? []);
  return {
    hasBaseline: await hasBaseline(request),
    findings: left.length,
    secrets: [...secrets, ...(result?.secrets ?? [])],
  };
}

/** Undefined where there is nothing to scan yet. */
async function scan(request: PathScan, isProgressShown: boolean): Promise<ScanResult | undefined> {
  const progress = createProgress(isProgressShown);
  try {
    return await scanPaths({ ...request, baseline: { kind: 'none' } }, nodeScanPorts(progress.update));
  } catch (error) {
    if (error instanceof ScanError) return undefined;
    throw error;
  } finally {
    progress.clear();
  }
}

/** A baseline of another tool, or one that is damaged, is one as well: it is not ours to replace. */
async function hasBaseline(request: PathScan): Promise<boolean> {
  try {
    return (await findBaseline(request, nodeScanPorts())).file !== undefined;
  } catch (error) {
    if (isExpectedError(error)) return true;
    throw error;
  }
}
