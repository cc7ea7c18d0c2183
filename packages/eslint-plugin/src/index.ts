import type { Linter, Rule } from 'eslint';
import { ruleRegistry } from './rule-registry.ts';
import { VERSION } from './version.ts';

/** What ESLint and a flat config need of the plugin. */
export interface LeaklintPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: string };
  readonly rules: Record<string, Rule.RuleModule>;
  readonly configs: Record<'recommended' | 'strict', Linter.Config>;
}

/** The plugin for flat config: `export default [leaklint.configs.recommended]`. */
export const leaklint: LeaklintPlugin = {
  meta: { name: '@leaklint/eslint-plugin', version: VERSION, namespace: 'leaklint' },
  rules: { ...ruleRegistry },
  // Getters, because a config must hold the very plugin that holds the config: ESLint compares plugins by identity.
  configs: {
    get recommended() {
      return config('recommended', (rule) => rule.meta?.docs?.recommended === true);
    },
    get strict() {
      return config('strict', () => true);
    },
  },
};

export default leaklint;

function config(name: string, isIncluded: (rule: Rule.RuleModule) => boolean): Linter.Config {
  const included = Object.entries(ruleRegistry).filter(([, rule]) => isIncluded(rule));
  return {
    name: `leaklint/${name}`,
    plugins: { leaklint },
    rules: Object.fromEntries(included.map(([rule]) => [`leaklint/${rule}`, 'error'])),
  };
}
