import type { Rule } from '@leaklint/rules';
import type { CustomRules } from '../config/effective-config.ts';
import { ConfigError } from '../core/errors.ts';

/** Rules of the user's own. */
export interface CustomRuleSet {
  readonly rules: readonly Rule[];
  /** The folders that they keep to, by id. */
  readonly folders: ReadonlyMap<string, string>;
  /** What is wrong with them, one line each. */
  readonly problems: readonly string[];
}

/** Reads the rules of the configurations, with every problem that they have. */
export async function readCustomRules(
  sources: readonly CustomRules[],
  builtInIds: readonly string[],
): Promise<CustomRuleSet> {
  const { parseRuleFile, parseRuleTree, treeOf, formatProblem, checkRuleSet } = await import('@leaklint/rules/parse');
  const parsed = sources.map(({ file, source }) =>
    source.kind === 'text'
      ? parseRuleFile(source.text, file, { custom: true })
      : parseRuleTree(treeOf(source.rules), file, { custom: true }),
  );
  const placed = parsed.flatMap((each) => each.placed);
  const taken = new Set(builtInIds);
  // A rule that took the place of a built-in one could switch that off unseen.
  const clashes = placed
    .filter(({ rule }) => taken.has(rule.id))
    .map((place) => ({ ...place, message: `id "${place.rule.id}" is that of a built-in rule` }));
  const problems = [...parsed.flatMap((each) => each.problems), ...clashes, ...checkRuleSet(placed, builtInIds)];
  const folders = parsed.flatMap((each, i) => each.rules.map((rule) => [rule.id, sources[i]?.folder ?? ''] as const));
  return { rules: placed.map(({ rule }) => rule), folders: new Map(folders), problems: problems.map(formatProblem) };
}

/** The same for a scan: throws `ConfigError` with the first problem. */
export async function parseCustomRules(
  sources: readonly CustomRules[],
  builtInIds: readonly string[],
): Promise<CustomRuleSet> {
  if (sources.length === 0) return { rules: [], folders: new Map(), problems: [] };
  const parsed = await readCustomRules(sources, builtInIds);
  const [first, ...others] = parsed.problems;
  if (first === undefined) return parsed;
  const more = others.length === 0 ? '' : ` (and ${String(others.length)} more: \`leaklint rules test\` lists them)`;
  throw new ConfigError(`${first}${more}`);
}
