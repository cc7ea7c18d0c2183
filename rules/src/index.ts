export type { Boundary, Confidence, Detector, Rule, RuleContext, RulePart, Severity } from './rule.ts';
export type { Pack, PackedRule, RuleDetails } from './pack.ts';
