import { UsageError } from '../../core/errors.ts';
import type { ExplainCommand } from '../flags/parsed-command.ts';
import { printOut } from '../output/print.ts';
import { chooseRules } from './choose-rules.ts';
import { describeRule } from './describe-rule.ts';
import { loadActiveRules, loadRules } from './load-rules.ts';

const FINGERPRINT = /^[0-9a-f]{32}$/;

/** `leaklint explain`: what a rule finds, why that matters, what to do and how to allow it. */
export async function runExplain({ subject, config, format }: ExplainCommand): Promise<number> {
  if (FINGERPRINT.test(subject)) {
    throw new UsageError(
      `${subject} is a fingerprint: explaining one needs the baseline, which is not in this version yet; name its rule instead`,
    );
  }
  const rules = chooseRules(await loadRules(await loadActiveRules(config)), [subject]);
  for (const rule of rules)
    printOut(format === 'json' ? `${JSON.stringify(rule, undefined, 2)}\n` : describeRule(rule));
  return 0;
}
