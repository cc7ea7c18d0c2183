import type { Pack, PackedRule } from '@leaklint/rules';
import { globToRegExp } from '../text/glob.ts';
import { createRunProbe, type RunProbe } from './has-run.ts';

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
}

/** The rules of a pack, parsed when the first keyword is met and compiled one by one when hit. */
export interface RuleBook {
  readonly rules: readonly PackedRule[];
  get(index: number): BookRule;
}

/** Opens a pack without reading it. */
export function createRuleBook(pack: Pack): RuleBook {
  let rules: readonly PackedRule[] | undefined;
  const opened: (BookRule | undefined)[] = [];
  const all = (): readonly PackedRule[] => (rules ??= parseRules(pack.rulesJson));
  return {
    get rules() {
      return all();
    },
    get(index) {
      return (opened[index] ??= open(index, all()[index]));
    },
  };
}

function open(index: number, rule: PackedRule | undefined): BookRule {
  if (rule === undefined) throw new RangeError(`the pack has no rule ${String(index)}`);
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
    appliesTo: (path) => paths.length === 0 || paths.some((glob) => glob.test(path)),
  };
}

function parseRules(json: string): readonly PackedRule[] {
  const rules: unknown = JSON.parse(json);
  return Array.isArray(rules) ? rules.filter(isPackedRule) : [];
}

/** The pack is our own compiler's output: a look at one field is enough. */
function isPackedRule(value: unknown): value is PackedRule {
  return typeof value === 'object' && value !== null && 'detector' in value;
}
