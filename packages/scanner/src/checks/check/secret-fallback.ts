import type { Expression } from '../fact/expression.ts';
import type { Binding } from '../fact/fact.ts';
import type { Flow } from '../flow/flow.ts';
import type { Check, CheckedFile, CodeProblem } from './check.ts';
import { declaredDefaults } from './fallback/declared-default.ts';
import { defaultInstances } from './fallback/default-instance.ts';
import { isHarmlessDefault } from './fallback/harmless-default.ts';
import { readingDefaults } from './fallback/reading-default.ts';
import { reassigned } from './fallback/reassigned.ts';
import { returned } from './fallback/returned.ts';
import { schemaDefaults } from './fallback/schema-default.ts';
import type { SecretDefault } from './fallback/secret-default.ts';
import { testedVariables } from './fallback/tested-variable.ts';

/** Secrets with a default in the code: where the variable is not set, everybody knows the secret. */
export const secretFallback: Check = {
  name: 'secret-fallback',
  find: (flow, file) => distinct(defaultsOf(flow, file)).flatMap((each) => judge(flow, each)),
};

function defaultsOf(flow: Flow, file: CheckedFile): readonly SecretDefault[] {
  const found: SecretDefault[] = [];
  for (const fact of flow.facts.facts) {
    const { scope } = fact;
    if (fact.kind === 'binding') found.push(...declaredDefaults(flow, fact, file), ...entryOf(flow, fact));
    for (const each of flow.index.compounds(fact))
      found.push(...readingDefaults(flow, each, scope), ...schemaDefaults(flow, each, scope));
  }
  return [...found, ...reassigned(flow), ...returned(flow), ...testedVariables(flow), ...defaultInstances(flow)];
}

/** `API_KEY = z.string().default('…')` by itself. */
function entryOf(flow: Flow, { value, path, scope, how, start, end }: Binding): readonly SecretDefault[] {
  if (value?.kind !== 'call' || how !== 'field') return [];
  const entries = [{ key: path.at(-1), value, start, end }];
  return schemaDefaults(flow, { kind: 'object', entries, start, end }, scope);
}

function judge(flow: Flow, { name, value, scope, isSure, isPlain }: SecretDefault): readonly CodeProblem[] {
  const kind = flow.names.kindOf(name.slice(name.lastIndexOf('.') + 1)) ?? flow.names.kindOf(name);
  if (kind === undefined || isNumber(value)) return [];
  const text = flow.fold(value, scope);
  if (text === undefined || isHarmlessDefault(text, { kind, isSure })) return [];
  const { start, end } = value;
  const reason =
    isPlain === true
      ? `${name} is set to a value that stands in the file`
      : `${name} falls back to a value that stands in the code`;
  return [
    {
      check: 'secret-fallback',
      confidence: isSure ? 'high' : 'medium',
      subject: name,
      reason,
      literal: text,
      ...(isPlain === true ? { yieldsToSecret: true } : {}),
      start,
      end,
    },
  ];
}

function isNumber(value: Expression): boolean {
  return value.kind === 'literal' && typeof value.value !== 'string';
}

function distinct(defaults: readonly SecretDefault[]): readonly SecretDefault[] {
  return [...new Map(defaults.map((each) => [each.value.start, each])).values()];
}
