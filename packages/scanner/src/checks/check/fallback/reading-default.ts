import { dottedName } from '../../fact/dotted-name.ts';
import type { Call, Expression } from '../../fact/expression.ts';
import type { EnvironmentReading } from '../../flow/environment-read.ts';
import type { Flow } from '../../flow/flow.ts';
import type { SecretDefault } from './secret-default.ts';

/** Methods that give something else where there is nothing. */
const OR_ELSE =
  /^(?:orElse|orElseGet|or_else|unwrap_or|unwrap_or_else|getOrElse|getOrDefault|GetValueOrDefault|ifEmpty|ifBlank|presence|or|unwrapOr|fallback|withDefault|defaultTo|otherwise)$/;

/** What keeps a reading what it is: `String(x)`, `Optional.ofNullable(x)`, `x.trim()`, `os.environ.get(…).strip()`. */
const WRAPPERS =
  /(?:^|\.)(?:String|str|Optional\.ofNullable|Optional\.of|Option|string|trim|strip|toString|to_s|ok|map|unwrap|into|as_deref|encode|Some|filter|ofNullable|getString|asString|asText|orEmpty|toCharArray|textValue)$/;

/** Defaults where a variable is read: `??`, `||`, a second argument, `orElse`. */
export function readingDefaults(flow: Flow, expression: Expression, scope: number): readonly SecretDefault[] {
  const found = defaultOf(flow, expression, scope);
  if (found === undefined) return [];
  const { reading, value } = found;
  // `$1` of a script has no name.
  if (/^\d+$/.test(reading.variable)) return [];
  return valuesOf(flow, value, scope).map((each) => ({ name: reading.variable, isSure: true, ...each }));
}

interface Found {
  readonly reading: EnvironmentReading;
  readonly value: Expression;
}

function defaultOf(flow: Flow, expression: Expression, scope: number): Found | undefined {
  if (expression.kind === 'fallback')
    return pair(readingOf(flow, expression.value, scope) ?? ofOptions(flow, expression.value), expression.fallback);
  if (expression.kind === 'conditional') return chosen(flow, expression, scope);
  const own = flow.environmentRead(expression, scope);
  if (own?.fallback !== undefined) return { reading: own, value: own.fallback };
  if (expression.kind !== 'call') return undefined;
  return orElse(flow, expression, scope) ?? propertyOf(flow, expression, scope);
}

function orElse(flow: Flow, { callee, args }: Call, scope: number): Found | undefined {
  const [first] = args;
  if (callee.kind !== 'member' || first === undefined || !OR_ELSE.test(callee.property ?? '')) return undefined;
  return pair(readingOf(flow, callee.object, scope) ?? ofOptions(flow, callee.object), first.value);
}

const OPTIONS = /(?:^|\.)(?:config|configuration|cfg|conf|options?|opts|settings|params|credentials|args|cli)$/i;

/** `$options['api_key'] ?? 'default'`, `opts.api_key.unwrap_or("default")`. */
function ofOptions(flow: Flow, value: Expression): EnvironmentReading | undefined {
  if (!/^(?:php|rust|swift|scala|dart)$/.test(flow.facts.language)) return undefined;
  if (value.kind !== 'member' || value.property === undefined || !OPTIONS.test(dottedName(value.object) ?? ''))
    return undefined;
  // A key may be one of a store.
  const isKey =
    flow.names.kindOf(value.property) === 'key' && !/api|secret|private|access|encrypt|sign/i.test(value.property);
  return isKey ? undefined : { variable: value.property, fallback: undefined };
}

/** `_.get(process.env, 'KEY', '…')`. */
function propertyOf(flow: Flow, { args }: Call, scope: number): Found | undefined {
  const [object, key, value] = args;
  if (object === undefined || key === undefined || value === undefined) return undefined;
  const member = {
    kind: 'member',
    object: object.value,
    property: flow.fold(key.value, scope),
    start: 0,
    end: 0,
  } as const;
  return object.value.kind === 'member' || object.value.kind === 'name'
    ? pair(flow.environmentRead(member, scope) ?? ofOptions(flow, member), value.value)
    : undefined;
}

function chosen(
  flow: Flow,
  { test, then, otherwise }: Expression & { readonly kind: 'conditional' },
  scope: number,
): Found | undefined {
  if (test.kind === 'literal') return undefined;
  return pair(readingOf(flow, then, scope), otherwise) ?? pair(readingOf(flow, otherwise, scope), then);
}

function pair(reading: EnvironmentReading | undefined, value: Expression): Found | undefined {
  return reading === undefined ? undefined : { reading, value };
}

const DEEPEST = 5;

/** The reading behind names and wrappers. */
function readingOf(flow: Flow, expression: Expression, scope: number, depth = 0): EnvironmentReading | undefined {
  if (depth > DEEPEST) return undefined;
  const own = flow.environmentRead(expression, scope);
  if (own !== undefined) return own;
  if (expression.kind === 'fallback')
    return (
      readingOf(flow, expression.fallback, scope, depth + 1) ?? readingOf(flow, expression.value, scope, depth + 1)
    );
  if (expression.kind === 'name') return ofName(flow, expression.name, { scope, depth });
  return expression.kind === 'call' ? ofWrapper(flow, expression, { scope, depth }) : undefined;
}

/** What is wrapped is what the call is made on, or its first argument. */
function ofWrapper(
  flow: Flow,
  { callee, args }: Call,
  { scope, depth }: { readonly scope: number; readonly depth: number },
): EnvironmentReading | undefined {
  const receiver = callee.kind === 'member' ? callee : undefined;
  if (!WRAPPERS.test(flow.canonical(callee, scope) ?? receiver?.property ?? '')) return undefined;
  const [first] = args;
  for (const inner of [receiver?.object, first?.value]) {
    const found = inner === undefined ? undefined : readingOf(flow, inner, scope, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function ofName(
  flow: Flow,
  name: string,
  { scope, depth }: { readonly scope: number; readonly depth: number },
): EnvironmentReading | undefined {
  for (const binding of flow.index.bindingsOf(name, scope)) {
    const found =
      binding.value === undefined || binding.how === 'iteration'
        ? undefined
        : readingOf(flow, binding.value, binding.scope, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A default may stand in a function: `unwrap_or_else(|_| "…".into())`, `fetch('X') { '…' }`. */
function valuesOf(
  flow: Flow,
  value: Expression,
  scope: number,
): readonly { readonly value: Expression; readonly scope: number }[] {
  // Kotlin's `run { '…' }`.
  const [block] =
    value.kind === 'call' && value.callee.kind === 'name' && value.callee.name === 'run' ? value.args : [];
  if (block !== undefined) return valuesOf(flow, block.value, scope);
  if (value.kind !== 'function') return [{ value, scope }];
  return flow.index.returnsOf(value.scope).map((each) => ({ value: each.value, scope: each.scope }));
}
