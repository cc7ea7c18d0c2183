import type { PathScan } from '../../scan/scan-request.ts';
import { toBaselineChoice } from '../../scan/scan-baseline.ts';
import { VERSION } from '../../version.ts';
import type { AuditCommand } from '../flags/parsed-command.ts';

/** The scan that finds what the baseline speaks of. */
export function auditRequest({ config, minConfidence, baseline, files }: AuditCommand): PathScan {
  return {
    cwd: process.cwd(),
    configFile: config,
    rules: { only: [], off: [] },
    exclude: [],
    minConfidence,
    decode: true,
    maxFileSize: undefined,
    reportUnused: false,
    today: new Date().toISOString().slice(0, 'yyyy-mm-dd'.length),
    toolVersion: VERSION,
    baseline: toBaselineChoice(baseline),
    paths: [],
    files,
    jobs: undefined,
  };
}
