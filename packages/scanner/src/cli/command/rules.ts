import type { RulesCommand } from '../flags/parsed-command.ts';
import { printOut } from '../output/print.ts';
import { chooseRules } from './choose-rules.ts';
import { describeRule, type DescribedRule } from './describe-rule.ts';
import { loadActiveRules, loadRuleConfig, loadRules } from './load-rules.ts';

/** `leaklint rules list|show|test`. */
export async function runRules(command: RulesCommand): Promise<number> {
  if (command.action === 'test') return (await import('./rules-test.ts')).runRulesTest(command);
  const rules = await loadRules(await loadActiveRules(command.config), await loadRuleConfig(command.config));
  const chosen = command.ruleIds.length === 0 ? rules : chooseRules(rules, command.ruleIds);
  if (command.format === 'json') printOut(`${JSON.stringify(chosen, undefined, 2)}\n`);
  else printOut(command.action === 'list' ? table(chosen) : chosen.map(describeRule).join('\n\n'));
  return 0;
}

function table(rules: readonly DescribedRule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map(
    ({ id, severity, isActive, name }) => `${id.padEnd(width)}  ${(isActive ? severity : 'off').padEnd(8)}  ${name}`,
  );
  return `${lines.join('\n')}\n`;
}
