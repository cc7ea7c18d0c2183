import type { ScanSettings } from './scan-request.ts';

/** What a scan is told when nobody says anything: all as the configuration has it. */
export function defaultSettings(toolVersion: string): ScanSettings {
  return {
    cwd: process.cwd(),
    configFile: undefined,
    rules: { only: [], off: [] },
    exclude: [],
    minConfidence: undefined,
    decode: true,
    checks: true,
    maxFileSize: undefined,
    reportUnused: false,
    baseline: { kind: 'find' },
    today: new Date().toISOString().slice(0, 'yyyy-mm-dd'.length),
    toolVersion,
  };
}
