import { defaultSettings } from '../../scan/default-settings.ts';
import { toBaselineChoice } from '../../scan/scan-baseline.ts';
import type { ScanSettings } from '../../scan/scan-request.ts';
import { VERSION } from '../../version.ts';
import type { SearchOptions } from '../flags/search-options.ts';

/** What flags say, whichever of them a command has, and the defaults for the rest. */
export type SettingFlags = Partial<Omit<SearchOptions, 'files' | 'jobs' | 'progress'>> & {
  readonly baseline?: string | false | undefined;
  readonly reportUnused?: boolean;
};

/** The settings of a scan that a command line asks for. */
export function settingsOf(flags: SettingFlags): ScanSettings {
  const defaults = defaultSettings(VERSION);
  return {
    ...defaults,
    configFile: flags.config,
    rules: { only: flags.rules ?? [], off: flags.excludedRules ?? [] },
    exclude: flags.exclude ?? defaults.exclude,
    minConfidence: flags.minConfidence,
    decode: flags.decode ?? defaults.decode,
    checks: flags.checks ?? true,
    maxFileSize: flags.maxFileSize,
    reportUnused: flags.reportUnused ?? defaults.reportUnused,
    baseline: toBaselineChoice(flags.baseline),
  };
}
