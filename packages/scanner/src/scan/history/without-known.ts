import type { ScanResult } from '../../core/scan-result.ts';
import { applyBaseline } from '../apply-baseline.ts';
import { loadScanConfig } from '../prepare-scan.ts';
import { useBaseline } from '../use-baseline.ts';
import type { HistoryPorts, HistoryScan } from './history-request.ts';

/** Takes what the baseline of the work tree knows out of what was found in history. */
export async function withoutKnown(
  result: ScanResult,
  { request, root }: { readonly request: HistoryScan; readonly root: string },
  ports: HistoryPorts,
): Promise<ScanResult> {
  const place = { root, isRepository: true };
  const config = await loadScanConfig(request, { ...place, folders: [] }, ports);
  // A history that is read to its end has met every secret that an entry could stand for.
  const baseline = await useBaseline(request, { config, place, looksAt: () => result.complete }, ports);
  if (baseline === undefined) return result;
  const { findings, suppressed, secrets, unused } = await applyBaseline(result.findings, baseline);
  return {
    ...result,
    findings,
    suppressed: { ...result.suppressed, baseline: result.suppressed.baseline + suppressed },
    secrets: [...(result.secrets ?? []), ...secrets],
    unused: [...result.unused, ...unused],
  };
}
