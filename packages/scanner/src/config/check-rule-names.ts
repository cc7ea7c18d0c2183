import { ConfigError } from '../core/errors.ts';
import { closestWord } from '../core/text/closest-word.ts';
import type { EffectiveConfig } from './effective-config.ts';
import { namesRule } from './names-rule.ts';

/**
 * Holds the configurations against the rules that there are: throws `ConfigError` for a rule that is unknown,
 * and where no rule is left, because a scan without rules finds nothing and looks clean.
 */
export function checkRuleNames(configs: readonly EffectiveConfig[], ruleIds: Iterable<string>): void {
  const known = new Set(ruleIds);
  for (const config of configs) {
    if (config.rules.length === 0) continue;
    refuseUnknown(config, known);
    if (![...known].some((id) => isRuleActive(config, id))) {
      throw new ConfigError(`${config.rules.at(-1)?.origin ?? ''}: rules: no rule is left to scan with`);
    }
  }
}

/** Whether a configuration leaves a rule switched on: what it says last of the rule decides. */
export function isRuleActive(config: EffectiveConfig, id: string): boolean {
  return config.rules.findLast(({ rule }) => namesRule(rule, id))?.isActive ?? true;
}

/** Says that there is no such rule, and which one was probably meant. */
export function unknownRule(name: string, ruleIds: Iterable<string>): string {
  const closest = closestWord(name, ruleIds);
  const hint = closest === undefined ? 'see `leaklint rules list`' : `did you mean "${closest}"?`;
  return `unknown rule "${name}"; ${hint}`;
}

function refuseUnknown(config: EffectiveConfig, known: ReadonlySet<string>): void {
  const unknown = config.rules.find(({ rule }) => !known.has(rule) && !isPattern(rule, known));
  if (unknown !== undefined) throw new ConfigError(`${unknown.origin}: rules: ${unknownRule(unknown.rule, known)}`);
}

function isPattern(name: string, known: ReadonlySet<string>): boolean {
  return name.includes('*') && [...known].some((id) => namesRule(name, id));
}
