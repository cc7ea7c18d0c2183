export { checkRuleSet } from './parse/check-rule-set.ts';
export { parseRuleFile, parseRuleTree } from './parse/parse-rule-file.ts';
export type { ParsedRules, ParseOptions, PlacedRule, Provider } from './parse/parse-rule-file.ts';
export { formatProblem } from './parse/problem.ts';
export type { Place, Problem } from './parse/problem.ts';
export { ruleFileSchema } from './parse/rule-file-schema.ts';
export type { JsonSchema } from './parse/rule-file-schema.ts';
export { treeOf } from './parse/tree.ts';
