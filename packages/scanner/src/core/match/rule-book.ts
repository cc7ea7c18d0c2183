import type { Pack, PackedRule, VendorForms } from '@leaklint/rules';
import {
  packedRuleId,
  parsePackedRule,
  parsePackedRules,
  parseVendorForms,
  ruleLines,
} from '@leaklint/rules/packed-rules';
import { globToRegExp } from '../text/glob.ts';
import { createRunProbe, type RunProbe } from './has-run.ts';
import { createLeadProbe, type LeadProbe } from './may-lead.ts';

/** A rule with what is made of it at its first hit. */
export interface BookRule {
  readonly index: number;
  readonly rule: PackedRule;
  /**
   * Sticky, with indices: matches at `lastIndex` or as many bytes later as the rule reaches before its keyword, so that
   * a place without a match costs a few steps and not a search of the whole window. The group `match` is the match.
   */
  readonly near: RegExp;
  /** Global, with indices and the same group. */
  readonly anywhere: RegExp;
  appliesTo(path: string): boolean;
  /** A quick look whether the pattern can match within a stretch of bytes at all. */
  readonly canMatch: RunProbe;
  /** A second look, at what stands between a vendor's name and its value. */
  readonly mayLead: LeadProbe;
}

/** The rules of a pack, read and compiled one by one when hit. */
export interface RuleBook {
  /** Reads all of them. */
  readonly rules: readonly PackedRule[];
  readonly ids: readonly string[];
  readonly forms: VendorForms;
  get(index: number): BookRule;
}

/** Opens a pack without reading it. */
export function createRuleBook(pack: Pack): RuleBook {
  let lines: readonly string[] | undefined;
  let rules: readonly PackedRule[] | undefined;
  let forms: VendorForms | undefined;
  const opened: (BookRule | undefined)[] = [];
  return {
    get rules() {
      return (rules ??= parsePackedRules(pack));
    },
    get ids() {
      return (lines ??= ruleLines(pack)).map(packedRuleId);
    },
    get forms() {
      return (forms ??= parseVendorForms(pack));
    },
    get(index) {
      return (opened[index] ??= open(index, (lines ??= ruleLines(pack))[index]));
    },
  };
}

function open(index: number, line: string | undefined): BookRule {
  if (line === undefined) throw new RangeError(`the pack has no rule ${String(index)}`);
  const rule = parsePackedRule(line);
  const paths = (rule.paths ?? []).map(globToRegExp);
  let near: RegExp | undefined;
  let anywhere: RegExp | undefined;
  const pattern = `(?<match>${rule.pattern})`;
  const caseFlag = rule.flags.includes('i') ? 'i' : '';
  const canMatch: RunProbe = rule.need === undefined ? () => true : createRunProbe(rule.need);
  return {
    index,
    rule,
    get near() {
      return (near ??= new RegExp(`[^]{0,${String(rule.reach[0])}}?${pattern}`, `yd${caseFlag}`));
    },
    get anywhere() {
      return (anywhere ??= new RegExp(pattern, `gd${caseFlag}`));
    },
    canMatch,
    mayLead: createLeadProbe(rule),
    appliesTo: (path) => paths.length === 0 || paths.some((glob) => glob.test(path)),
  };
}
