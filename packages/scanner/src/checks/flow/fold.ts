import { dottedName } from '../fact/dotted-name.ts';
import type { Call, Expression } from '../fact/expression.ts';
import { base64Text } from './base64-text.ts';
import type { ScopeIndex } from './scope-index.ts';

const DEEPEST = 12;
const LONGEST = 8192;

/** The constant text that an expression comes to: literals, concatenation, templates, `join`, `atob`, aliases of such. */
export function fold(index: ScopeIndex, expression: Expression, scope: number, depth = 0): string | undefined {
  if (depth > DEEPEST) return undefined;
  const inner = (each: Expression): string | undefined => fold(index, each, scope, depth + 1);
  switch (expression.kind) {
    case 'literal':
      return expression.value === null || typeof expression.value === 'boolean' ? undefined : String(expression.value);
    case 'template':
      return join(expression.parts.map(inner), '');
    case 'name': {
      const bindings = index.bindingsOf(expression.name, scope);
      const [only] = bindings;
      if (bindings.length !== 1 || only?.value === undefined || only.how === 'parameter') return undefined;
      return fold(index, only.value, only.scope, depth + 1);
    }
    case 'call':
      return foldCall(expression, inner);
    default:
      return undefined;
  }
}

type Fold = (expression: Expression) => string | undefined;

function foldCall(call: Call, inner: Fold): string | undefined {
  const [first] = call.args;
  const name = dottedName(call.callee);
  const argument = first === undefined ? undefined : inner(first.value);
  if (name === 'atob') return argument === undefined ? undefined : base64Text(argument);
  if (call.callee.kind !== 'member') return undefined;
  return foldMethod(call.callee.object, call.callee.property ?? '', { argument, args: call.args.length, inner });
}

interface Method {
  readonly argument: string | undefined;
  readonly args: number;
  readonly inner: Fold;
}

function foldMethod(object: Expression, method: string, { argument, args, inner }: Method): string | undefined {
  if (method === 'join' && object.kind === 'array') return join(object.items.map(inner), args === 0 ? ',' : argument);
  // Python and Ruby say it the other way round only in Python: `''.join([...])`.
  if (method === 'concat') return join([inner(object), argument], '');
  if (method === 'toString' && args < 2) return decodedBuffer(object, inner) ?? inner(object);
  if (/^(?:trim|strip|to_s|to_string|into|to_owned|String)$/.test(method) && args === 0) return inner(object);
  return undefined;
}

/** `Buffer.from('…', 'base64')`. */
function decodedBuffer(object: Expression, inner: Fold): string | undefined {
  if (object.kind !== 'call' || dottedName(object.callee) !== 'Buffer.from') return undefined;
  const [text, encoding] = object.args.map(({ value }) => inner(value));
  if (text === undefined) return undefined;
  if (encoding === 'base64') return base64Text(text);
  return encoding === 'hex' ? hexText(text) : text;
}

function hexText(text: string): string | undefined {
  if (!/^(?:[\da-f]{2})+$/i.test(text)) return undefined;
  return String.fromCharCode(...(text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
}

function join(parts: readonly (string | undefined)[], separator: string | undefined): string | undefined {
  if (separator === undefined || parts.some((part) => part === undefined)) return undefined;
  const text = parts.join(separator);
  return text.length > LONGEST ? undefined : text;
}
