export type { Boundary, Confidence, Detector, Rule, RuleContext, RulePart, Severity } from './rule.ts';
export type { Need, Pack, PackedRule, RuleDetails, RuleExamples, VendorForms } from './pack.ts';
