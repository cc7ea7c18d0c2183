import type { Expression } from '../../fact/expression.ts';
import type { Fact } from '../../fact/fact.ts';
import type { Flow } from '../../flow/flow.ts';
import { isSecret } from '../../flow/worth.ts';
import { makesError } from '../../vocabulary/errors.ts';
import type { CodeProblem } from '../check.ts';
import { problemOf } from '../problem-of.ts';
import { isAfterFailure, isErrorValue } from './answer.ts';
import { isComplaint } from './message.ts';

const BODY = /^(?:body|response_body|data|content|text)$/;
const ANSWER = /^(?:ctx|context|res|resp|response|reply|self)$/;
const STATUS_KEY = /^(?:status|statusCode|status_code|code)$/;
const ERROR_NAME = /^(?:e|ex|err|exc|error|exception|failure)$|(?:[eE]rror|Err|Exception)(?:::\w+)?$/;

/** Answers that are no calls: `ctx.body = …`, `return {…}, 401`, `[401, headers, [text]]`; and what is put upon errors. */
export function answeredValues(flow: Flow, fact: Fact): readonly CodeProblem[] {
  if (fact.kind === 'binding' && fact.how === 'assignment' && fact.value !== undefined)
    return assigned(flow, fact.path, { value: fact.value, scope: fact.scope });
  if (fact.kind !== 'return') return [];
  const { value, scope } = fact;
  if (formatsErrors(flow, scope)) return shown(flow, value, { scope });
  if (value.kind === 'array')
    return isStatusList(value.items)
      ? shown(flow, value, { scope })
      : value.items.flatMap((item) => errorMade(flow, item, scope));
  if (value.kind !== 'object') return [];
  const made = errorMade(flow, value, scope);
  if (made.length > 0) return made;
  const isFailure = value.entries.some(
    ({ key, value: inner }) => key !== undefined && STATUS_KEY.test(key) && isErrorValue(inner),
  );
  return isFailure ? shown(flow, value, { scope }) : [];
}

/** `formatError` of GraphQL servers and their like: what it gives is what whoever asked gets. */
function formatsErrors(flow: Flow, scope: number): boolean {
  const own = flow.facts.scopes[scope];
  if (own?.kind !== 'function') return false;
  return own.name === undefined ? flow.index.keyOf(scope).some(isFormatter) : isFormatter(own.name);
}

function isFormatter(name: string): boolean {
  return /^(?:(?:custom_?)?format_?(?:graphql_?)?errors?(?:_?fn)?|errors?_?formatter|format_?error_?message)$/i.test(
    name,
  );
}

/** `return &AuthError{Token: token}`, `|source| StoreError::Pool { url, source }`. */
function errorMade(flow: Flow, value: Expression, scope: number): readonly CodeProblem[] {
  if (value.kind !== 'object' || !ERROR_NAME.test(value.type ?? '')) return [];
  return shown(flow, value, { scope, what: 'becomes part of an error' });
}

interface Assigned {
  readonly value: Expression;
  readonly scope: number;
}

function assigned(flow: Flow, path: readonly string[], { value, scope }: Assigned): readonly CodeProblem[] {
  const [first = '', second = ''] = path;
  const last = path.at(-1) ?? '';
  if (isPartOfAnswer(path, value)) return shown(flow, value, { scope });
  if (path.length > 1 && ANSWER.test(first) && BODY.test(last)) {
    const isFailure = isErrorValue(value) || isComplaint(value) || isAfterFailure(flow, value, scope);
    return isFailure ? shown(flow, value, { scope }) : [];
  }
  const isOfError = path.length === 2 || (path.length === 3 && second === 'Data');
  return isOfError && isError(flow, first, scope)
    ? shown(flow, value, { scope, what: 'becomes part of an error' })
    : [];
}

/** `flash[:alert] = "…"`, ASP.NET's `problem.Extensions["key"] = value`. */
function isPartOfAnswer([first = '', second]: readonly string[], { kind }: Expression): boolean {
  return (first === 'flash' && kind === 'template') || (second === 'Extensions' && /problem|details/i.test(first));
}

function isError(flow: Flow, name: string, scope: number): boolean {
  if (!ERROR_NAME.test(name)) return false;
  return flow.index
    .bindingsOf(name, scope)
    .some(({ value, scope: at }) => value?.kind === 'call' && makesError(flow.canonical(value.callee, at) ?? ''));
}

/** Python's web frameworks take a value and a status; Ruby's Rack a status, headers and a body. */
function isStatusList(items: readonly Expression[]): boolean {
  if (items.length !== 2 && items.length !== 3) return false;
  const [first, second] = items;
  const at = items.length === 3 && first?.kind === 'literal' ? first : second;
  return at !== undefined && at.kind !== 'object' && isErrorValue(at);
}

interface Shown {
  readonly scope: number;
  readonly what?: string;
}

function shown(
  flow: Flow,
  value: Expression,
  { scope, what = 'is sent to whoever asks' }: Shown,
): readonly CodeProblem[] {
  const worth = flow.worth(value, scope);
  return isSecret(worth) ? [problemOf('secret-in-error', worth, `${worth.name} ${what}`)] : [];
}
