import type { RuleExamples } from '@leaklint/rules';
import { fillTemplate } from '@leaklint/rules/templates';
import type { Engine } from '../core/engine.ts';

/** An example that its rule does not find, or a counter-example that it does. */
export interface FailedExample {
  readonly ruleId: string;
  readonly list: 'examples' | 'counterExamples';
  /** 1-based. */
  readonly number: number;
  readonly message: string;
}

export interface RuleTestOptions {
  /** Each example is filled once for each of them. */
  readonly seeds: readonly number[];
  /** Whose rules are one family: a more specific rule of the same provider may take an example. */
  readonly providerOf: (ruleId: string) => string;
}

const GENERIC = 'generic';

/** Runs the examples and counter-examples of rules through the whole engine, judges included. */
export function testRules(engine: Engine, rules: readonly RuleExamples[], options: RuleTestOptions): FailedExample[] {
  return rules.flatMap((rule) => [
    ...failuresOf(rule, 'examples', (text) => whyMissed(engine, rule, { text, options }), options),
    ...failuresOf(rule, 'counterExamples', (text) => whyFound(engine, rule, text), options),
  ]);
}

function failuresOf(
  rule: RuleExamples,
  list: FailedExample['list'],
  check: (text: string) => string | undefined,
  { seeds }: RuleTestOptions,
): FailedExample[] {
  return rule[list].flatMap((template, index) => {
    const messages = seeds.map((seed) => check(fillTemplate(template, seed).text));
    const message = messages.find((each) => each !== undefined);
    return message === undefined ? [] : [{ ruleId: rule.id, list, number: index + 1, message }];
  });
}

function whyMissed(
  engine: Engine,
  rule: RuleExamples,
  { text, options }: { readonly text: string; readonly options: RuleTestOptions },
): string | undefined {
  const found = idsIn(engine, rule, text);
  if (found.includes(rule.id)) return undefined;
  const provider = options.providerOf(rule.id);
  if (found.some((id) => options.providerOf(id) === provider)) return undefined;
  // Every other rule is more specific than those of no vendor.
  if (found.length > 0 && provider === GENERIC) return undefined;
  return found.length === 0 ? 'not found' : `found by ${found.join(', ')} instead`;
}

function whyFound(engine: Engine, rule: RuleExamples, text: string): string | undefined {
  return idsIn(engine, rule, text).includes(rule.id) ? 'found, but is no secret' : undefined;
}

function idsIn(engine: Engine, rule: RuleExamples, text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  engine.buffer(bytes.length).set(bytes);
  return engine.search({ length: bytes.length, path: examplePath(rule.paths) }).detections.map((each) => each.rule.id);
}

/** A path that the rule speaks for. */
function examplePath([glob = 'config/settings']: readonly string[]): string {
  return glob
    .replace(/\{([^,}]*)(?:,[^}]*)?\}/g, '$1')
    .replaceAll('**/', 'src/')
    .replaceAll('*', 'example');
}
