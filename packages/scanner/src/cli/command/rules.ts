import { UsageError } from '../../core/errors.ts';
import { closestWord } from '../../core/text/closest-word.ts';
import type { RulesCommand } from '../flags/parsed-command.ts';
import { printOut } from '../output/print.ts';
import { describeRule, type DescribedRule } from './describe-rule.ts';
import { loadRules } from './load-rules.ts';

/** `leaklint rules list|show|test`. */
export async function runRules(command: RulesCommand): Promise<number> {
  const rules = await loadRules(command.config);
  const chosen = choose(rules, command.ruleIds);
  switch (command.action) {
    case 'list':
      printOut(command.format === 'json' ? toJson(chosen) : table(chosen));
      return 0;
    case 'show':
      printOut(command.format === 'json' ? toJson(chosen) : chosen.map(describeRule).join('\n'));
      return 0;
    case 'test':
      return (await import('./rules-test.ts')).runRulesTest(command, chosen);
  }
}

function choose(rules: readonly DescribedRule[], ids: readonly string[]): readonly DescribedRule[] {
  if (ids.length === 0) return rules;
  return ids.map((id) => {
    const rule = rules.find((each) => each.id === id);
    if (rule !== undefined) return rule;
    const close = closestWord(
      id,
      rules.map((each) => each.id),
    );
    throw new UsageError(
      `"${id}" is no rule${close === undefined ? '; see `leaklint rules list`' : `; did you mean "${close}"?`}`,
    );
  });
}

function toJson(rules: readonly DescribedRule[]): string {
  return `${JSON.stringify(rules, undefined, 2)}\n`;
}

function table(rules: readonly DescribedRule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, severity, name }) => `${id.padEnd(width)}  ${severity.padEnd(8)}  ${name}`);
  return `${lines.join('\n')}\n`;
}
