import type { Rule } from '../rule.ts';
import { checkRule } from './check-rule.ts';
import { checkMap } from './check-shape.ts';
import { fileFields, ruleFields } from './fields.ts';
import type { Place, Problem, Report } from './problem.ts';
import { readRule } from './read-rule.ts';
import { itemsOf, textOf, valueAt } from './tree.ts';
import type { MapTree, Tree } from './tree.ts';
import { yamlTree } from './yaml-tree.ts';

/** How strict to be. */
export interface ParseOptions {
  /** Users' own rules may leave out what only documentation and tests need; they may also be a bare list. */
  readonly custom?: boolean;
}

/** A rule with the place of its id, for problems that show only beside other rules. */
export interface PlacedRule extends Place {
  readonly file: string;
  readonly rule: Rule;
}

/** Whose secrets a file's rules find. */
export interface Provider {
  readonly id: string;
  /** For people. */
  readonly name: string;
}

/** What rule files hold, and everything that is wrong with them. Rules with problems are left out. */
export interface ParsedRules {
  readonly providers: readonly Provider[];
  readonly rules: readonly Rule[];
  readonly placed: readonly PlacedRule[];
  readonly problems: readonly Problem[];
}

/** Reads a rule file, YAML or JSON. */
export function parseRuleFile(text: string, fileName: string, options: ParseOptions = {}): ParsedRules {
  const problems: Problem[] = [];
  const tree = yamlTree(text, (place, message) => problems.push({ file: fileName, ...place, message }));
  if (tree === undefined) return { providers: [], rules: [], placed: [], problems };
  const parsed = parseRuleTree(tree, fileName, options);
  return { ...parsed, problems: [...problems, ...parsed.problems] };
}

/** Reads rules from a tree, such as one made of a configuration that is already parsed. */
export function parseRuleTree(tree: Tree, file: string, options: ParseOptions = {}): ParsedRules {
  const problems: Problem[] = [];
  const report: Report = (place, message) => problems.push({ file, ...place, message });
  const custom = options.custom === true;
  const top = asFile(tree, custom);
  if (top === undefined) {
    report(tree.place, 'a rule file is a map with the keys provider, name and rules');
    return { providers: [], rules: [], placed: [], problems };
  }
  const id = textOf(valueAt(top, 'provider')) ?? 'custom';
  const provider = { id, name: textOf(valueAt(top, 'name')) ?? id };
  checkMap(top, fileFields, { custom, report });
  const formerly = itemsOf(valueAt(top, 'formerly')).flatMap((item) => textOf(item) ?? []);
  const placed: PlacedRule[] = [];
  for (const ruleTree of itemsOf(valueAt(top, 'rules'))) {
    const rule = parseRule({ tree: ruleTree, provider: id, formerly, custom, report, problems });
    const place = valueAt(ruleTree, 'id')?.place ?? ruleTree.place;
    if (rule !== undefined) placed.push({ file, ...place, rule });
  }
  return { providers: [provider], rules: placed.map(({ rule }) => rule), placed, problems };
}

interface RuleSource {
  readonly tree: Tree;
  readonly provider: string;
  readonly formerly: readonly string[];
  readonly custom: boolean;
  readonly report: Report;
  readonly problems: readonly Problem[];
}

/** The rule's keys were checked with the file's; problems already at its place mean that it is not to be used. */
function parseRule({ tree, provider, formerly, custom, report, problems }: RuleSource): Rule | undefined {
  if (tree.kind !== 'map') return undefined;
  const shapeProblems: string[] = [];
  checkMap(tree, ruleFields, { custom, report: (_, message) => shapeProblems.push(message) });
  const rule = readRule(tree, provider);
  const before = problems.length;
  checkRule({ rule, tree, providers: [provider, ...formerly], custom, report });
  return shapeProblems.length === 0 && problems.length === before ? rule : undefined;
}

function asFile(tree: Tree, custom: boolean): MapTree | undefined {
  if (tree.kind === 'map') return tree;
  if (tree.kind !== 'list' || !custom) return undefined;
  return { kind: 'map', place: tree.place, entries: [{ key: 'rules', place: tree.place, value: tree }] };
}
