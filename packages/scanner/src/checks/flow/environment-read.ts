import type { Argument, Call, Expression } from '../fact/expression.ts';
import type { Facts } from '../fact/facts.ts';
import { isEnvironment, isEnvironmentHelper, readsConfiguration, readsEnvironment } from '../vocabulary/environment.ts';
import { canonicalName } from './canonical-name.ts';
import { fold } from './fold.ts';
import type { ScopeIndex } from './scope-index.ts';
import { walk } from './walk.ts';

/** A variable of the environment (or of a configuration that is as good) is read. */
export interface EnvironmentReading {
  readonly variable: string;
  /** What holds where it is not set. */
  readonly fallback: Expression | undefined;
}

export interface ReadingContext {
  readonly facts: Facts;
  readonly index: ScopeIndex;
}

const DEFAULT_NAMES = /^(?:default|fallback|default_value|defaultValue|def|or_else)$/;

/** Recognises the reading of a variable, whatever the language's way is. */
export function environmentRead(
  context: ReadingContext,
  expression: Expression,
  scope: number,
): EnvironmentReading | undefined {
  if (expression.kind === 'environment') return { variable: expression.variable, fallback: expression.fallback };
  if (expression.kind === 'member') {
    if (expression.property === undefined) return undefined;
    const object = canonicalName(context.index, expression.object, scope);
    const { language } = context.facts;
    // In C#, configuration is read like a dictionary: `configuration["Jwt:Secret"]`.
    const isConfiguration = language === 'csharp' && object !== undefined && readsConfiguration(object, 'get');
    const isVariable = object !== undefined && (isConfiguration || isEnvironment(object, language));
    return isVariable ? { variable: expression.property, fallback: undefined } : undefined;
  }
  return expression.kind === 'call' ? readingCall(context, expression, scope) : undefined;
}

function readingCall({ facts, index }: ReadingContext, call: Call, scope: number): EnvironmentReading | undefined {
  const [first, second] = call.args.filter(({ name }) => name === undefined);
  const variable = first === undefined ? undefined : fold(index, first.value, scope);
  if (variable === undefined || variable === '') return undefined;
  const name = canonicalName(index, call.callee, scope);
  if (name === undefined || !(isReader(name, variable, facts) || isLocalReader({ facts, index }, name)))
    return undefined;
  return { variable, fallback: (call.args.find(isDefault) ?? second)?.value };
}

function isReader(name: string, variable: string, facts: Facts): boolean {
  if (readsEnvironment(name)) return true;
  if (isEnvironmentHelper(name) && /^[A-Z][A-Z0-9_]*$/.test(variable)) return true;
  // decouple and Laravel have a function for it; elsewhere `config(…)` sets things up.
  if (/(?:^|\.)config$/.test(name) && (facts.language === 'python' || facts.language === 'php')) return true;
  const dot = name.lastIndexOf('.');
  if (dot === -1) return false;
  const object = name.slice(0, dot);
  const method = name.slice(dot + 1);
  if (isEnvironment(object, facts.language) && /^(?:get|fetch|pop|dig|key|\[\])$/.test(method)) return true;
  return readsConfiguration(object, method) && /^[\w.:/-]+$/.test(variable);
}

/** A function of this file that reads the variable which it is given: `setting('KEY', '…')`. */
function isLocalReader({ facts, index }: ReadingContext, name: string): boolean {
  const [only, ...more] = index.scopesNamed(name, 'function');
  const parameter = only === undefined || more.length > 0 ? undefined : facts.scopes[only]?.parameters[0];
  if (only === undefined || parameter === undefined) return false;
  return index.returnsOf(only).some(({ value }) => {
    let isFound = false;
    walk(value, (each) => {
      const key = each.kind === 'call' ? each.args[0]?.value : each.kind === 'member' ? each.index : undefined;
      if (key?.kind !== 'name' || key.name !== parameter) return;
      const reader = each.kind === 'call' ? each.callee : each.kind === 'member' ? each.object : each;
      const called = canonicalName(index, reader, only) ?? '';
      isFound ||= each.kind === 'call' ? readsEnvironment(called) : isEnvironment(called, facts.language);
    });
    return isFound;
  });
}

function isDefault({ name }: Argument): boolean {
  return name !== undefined && DEFAULT_NAMES.test(name);
}
