import { unknownRule } from '../../config/check-rule-names.ts';
import { UsageError } from '../../core/errors.ts';
import type { DescribedRule } from './describe-rule.ts';

/** The rules of these ids; throws `UsageError` for what is no rule. */
export function chooseRules(rules: readonly DescribedRule[], ids: readonly string[]): readonly DescribedRule[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return ids.map((id) => {
    const rule = byId.get(id);
    if (rule === undefined) throw new UsageError(unknownRule(id, byId.keys()));
    return rule;
  });
}
