import { dottedName } from '../fact/dotted-name.ts';
import type { Argument, Call, Expression } from '../fact/expression.ts';
import type { Evaluator } from './evaluator.ts';
import type { Worth } from './worth.ts';

/** Calls whose answer holds secrets by what goes into it elsewhere: arguments of a command line, local variables, requests, structs. */
export function worthOfHolding(evaluator: Evaluator, call: Call, name: string, scope: number): Worth | undefined {
  const held = heldBy(evaluator, call, { name, scope });
  if (held === undefined) return undefined;
  const { start, end } = call;
  return { kind: 'secret', name: held, source: 'name', holder: 'object', start, end };
}

interface Named {
  readonly name: string;
  readonly scope: number;
}

function heldBy(evaluator: Evaluator, call: Call, { name, scope }: Named): string | undefined {
  const { facts, index, names } = evaluator;
  const isSecret = (each: string | undefined): each is string => each !== undefined && names.kindOf(each) !== undefined;
  if (/(?:^|\.)parse_(?:known_)?args$/.test(name) && facts.language === 'python')
    return index
      .callsTo('add_argument')
      .flatMap(({ call: { args } }) => args.flatMap(optionOf))
      .find(isSecret);
  if (name === 'locals' && call.args.length === 0) return facts.scopes[scope]?.parameters.find(isSecret);
  if (/(?:^|\.)httputil\.DumpRequest(?:Out)?$/.test(name)) return 'the request';
  const made = structOf(evaluator, call, scope);
  return made?.args.flatMap(({ value }) => fieldNames(value)).find(isSecret);
}

/** `--api-token` of `add_argument('--api-token')`. */
function optionOf({ name, value }: Argument): readonly string[] {
  return name === undefined && value.kind === 'literal' ? [String(value.value).replace(/^-+/, '')] : [];
}

/** `Config.new(…)` of `Config = Struct.new(:host, :api_key)`, `Creds(…)` of `namedtuple('Creds', 'user password')`. */
function structOf({ index }: Evaluator, { callee }: Call, scope: number): Call | undefined {
  const name = dottedName(callee)?.replace(/\.new$/, '');
  const [only, ...more] = name === undefined || name.includes('.') ? [] : index.bindingsOf(name, scope);
  const value = more.length === 0 ? only?.value : undefined;
  if (value?.kind !== 'call') return undefined;
  return /^(?:Struct\.new|Data\.define|OpenStruct\.new|(?:collections\.)?namedtuple)$/.test(
    dottedName(value.callee) ?? '',
  )
    ? value
    : undefined;
}

function fieldNames(value: Expression): readonly string[] {
  if (value.kind === 'array') return value.items.flatMap(fieldNames);
  return value.kind === 'literal' && typeof value.value === 'string' ? value.value.split(/[\s,]+/) : [];
}
