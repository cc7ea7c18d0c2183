import { dottedName } from '../../fact/dotted-name.ts';
import type { Argument, Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import type { PlacedCall } from '../../flow/scope-index.ts';
import { isSecret } from '../../flow/worth.ts';
import type { CodeProblem } from '../check.ts';
import { backendProblem } from './backend-problem.ts';

const SET_COOKIE =
  /(?:^|\.)(?:cookie|setCookie|set_cookie|cookies\.set|cookies\(\)\.set|Cookies\.set|Cookie\.set|cookies\.append|SetCookie|setcookie|setrawcookie|Cookies\.Append|Cookie\.queue)$/;

/** Tokens in cookies without `httpOnly`, which every script of a page can read. */
export function browserStores(flow: Flow, { call, scope }: PlacedCall): readonly CodeProblem[] {
  const name =
    flow.canonical(call.callee, scope) ??
    dottedName(call.callee) ??
    (call.callee.kind === 'member' ? (call.callee.property ?? '') : '');
  const [key, value, ...options] = call.args;
  if (key === undefined || value === undefined) return [];
  if (!SET_COOKIE.test(name)) return [];
  const subject = secretOf(flow, { key, value }, scope);
  if (subject === undefined) return [];
  if (KOA.test(dottedName(call.callee) ?? '') && !isOpened(options)) return [];
  if (isHttpOnly(flow, [...options, value], scope)) return [];
  return [
    backendProblem(
      value,
      subject,
      `${subject} is kept in a cookie without httpOnly, which every script of the page can read`,
      'medium',
    ),
  ];
}

/** Koa's cookies are closed to scripts by default. */
const KOA = /^(?:ctx|context|this)\.cookies\.set$/;

function isOpened(options: readonly Argument[]): boolean {
  return options.some(
    ({ value }) =>
      value.kind === 'object' &&
      value.entries.some((entry) => /^httpOnly$/.test(entry.key ?? '') && isFalse(entry.value)),
  );
}

interface Pair {
  readonly key: Argument;
  readonly value: Argument;
}

function secretOf(flow: Flow, { key, value }: Pair, scope: number): string | undefined {
  const worth = flow.worth(value.value, scope);
  if (isSecret(worth)) return worth.name;
  const text = flow.fold(key.value, scope);
  const isNamed = text !== undefined && flow.names.kindOf(text) !== undefined && !/csrf|xsrf/i.test(text);
  return isNamed && worth === 'unknown' && value.value.kind !== 'literal' ? text : undefined;
}

/** PHP's `setcookie` has seven arguments, the last of which says it. */
function isLastTrue([, , , , last]: readonly Argument[]): boolean {
  return last?.value.kind === 'literal' && last.value.value === true;
}

function isHttpOnly(flow: Flow, options: readonly Argument[], scope: number): boolean {
  if (isLastTrue(options)) return true;
  return options.some(({ name, value, isSpread }) => {
    if (name !== undefined && /^http_?only$/i.test(name)) return !isFalse(value);
    if (isSpread === true) return true;
    const object = value.kind === 'object' ? value : objectBehind(flow, value, scope);
    if (object === 'unknown') return true;
    return (
      object?.entries.some(
        ({ key, value: inner, isSpread: spread }) =>
          spread === true || (/^http_?only$/i.test(key ?? '') && !isFalse(inner)),
      ) === true
    );
  });
}

/** Options that come from elsewhere get the benefit of the doubt. */
function objectBehind(
  flow: Flow,
  value: Expression,
  scope: number,
): (Expression & { readonly kind: 'object' }) | 'unknown' | undefined {
  if (value.kind !== 'name' || !/opt|config|cookie|settings/i.test(value.name)) return undefined;
  const bound = flow.index.bindingsOf(value.name, scope).map((binding) => binding.value);
  const object = bound.find((each) => each?.kind === 'object');
  return object?.kind === 'object' ? object : 'unknown';
}

function isFalse(value: Expression): boolean {
  return value.kind === 'literal' && value.value === false;
}
