import { examples as builtInExamples } from '@leaklint/rules/examples';
import { nodeText } from '../../adapter/node-text.ts';
import { createSearchEngine } from '../../scan/create-search-engine.ts';
import { testRules } from '../../scan/test-rules.ts';
import type { RulesCommand } from '../flags/parsed-command.ts';
import { printOut } from '../output/print.ts';
import type { DescribedRule } from './describe-rule.ts';
import { loadActiveRules } from './load-rules.ts';

const SEEDS = [1, 2, 3];
const PASSED = 0;
const FAILED = 1;

/** `leaklint rules test`: whether the rules find their own examples and leave their counter-examples alone. */
export async function runRulesTest(command: RulesCommand, chosen: readonly DescribedRule[]): Promise<number> {
  const active = await loadActiveRules(command.config);
  const wanted = new Set(chosen.map(({ id }) => id));
  const tested = [...builtInExamples(), ...active.custom].filter(({ id }) => wanted.has(id));
  const providers = new Map(chosen.map(({ id, provider }) => [id, provider]));
  const engine = createSearchEngine({ pack: active.pack, decode: false, text: nodeText });
  const failures = testRules(engine, tested, { seeds: SEEDS, providerOf: (id) => providers.get(id) ?? id });
  const count = tested.reduce((sum, rule) => sum + rule.examples.length + rule.counterExamples.length, 0);
  if (command.format === 'json') {
    printOut(`${JSON.stringify({ rules: tested.length, examples: count, failures }, undefined, 2)}\n`);
  } else {
    for (const { ruleId, list, number, message } of failures) {
      printOut(`${ruleId}: ${list === 'examples' ? 'example' : 'counter-example'} ${String(number)}: ${message}\n`);
    }
    printOut(`${String(tested.length)} rules, ${String(count)} examples, ${String(failures.length)} failed\n`);
  }
  return failures.length === 0 ? PASSED : FAILED;
}
