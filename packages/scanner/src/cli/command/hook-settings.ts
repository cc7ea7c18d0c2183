import type { ScanSettings } from '../../scan/scan-request.ts';
import { VERSION } from '../../version.ts';

/** What a hook scans with: all as the configuration says. */
export function hookSettings(): ScanSettings {
  return {
    cwd: process.cwd(),
    configFile: undefined,
    rules: { only: [], off: [] },
    exclude: [],
    minConfidence: undefined,
    decode: true,
    maxFileSize: undefined,
    reportUnused: false,
    today: new Date().toISOString().slice(0, 'yyyy-mm-dd'.length),
    toolVersion: VERSION,
    baseline: { kind: 'find' },
  };
}
