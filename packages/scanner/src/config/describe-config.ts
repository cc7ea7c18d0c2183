import { redact } from '../core/redact.ts';
import type { CustomRules, EffectiveConfig, RuleSetting } from './effective-config.ts';

/** Shows the settings that hold at one path as JSON: which files they come from, and what they add up to. */
export function describeConfig(config: EffectiveConfig): string {
  const shown = {
    sources: config.sources,
    files: config.files,
    minConfidence: config.minConfidence,
    checks: config.checks.isEnabled ? { ...config.checks.settings, ...config.checks.options } : false,
    foreignPragmas: config.foreignPragmas,
    baseline: config.baseline ?? null,
    rules: config.rules.map(describeRule),
    customRules: config.customRules.map(describeCustomRules),
    exclude: config.exclude,
    // Values are there because they look like secrets; one day one of them is.
    allow: { ...config.allow, values: config.allow.values.map(redact) },
  };
  return `${JSON.stringify(shown, undefined, 2)}\n`;
}

function describeRule({ isActive, ...setting }: RuleSetting): object {
  return isActive ? setting : { rule: setting.rule, severity: 'off', origin: setting.origin };
}

function describeCustomRules({ file, folder, source }: CustomRules): object {
  return { file, folder, ...(source.kind === 'inline' ? { rules: source.rules.length } : {}) };
}
