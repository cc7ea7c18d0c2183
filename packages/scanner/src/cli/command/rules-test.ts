import type { RuleExamples } from '@leaklint/rules';
import { examples as builtInExamples } from '@leaklint/rules/examples';
import { parsePackedRules } from '@leaklint/rules/packed-rules';
import { pack as builtIn } from '@leaklint/rules/pack';
import { nodeText } from '../../adapter/node-text.ts';
import { customRulesOf, resolveRules } from '../../scan/active-rules.ts';
import { createSearchEngine } from '../../scan/create-search-engine.ts';
import { readCustomRules } from '../../scan/parse-custom-rules.ts';
import { testRules, type FailedExample } from '../../scan/test-rules.ts';
import { plural } from '../../report/wording/plural.ts';
import type { RulesCommand } from '../flags/parsed-command.ts';
import { printError, printOut } from '../output/print.ts';
import { loadRuleConfig, loadRules } from './load-rules.ts';
import { chooseRules } from './choose-rules.ts';

const SEEDS = [1, 2, 3];
const PASSED = 0;
const FAILED = 1;
const NOT_RULES = 2;

/** `leaklint rules test`: whether the rules find their own examples and leave their counter-examples alone. */
export async function runRulesTest({ config: file, ruleIds, format }: RulesCommand): Promise<number> {
  const config = await loadRuleConfig(file);
  const builtInIds = parsePackedRules(builtIn).map(({ id }) => id);
  const { problems } = await readCustomRules(customRulesOf(config), builtInIds);
  for (const problem of problems) printError(`leaklint: ${problem}`);
  if (problems.length > 0) return NOT_RULES;

  const active = await resolveRules(config, { only: [], off: [] });
  const rules = await loadRules(active);
  const chosen = new Set((ruleIds.length === 0 ? rules : chooseRules(rules, ruleIds)).map(({ id }) => id));
  const tested = [...builtInExamples(), ...active.custom].filter(({ id }) => chosen.has(id));
  const providers = new Map(rules.map(({ id, provider }) => [id, provider]));
  const engine = createSearchEngine({ pack: active.whole, decode: false, text: nodeText });
  const failures = testRules(engine, tested, { seeds: SEEDS, providerOf: (id) => providers.get(id) ?? id });
  printOut(format === 'json' ? asJson(tested, failures) : asText(tested, failures));
  return failures.length === 0 ? PASSED : FAILED;
}

function asJson(tested: readonly RuleExamples[], failures: readonly FailedExample[]): string {
  return `${JSON.stringify({ rules: tested.length, examples: countExamples(tested), failures }, undefined, 2)}\n`;
}

function asText(tested: readonly RuleExamples[], failures: readonly FailedExample[]): string {
  const lines = failures.map(
    ({ ruleId, list, number, message }) =>
      `${ruleId}: ${list === 'examples' ? 'example' : 'counter-example'} ${String(number)}: ${message}`,
  );
  const untested = tested
    .filter(({ examples, counterExamples }) => examples.length + counterExamples.length === 0)
    .map(({ id }) => `${id}: has no examples`);
  const counts = `${plural(tested.length, 'rule')}, ${plural(countExamples(tested), 'example')}, ${String(failures.length)} failed`;
  return `${[...lines, ...untested, counts].join('\n')}\n`;
}

function countExamples(rules: readonly RuleExamples[]): number {
  return rules.reduce((sum, rule) => sum + rule.examples.length + rule.counterExamples.length, 0);
}
