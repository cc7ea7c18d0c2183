import type { ExplainCommand } from '../flags/parsed-command.ts';
import { printOut } from '../output/print.ts';
import { chooseRules } from './choose-rules.ts';
import { describeRule } from './describe-rule.ts';
import { loadActiveRules, loadRuleConfig, loadRules } from './load-rules.ts';

const FINGERPRINT = /^[0-9a-f]{32}$/;

/** `leaklint explain`: what a rule finds, why that matters, what to do and how to allow it; or all of that for one finding. */
export async function runExplain(command: ExplainCommand): Promise<number> {
  const { subject, config, format } = command;
  if (FINGERPRINT.test(subject)) return (await import('./explain-finding.ts')).explainFinding(command);
  const rules = chooseRules(await loadRules(await loadActiveRules(config), await loadRuleConfig(config)), [subject]);
  for (const rule of rules)
    printOut(format === 'json' ? `${JSON.stringify(rule, undefined, 2)}\n` : describeRule(rule));
  return 0;
}
