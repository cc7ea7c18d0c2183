import { dottedName } from '../../fact/dotted-name.ts';
import type { Argument, Call, Expression, ObjectLiteral } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import type { PlacedCall } from '../../flow/scope-index.ts';
import { isSecret } from '../../flow/worth.ts';
import type { CodeProblem } from '../check.ts';
import { backendProblem } from './backend-problem.ts';

/** Constructors and builders of cookies that take a name and a value. */
const MAKERS =
  /(?:^|[.:])(?:Cookie|HttpCookie|NewCookie|ResponseCookie\.from|Cookie::(?:new|build)|Cookie\.(?:new|build))$/;
const HTTP_ONLY = /^(?:set_?)?http_?only$/i;

/** `new Cookie("token", token)`, which other statements may still close: `cookie.setHttpOnly(true)`. */
export function madeCookies(flow: Flow, { call, scope }: PlacedCall): readonly CodeProblem[] {
  if ((dottedName(call.callee) ?? '').endsWith('SetCookie')) return structs(flow, call, scope);
  if (!MAKERS.test(dottedName(call.callee) ?? '')) return [];
  const [key, value] = pairOf(call.args);
  if (key === undefined || value === undefined) return [];
  if (value.value.kind === 'literal' || isClosed(flow)) return [];
  return opened(flow, { name: flow.fold(key.value, scope), value: value.value, scope });
}

/** Rust's builder takes a pair: `Cookie::build((name, value))`. */
function pairOf(args: readonly Argument[]): readonly Argument[] {
  const [only] = args;
  if (args.length !== 1 || only?.value.kind !== 'array') return args;
  return only.value.items.map((value) => ({ value, start: value.start, end: value.end }));
}

/** Somewhere in the file cookies are closed to scripts. */
function isClosed(flow: Flow): boolean {
  return (
    flow.index.calls.some(({ call }) => closes(call)) ||
    flow.facts.facts.some(
      (fact) => fact.kind === 'binding' && HTTP_ONLY.test(fact.path.at(-1) ?? '') && !isFalse(fact.value),
    )
  );
}

function closes({ callee, args }: Call): boolean {
  const last = callee.kind === 'member' ? (callee.property ?? '') : '';
  if (HTTP_ONLY.test(last)) return !isFalse(args[0]?.value);
  return args.some(
    ({ name, value }) =>
      (name !== undefined && HTTP_ONLY.test(name) && !isFalse(value)) ||
      (value.kind === 'object' &&
        value.entries.some((entry) => HTTP_ONLY.test(entry.key ?? '') && !isFalse(entry.value))),
  );
}

function isFalse(value: Expression | undefined): boolean {
  return value?.kind === 'literal' && value.value === false;
}

/** `http.SetCookie(w, &http.Cookie{Name: "token", Value: token})`. */
function structs(flow: Flow, { args }: Call, scope: number): readonly CodeProblem[] {
  const cookie = cookieOf(flow, args.at(-1)?.value, scope);
  const entry = (key: string): Expression | undefined => cookie?.entries.find((each) => each.key === key)?.value;
  const [key, value, httpOnly] = [entry('Name'), entry('Value'), entry('HttpOnly')];
  if (key === undefined || value === undefined || value.kind === 'literal' || isClosed(flow)) return [];
  if (httpOnly !== undefined && !isFalse(httpOnly)) return [];
  return opened(flow, { name: flow.fold(key, scope), value, scope });
}

function cookieOf(flow: Flow, given: Expression | undefined, scope: number): ObjectLiteral | undefined {
  const [only] = given?.kind === 'name' ? flow.index.bindingsOf(given.name, scope) : [];
  const cookie = given?.kind === 'name' ? only?.value : given;
  return cookie?.kind === 'object' && /(?:^|\.)Cookie$/.test(cookie.type ?? '') ? cookie : undefined;
}

interface Opened {
  readonly name: string | undefined;
  readonly value: Expression;
  readonly scope: number;
}

/** What is kept in a cookie that is not closed to scripts. */
function opened(flow: Flow, { name, value, scope }: Opened): readonly CodeProblem[] {
  const worth = flow.worth(value, scope);
  const isNamed = name !== undefined && flow.names.kindOf(name) !== undefined && !/csrf|xsrf/i.test(name);
  const subject = isSecret(worth) ? worth.name : isNamed && worth === 'unknown' ? name : undefined;
  if (subject === undefined) return [];
  const reason = `${subject} is kept in a cookie without httpOnly, which every script of the page can read`;
  return [backendProblem(value, subject, reason, 'medium')];
}
