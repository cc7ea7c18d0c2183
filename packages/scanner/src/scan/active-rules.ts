import type { Pack, PackedRule, Rule, RuleDetails } from '@leaklint/rules';
import type { CustomRules, EffectiveConfig } from '../config/effective-config.ts';
import type { ResolvedConfig } from '../config/resolved-config.ts';
import { ConfigError, UsageError } from '../core/errors.ts';
import type { DetailsById } from './to-finding.ts';

/** The rules of one run: built-in and custom ones, less what flags and configuration turn off. */
export interface ActiveRules {
  /** Undefined: all built-in rules, as every thread has them already. */
  readonly pack: Pack | undefined;
  /** Every rule there is, active or not. */
  readonly whole: Pack;
  readonly count: number;
  /** The ids of all of them; undefined where those are the built-in ones. */
  readonly known: readonly string[] | undefined;
  readonly isActive: (ruleId: string) => boolean;
  readonly details: () => Promise<DetailsById>;
  /** Folders that custom rules keep to, by id. */
  readonly folders: ReadonlyMap<string, string>;
  /** Rules that run only because others need them as parts: what they find is not asked for. */
  readonly helpers: ReadonlySet<string>;
  /** Custom rules as they were written, for their tests. */
  readonly custom: readonly Rule[];
}

export interface RuleChoice {
  /** When not empty, only these. */
  readonly only: readonly string[];
  readonly off: readonly string[];
}

/** Finds out which rules run; without flags and configuration nothing is loaded for it. */
export async function resolveRules(config: ResolvedConfig, choice: RuleChoice): Promise<ActiveRules> {
  const { pack: builtIn } = await import('@leaklint/rules/pack');
  const isAsIs = config.all.every(({ rules, customRules }) => rules.length + customRules.length === 0);
  if (isAsIs && choice.only.length + choice.off.length === 0) return allBuiltIn(builtIn);
  const { compilePack, mergePacks, selectRules } = await import('@leaklint/rules/compile');
  const { parsePackedRules } = await import('@leaklint/rules/packed-rules');
  const builtInIds = parsePackedRules(builtIn).map(({ id }) => id);
  const { parseCustomRules } = await import('./parse-custom-rules.ts');
  const { rules: custom, folders } = await parseCustomRules(customRulesOf(config), builtInIds);
  const pack = custom.length === 0 ? builtIn : mergePacks(builtIn, compilePack(custom));
  const known = [...builtInIds, ...custom.map(({ id }) => id)];
  const active = await activeIds(known, config, choice);
  const helpers = partsOf(parsePackedRules(pack), active);
  const isWhole = active.size + helpers.size === known.length;
  const running = isWhole ? pack : selectRules(pack, { only: new Set([...active, ...helpers]) });
  return {
    pack: running === builtIn ? undefined : running,
    whole: pack,
    count: active.size,
    known,
    isActive: (id) => active.has(id),
    details: () => detailsWith(custom),
    folders,
    helpers,
    custom,
  };
}

/** Where the rules of the configurations stand; nested configurations repeat those of the ones above. */
export function customRulesOf(config: ResolvedConfig): readonly CustomRules[] {
  return [...new Set(config.all.flatMap((each) => each.customRules))];
}

function allBuiltIn(pack: Pack): ActiveRules {
  return {
    pack: undefined,
    whole: pack,
    count: pack.ruleCount,
    known: undefined,
    isActive: () => true,
    details: builtInDetails,
    folders: new Map(),
    helpers: new Set(),
    custom: [],
  };
}

/** A rule runs when any configuration leaves it on; the policy decides for each path. */
async function activeIds(
  known: readonly string[],
  config: ResolvedConfig,
  { only, off }: RuleChoice,
): Promise<ReadonlySet<string>> {
  const { checkRuleNames, isRuleActive, unknownRule } = await import('../config/check-rule-names.ts');
  const wrong = [...only, ...off].find((id) => !known.includes(id));
  if (wrong !== undefined) throw new UsageError(unknownRule(wrong, known));
  checkRuleNames(config.all, known);
  const asked = (only.length === 0 ? known : only).filter((id) => !off.includes(id));
  const active = asked.filter((id) => config.all.some((each) => isRuleActive(each, id)));
  if (active.length === 0) throw noRuleLeft(asked, config.root);
  return new Set(active);
}

/** The rules that active ones need nearby, and that are not active themselves. */
function partsOf(rules: readonly PackedRule[], active: ReadonlySet<string>): ReadonlySet<string> {
  const parts = rules.filter(({ id }) => active.has(id)).flatMap((rule) => rule.parts ?? []);
  return new Set(parts.map(({ rule }) => rule).filter((id) => !active.has(id)));
}

function noRuleLeft(asked: readonly string[], root: EffectiveConfig): ConfigError | UsageError {
  const [id] = asked;
  if (id === undefined) return new UsageError('no rule is left to scan with: --exclude-rule takes out all of them');
  return new ConfigError(`${root.rules.at(-1)?.origin ?? ''}: rules: "${id}" is off, and no other rule is asked for`);
}

async function builtInDetails(): Promise<DetailsById> {
  const { details } = await import('@leaklint/rules/details');
  return new Map(details().map((rule) => [rule.id, rule]));
}

async function detailsWith(custom: readonly Rule[]): Promise<DetailsById> {
  return new Map([...(await builtInDetails()), ...custom.map((rule) => [rule.id, detailsOf(rule)] as const)]);
}

function detailsOf({ id, provider, name, description, rotation, revoke, references }: Rule): RuleDetails {
  return {
    id,
    provider,
    name,
    description,
    references,
    ...(rotation === undefined ? {} : { rotation }),
    ...(revoke === undefined ? {} : { revoke }),
  };
}
