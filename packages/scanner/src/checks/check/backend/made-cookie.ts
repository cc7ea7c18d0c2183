import { dottedName } from '../../fact/dotted-name.ts';
import type { Call, Expression } from '../../fact/expression.ts';
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
  if (!MAKERS.test(dottedName(call.callee) ?? '')) return [];
  const [key, value] = call.args;
  if (key === undefined || value === undefined) return [];
  const name = flow.fold(key.value, scope);
  const worth = flow.worth(value.value, scope);
  const isNamed = name !== undefined && flow.names.kindOf(name) !== undefined && !/csrf|xsrf/i.test(name);
  const subject = isSecret(worth) ? worth.name : isNamed && worth === 'unknown' ? name : undefined;
  if (subject === undefined || value.value.kind === 'literal' || isClosed(flow)) return [];
  const reason = `${subject} is kept in a cookie without httpOnly, which every script of the page can read`;
  return [backendProblem(value, subject, reason, 'medium')];
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
