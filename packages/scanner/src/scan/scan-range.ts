import type { ScanResult } from '../core/scan-result.ts';
import { openCommitScan } from './commit/commit-scene.ts';
import { planRange } from './commit/plan-range.ts';
import { scanCommitSet } from './commit/scan-commit-set.ts';
import type { GitScanPorts, RangeScan } from './git-scan.ts';

/** Scans what the commits of a range add, and their messages. Throws `ScanError` for a revision that is not here. */
export async function scanRange(request: RangeScan, ports: GitScanPorts): Promise<ScanResult> {
  const scene = await openCommitScan(request.cwd, ports);
  try {
    return await scanCommitSet(request, await planRange(request.target, scene), scene);
  } finally {
    scene.store.close();
  }
}
