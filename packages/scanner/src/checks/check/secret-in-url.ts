import { dottedName } from '../fact/dotted-name.ts';
import type { Call, Expression, Template } from '../fact/expression.ts';
import type { Flow } from '../flow/flow.ts';
import { expressionsOf, walk } from '../flow/walk.ts';
import { isSecret, type SecretWorth, type Worth } from '../flow/worth.ts';
import type { Check, CodeProblem } from './check.ts';
import { problemOf } from './problem-of.ts';

/** Secrets in addresses: proxies, logs, histories and referrers keep them. */
export const secretInUrl: Check = {
  name: 'secret-in-url',
  find: (flow) => {
    const found: CodeProblem[] = [];
    for (const fact of flow.facts.facts) {
      const collect = (each: Expression): void => {
        if (each.kind === 'template') found.push(...inText(flow, each, fact.scope));
        if (each.kind === 'call') found.push(...inCall(flow, each, fact.scope), ...inFormat(flow, each, fact.scope));
      };
      for (const expression of expressionsOf(fact)) walk(expression, collect);
    }
    return [...new Map(found.map((problem) => [problem.start, problem])).values()];
  },
};

/** `…?api_key=`, just before a value. */
const QUERY_NAME = /[?&]([\w.-]*)=(?:%[sv])?$/;
/** `https://user:`, just before a value that an `@` follows. */
const USER_INFO = /\b(?:https?|git\+https?|ftps?):\/\/[^/\s@]*$/i;
/** Tokens made to be sent in a link, once. */
const ONE_TIME =
  /verif|confirm|reset|invit|unsubscribe|activat|magic|callback|logout|preview|password\/|oauth|authorize|state=|signup|register/i;
/** In links to the application itself, these are made for the link. */
const LINK_NAME = /^(?:token|t|code|hash|jwt|id_token\w*|(?!access|auth|api|refresh)\w+[a-z]Token|verify|intent)$/;
const HOLE = '\u0000';

function inText(flow: Flow, template: Template, scope: number): readonly CodeProblem[] {
  let before = '';
  const rest = template.parts.map((part) => textOf(flow, part, scope));
  for (const [at, part] of template.parts.entries()) {
    const text = rest[at];
    if (text !== undefined) {
      before += text;
      continue;
    }
    const after = rest
      .slice(at + 1)
      .map((each) => each ?? HOLE)
      .join('');
    const problem = atHole(flow, { part, before, after }, scope);
    if (problem !== undefined) return [problem];
    before += HOLE;
  }
  return [];
}

function textOf(flow: Flow, part: Expression, scope: number): string | undefined {
  return part.kind === 'literal' ? String(part.value) : part.kind === 'name' ? flow.fold(part, scope) : undefined;
}

interface Hole {
  readonly part: Expression;
  readonly before: string;
  readonly after: string;
}

function atHole(flow: Flow, { part, before, after }: Hole, scope: number): CodeProblem | undefined {
  if (USER_INFO.test(before) && after.startsWith('@')) {
    const worth = flow.worth(part, scope);
    return isSecret(worth) ? problemOf('secret-in-url', worth, `${worth.name} is part of an address`) : undefined;
  }
  const name = QUERY_NAME.exec(before)?.[1];
  if (name === undefined || ONE_TIME.test(before) || (LINK_NAME.test(name) && !/^https?:\/\/\w/.test(before)))
    return undefined;
  const secret = queryWorth(flow, { name, part }, scope);
  return secret === undefined ? undefined : problemOf('secret-in-url', secret, `${secret.name} is part of an address`);
}

function queryWorth(
  flow: Flow,
  { name, part }: { readonly name: string; readonly part: Expression },
  scope: number,
): SecretWorth | undefined {
  const worth: Worth = flow.worth(part, scope);
  if (isSecret(worth)) return worth;
  const isNamed =
    isQuerySecret(flow, name) && worth === 'unknown' && part.kind !== 'literal' && !/Token$|^token$/.test(name);
  return isNamed ? { kind: 'secret', name, source: 'name', start: part.start, end: part.end } : undefined;
}

function isQuerySecret(flow: Flow, name: string): boolean {
  return flow.names.kindOf(name) !== undefined || /^(?:apikey|api_key|appid|access_token|auth)$/i.test(name);
}

/** `"…?token=%s" % x` is a template; `Sprintf("…?token=%s", x)` and `"…?token={}".format(x)` are calls. */
function inFormat(flow: Flow, call: Call, scope: number): readonly CodeProblem[] {
  const isMethod =
    call.callee.kind === 'member' &&
    /^(?:format|formatted)$/.test(call.callee.property ?? '') &&
    call.callee.object.kind === 'literal';
  const text =
    isMethod && call.callee.kind === 'member'
      ? flow.fold(call.callee.object, scope)
      : flow.fold(call.args[0]?.value ?? call, scope);
  const place =
    text === undefined || !/%[sv]|\{[^{}]*\}/.test(text)
      ? undefined
      : /[?&]([\w.-]+)=(?:%[sv]|\{[^{}]*\})|\b(?:https?|ftp):\/\/[^/\s@]*(?:%[sv]|\{[^{}]*\})@/.exec(text ?? '');
  if (place === undefined || place === null || ONE_TIME.test(text ?? '')) return [];
  for (const { value } of isMethod ? call.args : call.args.slice(1)) {
    const worth = flow.worth(value, scope);
    if (isSecret(worth)) return [problemOf('secret-in-url', worth, `${worth.name} is part of an address`)];
  }
  return [];
}

const SETTERS = /(?:searchParams|query|Query\(\)|queryParams)\.(?:set|append|add|Set|Add)$/;
const REQUESTS = /(?:^|\.)(?:get|request|fetch|head|Get|axios|ky|got|superagent\.get|delete)$/;

/** `url.searchParams.set('api_key', key)`, `requests.get(url, params={'api_key': key})`, `new URLSearchParams({ token })`. */
function inCall(flow: Flow, call: Call, scope: number): readonly CodeProblem[] {
  const name =
    flow.canonical(call.callee, scope) ??
    dottedName(call.callee) ??
    (call.callee.kind === 'member' ? (call.callee.property ?? '') : '');
  const [first, second] = call.args;
  if (SETTERS.test(dottedName(call.callee) ?? name) && first !== undefined && second !== undefined) {
    const key = flow.fold(first.value, scope) ?? '';
    const secret = queryWorth(flow, { name: key, part: second.value }, scope);
    if (secret?.source === 'name' && LINK_NAME.test(key)) return [];
    return secret === undefined ? [] : [problemOf('secret-in-url', secret, `${secret.name} is part of an address`)];
  }
  if (!REQUESTS.test(name)) return [];
  return paramsOf(call).flatMap((params) => {
    const entries = params.kind === 'object' ? params.entries : [];
    const found = entries.flatMap(({ key, value }) =>
      key !== undefined && isQuerySecret(flow, key) ? (queryWorth(flow, { name: key, part: value }, scope) ?? []) : [],
    );
    return found
      .slice(0, 1)
      .map((secret) => problemOf('secret-in-url', secret, `${secret.name} is part of an address`));
  });
}

function paramsOf({ args }: Call): readonly Expression[] {
  return args.flatMap(({ name, value }) => {
    if (name === 'params') return [value];
    if (value.kind !== 'object') return [];
    return value.entries
      .filter(({ key }) => key === 'params' || key === 'searchParams' || key === 'qs')
      .map((entry) => entry.value);
  });
}
