import type { Pack, Rule, RuleDetails } from '@leaklint/rules';
import type { CustomRules, EffectiveConfig, RuleSetting } from '../config/effective-config.ts';
import type { ResolvedConfig } from '../config/resolved-config.ts';
import { ConfigError, UsageError } from '../core/errors.ts';
import type { DetailsById } from './to-finding.ts';

/** The rules of one run: built-in and custom ones, less what flags and configuration turn off. */
export interface ActiveRules {
  /** Undefined: all built-in rules, as every thread has them already. */
  readonly pack: Pack | undefined;
  readonly count: number;
  /** Every rule that can be named, active or not; undefined where those are the built-in ones. */
  readonly known: readonly string[] | undefined;
  readonly details: () => Promise<DetailsById>;
  /** Folders that custom rules keep to, by id. */
  readonly folders: ReadonlyMap<string, string>;
  /** Custom rules as they were written, for their tests. */
  readonly custom: readonly Rule[];
}

export interface RuleChoice {
  /** When not empty, only these. */
  readonly only: readonly string[];
  readonly off: readonly string[];
}

/** Whether a setting speaks for a rule: by its id, or by a name with `*`. */
export function namesRule(setting: RuleSetting, ruleId: string): boolean {
  if (!setting.rule.includes('*')) return setting.rule === ruleId;
  const pattern = setting.rule.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${pattern.join('.*')}$`).test(ruleId);
}

/** Finds out which rules run; without flags and configuration nothing is loaded for it. */
export async function resolveRules(config: ResolvedConfig, choice: RuleChoice): Promise<ActiveRules> {
  const { pack: builtIn } = await import('@leaklint/rules/pack');
  const settings = config.all.flatMap((each) => each.rules);
  const customRules = uniqueRules(config.all);
  if (choice.only.length + choice.off.length + settings.length + customRules.length === 0) {
    return { pack: undefined, count: builtIn.ruleCount, known: undefined, details: builtInDetails, folders: new Map(), custom: [] };
  }
  const { compilePack, mergePacks, selectRules, parsePackedRules } = await import('@leaklint/rules/compile');
  const { rules: custom, folders } = await parseCustomRules(customRules);
  const pack = custom.length === 0 ? builtIn : mergePacks(builtIn, compilePack(custom));
  const ids = parsePackedRules(pack).map((rule) => rule.id);
  await checkNames(ids, choice, settings);
  const off = new Set([...choice.off, ...ids.filter((id) => isOffEverywhere(id, config.root))]);
  const selected = selectRules(pack, choice.only.length === 0 ? { off } : { off, only: new Set(choice.only) });
  if (selected.ruleCount === 0) throw noRules(config.root);
  return { pack: selected, count: selected.ruleCount, known: ids, details: () => detailsWith(custom), folders, custom };
}

/** The built-in rules' texts, by id. */
export async function builtInDetails(): Promise<DetailsById> {
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

function uniqueRules(configs: readonly EffectiveConfig[]): readonly CustomRules[] {
  return [...new Set(configs.flatMap((config) => config.customRules))];
}

async function parseCustomRules(
  sources: readonly CustomRules[],
): Promise<{ readonly rules: readonly Rule[]; readonly folders: ReadonlyMap<string, string> }> {
  if (sources.length === 0) return { rules: [], folders: new Map() };
  const { parseRuleFile, parseRuleTree, treeOf, formatProblem, checkRuleSet } = await import('@leaklint/rules/parse');
  const parsed = sources.map(({ file, source }) =>
    source.kind === 'text'
      ? parseRuleFile(source.text, file, { custom: true })
      : parseRuleTree(treeOf(source.rules), file, { custom: true }),
  );
  const placed = parsed.flatMap((each) => each.placed);
  const builtIn = await builtInDetails();
  const problems = [...parsed.flatMap((each) => each.problems), ...checkRuleSet(placed, [...builtIn.keys()])];
  const [first] = problems;
  if (first !== undefined) {
    const more = problems.length === 1 ? '' : ` (and ${String(problems.length - 1)} more; \`leaklint rules test\` lists them)`;
    throw new ConfigError(`${formatProblem(first)}${more}`);
  }
  const folders = parsed.flatMap((each, i) => each.rules.map((rule) => [rule.id, sources[i]?.folder ?? ''] as const));
  return { rules: placed.map(({ rule }) => rule), folders: new Map(folders) };
}

async function checkNames(ids: readonly string[], choice: RuleChoice, settings: readonly RuleSetting[]): Promise<void> {
  const known = new Set(ids);
  const wrongFlag = [...choice.only, ...choice.off].find((id) => !known.has(id));
  const wrongSetting = settings.find((setting) => !ids.some((id) => namesRule(setting, id)));
  if (wrongFlag === undefined && wrongSetting === undefined) return;
  const { closestWord } = await import('../core/text/closest-word.ts');
  const complain = (id: string): string => {
    const close = closestWord(id, known);
    return `"${id}" is no rule${close === undefined ? '; see `leaklint rules list`' : `; did you mean "${close}"?`}`;
  };
  if (wrongFlag !== undefined) throw new UsageError(complain(wrongFlag));
  if (wrongSetting !== undefined) throw new ConfigError(`${wrongSetting.origin}: rules: ${complain(wrongSetting.rule)}`);
}

function isOffEverywhere(id: string, root: EffectiveConfig): boolean {
  const deciding = root.rules.findLast((setting) => namesRule(setting, id));
  return deciding !== undefined && !deciding.isActive;
}

function noRules(root: EffectiveConfig): ConfigError | UsageError {
  const origin = root.rules.at(-1)?.origin;
  if (origin === undefined) return new UsageError('no rule is left to scan with: --exclude-rule takes out what --rule asks for');
  return new ConfigError(`${origin}: no rule is left to scan with; a scan without rules would always be clean`);
}
