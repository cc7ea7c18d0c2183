import type { Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import type { PlacedCall } from '../../flow/scope-index.ts';
import type { CodeProblem } from '../check.ts';
import { looksLikeSecret } from './secret-words.ts';

/** Options of PHP's clients that hold credentials, and variables that it sets for itself. */
export function phpCredentials(flow: Flow, { call, scope }: PlacedCall): readonly CodeProblem[] {
  if (flow.facts.language !== 'php') return [];
  const name = flow.canonical(call.callee, scope) ?? '';
  const [first, second, third] = call.args.map(({ value }) => value);
  if (name === 'putenv') return inVariable(flow, first);
  const isLogin = name === 'curl_setopt' && second?.kind === 'name' && /^CURLOPT_(?:PROXY)?USERPWD$/.test(second.name);
  const own = isLogin ? password(third) : [];
  return [...own, ...call.args.flatMap(({ value }) => inOptions(value))];
}

/** `putenv('JWT_SECRET=…')`. */
function inVariable(flow: Flow, value: Expression | undefined): readonly CodeProblem[] {
  if (value?.kind !== 'literal') return [];
  const [, variable = '', text = ''] = /^(\w+)=(.+)$/.exec(String(value.value)) ?? [];
  const isSecret = flow.names.kindOf(variable) !== undefined && looksLikeSecret(text, 'chosen');
  return isSecret ? [problem(variable, { text, value })] : [];
}

/** `'user:password'`. */
function password(value: Expression | undefined): readonly CodeProblem[] {
  if (value?.kind !== 'literal') return [];
  const text = /^[^:]+:(.+)$/.exec(String(value.value))?.[1];
  return text !== undefined && looksLikeSecret(text, 'chosen') ? [problem('the password', { text, value })] : [];
}

/** Guzzle: `['auth' => ['user', 'password']]`. */
function inOptions(value: Expression): readonly CodeProblem[] {
  if (value.kind !== 'object') return [];
  return value.entries.flatMap(({ key, value: inner }) => {
    const second = /^auth(?:_basic)?$/.test(key ?? '') && inner.kind === 'array' ? inner.items[1] : undefined;
    if (second?.kind !== 'literal') return [];
    const text = String(second.value);
    return looksLikeSecret(text, 'chosen') ? [problem('the password', { text, value: second })] : [];
  });
}

function problem(what: string, { text, value }: { readonly text: string; readonly value: Expression }): CodeProblem {
  const { start, end } = value;
  const reason = `${what} stands in the code`;
  return { check: 'hardcoded-secret', confidence: 'high', subject: what, reason, literal: text, start, end };
}
