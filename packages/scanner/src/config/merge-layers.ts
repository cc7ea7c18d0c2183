import type { GlobScope } from '../port/globs.ts';
import type { ConfigLayer } from './config-layer.ts';
import type { ConfigInput } from './config-schema.ts';
import type { CheckOptionLists, ChecksSetting, EffectiveConfig, RuleSetting } from './effective-config.ts';

/** Adds configurations to what holds already: lists grow, single settings are overridden. */
export function mergeLayers(base: EffectiveConfig, layers: readonly ConfigLayer[]): EffectiveConfig {
  return layers.reduce(mergeLayer, base);
}

function mergeLayer(base: EffectiveConfig, layer: ConfigLayer): EffectiveConfig {
  const { config, origin } = layer;
  const { allow } = config;
  return {
    sources: [...base.sources, origin],
    rules: [
      ...base.rules,
      ...Object.entries(config.rules ?? {}).map(([rule, setting]) => toRuleSetting(rule, setting, layer)),
    ],
    customRules: [...base.customRules, ...layer.customRules],
    exclude: addGlobs(base.exclude, config.exclude, layer),
    allow: {
      paths: addGlobs(base.allow.paths, allow?.paths, layer),
      values: [...base.allow.values, ...(allow?.values ?? [])],
      hashes: [...base.allow.hashes, ...(allow?.hashes ?? [])],
    },
    files: config.files ?? base.files,
    minConfidence: config.minConfidence ?? base.minConfidence,
    checks: mergeChecks(base.checks, config.checks),
    foreignPragmas: config.foreignPragmas ?? base.foreignPragmas,
    baseline: layer.baseline ?? base.baseline,
  };
}

function toRuleSetting(
  rule: string,
  setting: NonNullable<ConfigInput['rules']>[string],
  layer: ConfigLayer,
): RuleSetting {
  const { origin } = layer;
  if (setting === 'off') return { rule, isActive: false, origin };
  if (typeof setting === 'string') return { rule, isActive: true, severity: setting, origin };
  const { paths, exclude, ...options } = setting;
  return {
    rule,
    isActive: true,
    origin,
    ...options,
    ...(paths === undefined ? {} : { paths: toScope(paths, layer) }),
    ...(exclude === undefined ? {} : { exclude: toScope(exclude, layer) }),
  };
}

function toScope(globs: readonly string[], { scope, origin }: ConfigLayer): GlobScope {
  return { ...scope, globs, origin };
}

function addGlobs(
  scopes: readonly GlobScope[],
  globs: readonly string[] | undefined,
  layer: ConfigLayer,
): readonly GlobScope[] {
  return globs === undefined || globs.length === 0 ? scopes : [...scopes, toScope(globs, layer)];
}

function mergeChecks(base: ChecksSetting, checks: ConfigInput['checks']): ChecksSetting {
  if (checks === undefined) return base;
  if (checks === false) return { ...base, isEnabled: false };
  const { secretNames, harmlessNames, secretSources, loggers, masks, ...settings } = checks;
  const lists = { secretNames, harmlessNames, secretSources, loggers, masks };
  return {
    isEnabled: true,
    settings: { ...base.settings, ...settings },
    options: mergeLists(base.options, lists),
  };
}

/** A configuration adds names to those of the ones that it starts from. */
function mergeLists(
  base: CheckOptionLists,
  lists: { readonly [Key in keyof CheckOptionLists]?: readonly string[] | undefined },
): CheckOptionLists {
  const given = Object.entries(lists).filter(([, names]) => names !== undefined);
  const known = new Map<string, readonly string[]>(Object.entries(base));
  const entries = given.map(([key, names = []]) => [key, [...(known.get(key) ?? []), ...names]] as const);
  return { ...base, ...Object.fromEntries(entries) };
}
