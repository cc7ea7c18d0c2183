import { loadConfig, type LoadRequest } from '../config/load-config.ts';
import type { ResolvedConfig } from '../config/resolved-config.ts';
import { resolveRules, type ActiveRules } from './active-rules.ts';
import { activeChecks, codeOnly, splitChoice } from './code/choose-checks.ts';
import { createPolicy, lowestConfidence } from './create-policy.ts';
import type { Policy } from './apply-policy.ts';
import type { ScanPorts, ScanSettings } from './scan-request.ts';
import type { SearchSettings } from './search-settings.ts';

/** What configuration and flags come to, for one scan. */
export interface PreparedScan {
  readonly rules: ActiveRules;
  readonly policy: Policy;
  readonly search: SearchSettings;
}

/** Loads the configuration that a scan starts from. */
export function loadScanConfig(
  settings: ScanSettings,
  place: Pick<LoadRequest, 'root' | 'isRepository' | 'folders'>,
  ports: ScanPorts,
): Promise<ResolvedConfig> {
  return loadConfig({ ...place, cwd: settings.cwd, configFile: settings.configFile }, ports.fileSystem);
}

/** Decides which rules run and what becomes of what they find. */
export async function prepareScan(
  settings: ScanSettings,
  config: ResolvedConfig,
  ports: ScanPorts,
): Promise<PreparedScan> {
  const choice = splitChoice(settings.rules);
  const rules = await resolveRules(config, choice.rules);
  const checks = activeChecks(config, choice, {
    isWanted: settings.checks !== false,
    skipForeign: lowestConfidence(config, settings.minConfidence) !== 'low',
  });
  const { minConfidence } = settings;
  const { folders, helpers } = rules;
  const policy = await createPolicy({ config, minConfidence, folders, helpers, globs: () => ports.globs() });
  const search: SearchSettings = {
    minConfidence: lowestConfidence(config, minConfidence),
    foreignPragmas: config.root.foreignPragmas,
    reportUnused: settings.reportUnused,
    today: settings.today,
    maxFileSize: settings.maxFileSize ?? Infinity,
    knownRules: rules.known,
    checks,
  };
  return choice.onlyChecks
    ? { rules: { ...rules, count: 0 }, policy: codeOnly(policy), search }
    : { rules, policy, search };
}
