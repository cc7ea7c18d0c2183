import type { Confidence, Severity } from '@leaklint/rules';
import type { EffectiveConfig, RuleSetting } from '../config/effective-config.ts';
import type { ResolvedConfig } from '../config/resolved-config.ts';
import { namesRule } from '../config/names-rule.ts';
import { checkNames } from '../core/check-names.ts';
import { fingerprint } from '../core/fingerprint.ts';
import { shannonEntropy } from '../core/judge/entropy.ts';
import type { CompileGlobs, GlobScope, PathMatcher } from '../port/globs.ts';
import type { Policy } from './apply-policy.ts';
import type { LocatedSecret } from './located-secret.ts';
import { reaches } from './search-file.ts';

export interface PolicyOptions {
  readonly config: ResolvedConfig;
  /** The flag; it wins over every configuration. */
  readonly minConfidence: Confidence | undefined;
  /** Folders that custom rules keep to, by id. */
  readonly folders: ReadonlyMap<string, string>;
  /** Rules that run only as parts of others. */
  readonly helpers: ReadonlySet<string>;
  /** Loaded only when a configuration has globs that are not about the selection of files. */
  readonly globs: () => Promise<CompileGlobs>;
}

/** Turns the configuration into one decision a secret and path. */
export async function createPolicy(options: PolicyOptions): Promise<Policy> {
  const { config, folders, helpers } = options;
  const matchers = await compileScopes(config, options.globs);
  return (secret, path) => {
    if (helpers.has(secret.ruleId)) return 'not-asked-for';
    const folder = folders.get(secret.ruleId) ?? '';
    if (folder !== '' && !path.startsWith(`${folder}/`)) return 'not-asked-for';
    const effective = config.forPath(path);
    const setting = settle(secret, path, { effective, matchers });
    if (setting === 'off') return 'not-asked-for';
    if (!reaches(setting.confidence, options.minConfidence ?? effective.minConfidence)) return 'not-asked-for';
    if (isAllowed(secret, path, { effective, matchers })) return 'allowed';
    return setting;
  };
}

type Matchers = ReadonlyMap<GlobScope, PathMatcher>;

interface Situation {
  readonly effective: EffectiveConfig;
  readonly matchers: Matchers;
}

/** The least confidence that any configuration could want to see: below it the threads need not report. */
export function lowestConfidence(config: ResolvedConfig, flag: Confidence | undefined): Confidence {
  if (config.all.some((each) => each.rules.some((rule) => rule.confidence !== undefined))) return 'low';
  if (flag !== undefined) return flag;
  const wanted = config.all.map((each) => each.minConfidence);
  return (['low', 'medium', 'high'] as const).find((confidence) => wanted.includes(confidence)) ?? 'low';
}

function settle(
  secret: LocatedSecret,
  path: string,
  { effective, matchers }: Situation,
): { readonly severity: Severity; readonly confidence: Confidence } | 'off' {
  let { severity, confidence } = secret;
  if (secret.code !== undefined) {
    const said = checkSetting(effective, secret.ruleId);
    return said === 'off' ? said : { severity: said ?? severity, confidence };
  }
  let isActive = true;
  for (const setting of effective.rules) {
    if (!namesRule(setting.rule, secret.ruleId)) continue;
    isActive = setting.isActive && speaksFor(setting, path, matchers) && isRandomEnough(setting, secret.value);
    severity = setting.severity ?? severity;
    confidence = setting.confidence ?? confidence;
  }
  return isActive ? { severity, confidence } : 'off';
}

/** What the configuration says to a check at this place. */
function checkSetting({ checks }: EffectiveConfig, name: string): 'off' | Severity | undefined {
  if (!checks.isEnabled) return 'off';
  const known = checkNames.find((check) => check === name);
  return known === undefined ? undefined : checks.settings[known];
}

function speaksFor({ paths, exclude }: RuleSetting, path: string, matchers: Matchers): boolean {
  const isIncluded = paths === undefined || matchers.get(paths)?.(path) !== undefined;
  const isExcluded = exclude !== undefined && matchers.get(exclude)?.(path) !== undefined;
  return isIncluded && !isExcluded;
}

function isRandomEnough({ entropy }: RuleSetting, value: string): boolean {
  return entropy === undefined || shannonEntropy(value) >= entropy;
}

function isAllowed(secret: LocatedSecret, path: string, { effective, matchers }: Situation): boolean {
  const { values, hashes, paths } = effective.allow;
  if (values.includes(secret.value)) return true;
  if (hashes.length > 0 && hashes.includes(fingerprint(secret.family, secret.value))) return true;
  return paths.some((scope) => matchers.get(scope)?.(path) !== undefined);
}

async function compileScopes(config: ResolvedConfig, globs: () => Promise<CompileGlobs>): Promise<Matchers> {
  const scopes = config.all.flatMap((each) => [
    ...each.allow.paths,
    ...each.rules.flatMap((rule) => [rule.paths, rule.exclude].filter((scope) => scope !== undefined)),
  ]);
  if (scopes.length === 0) return new Map();
  const compile = await globs();
  return new Map([...new Set(scopes)].map((scope) => [scope, compile([scope])]));
}
