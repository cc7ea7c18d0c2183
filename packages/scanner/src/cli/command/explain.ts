import { UsageError } from '../../core/errors.ts';
import { closestWord } from '../../core/text/closest-word.ts';
import type { ExplainCommand } from '../flags/parsed-command.ts';
import { printOut } from '../output/print.ts';
import { describeRule, type DescribedRule } from './describe-rule.ts';
import { loadRules } from './load-rules.ts';

/** `leaklint explain`: what a rule finds, why that matters, what to do and how to allow it. */
export async function runExplain({ subject, config, format }: ExplainCommand): Promise<number> {
  const rules = await loadRules(config);
  const rule = rules.find(({ id }) => id === subject);
  if (rule === undefined) throw unknownSubject(subject, rules);
  printOut(format === 'json' ? `${JSON.stringify(rule, undefined, 2)}\n` : describeRule(rule));
  return 0;
}

function unknownSubject(subject: string, rules: readonly DescribedRule[]): UsageError {
  if (/^[0-9a-f]{32}$/.test(subject)) {
    return new UsageError(
      `${subject} is a fingerprint: explaining one needs the baseline, which is not in this version yet; name its rule instead`,
    );
  }
  const close = closestWord(
    subject,
    rules.map(({ id }) => id),
  );
  return new UsageError(
    `"${subject}" is no rule${close === undefined ? '; see `leaklint rules list`' : `; did you mean "${close}"?`}`,
  );
}
