import type { Baseline } from '../../baseline/entry.ts';
import { surveyBaseline, type BaselinePlaceFound, type BaselineSurvey } from '../../scan/scan-for-baseline.ts';
import type { PathScan } from '../../scan/scan-request.ts';
import { createProgress } from '../output/progress.ts';
import { nodeScanPorts } from './node-scan-ports.ts';

/** Scans with progress on the terminal, and holds a baseline against what is found. */
export async function surveyWithProgress(
  request: PathScan,
  held: { readonly found: BaselinePlaceFound; readonly baseline: Baseline },
  isShown: boolean,
): Promise<BaselineSurvey> {
  const progress = createProgress(isShown);
  try {
    return await surveyBaseline(request, held, nodeScanPorts(progress.update));
  } finally {
    progress.clear();
  }
}
