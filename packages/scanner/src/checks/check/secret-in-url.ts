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
/** A part of the path of an address: `https://api.telegram.org/bot`, before the token. */
const IN_PATH = /\bhttps?:\/\/[\w.-]+\.[a-z]{2,}\/[\w./-]*$/i;
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
    return isSecret(worth) ? partOfAddress(worth) : undefined;
  }
  if (ONE_TIME.test(before)) return undefined;
  const built = /[?&]$/.test(before) ? inQuery(flow, part, scope) : undefined;
  const placed = built ?? inPath(flow, { part, before, after }, scope);
  if (placed !== undefined) return partOfAddress(placed);
  const secret = inParameter(flow, { part, before, after }, scope);
  if (secret === undefined) return undefined;
  // Settings have the constant itself there.
  return part.kind === 'opaque' ? { ...partOfAddress(secret), yieldsToSecret: true } : partOfAddress(secret);
}

function partOfAddress(worth: SecretWorth): CodeProblem {
  return problemOf('secret-in-url', worth, `${worth.name} is part of an address`);
}

/** A segment of the path: only what surely is a secret, for most segments are ids. */
function inPath(flow: Flow, { part, before, after }: Hole, scope: number): SecretWorth | undefined {
  if (!IN_PATH.test(before) || !/^(?:[/?#]|$)/.test(after)) return undefined;
  const worth = flow.worth(part, scope);
  if (!isSecret(worth) || worth.source !== 'environment' || worth.holder !== undefined) return undefined;
  return flow.names.kindOf(worth.name) === 'connection' ? undefined : worth;
}

/** The value of a parameter of the query. */
function inParameter(flow: Flow, { part, before }: Hole, scope: number): SecretWorth | undefined {
  const name = QUERY_NAME.exec(before)?.[1];
  if (name === undefined || (LINK_NAME.test(name) && !/^(?:https?|wss?):\/\/\w/.test(before))) return undefined;
  return queryWorth(flow, { name, part }, scope);
}

/** Functions that make a query of names and values. */
const QUERY_BUILDERS = /(?:^|[.:])(?:http_build_query|urlencode|URLSearchParams|encode_www_form|to_query|stringify)$/;

/** `'https://…?' + urlencode({'api_key': key})`. */
function inQuery(flow: Flow, part: Expression, scope: number): SecretWorth | undefined {
  if (part.kind !== 'call') return undefined;
  const { callee, args } = part;
  // `new URLSearchParams({ … }).toString()`
  if (callee.kind === 'member' && callee.property === 'toString') return inQuery(flow, callee.object, scope);
  if (!QUERY_BUILDERS.test(flow.canonical(callee, scope) ?? dottedName(callee) ?? '')) return undefined;
  for (const { value } of args) {
    const entries = value.kind === 'object' ? value.entries : [];
    for (const entry of entries) {
      if (entry.key === undefined || !isQuerySecret(flow, entry.key)) continue;
      const secret = queryWorth(flow, { name: entry.key, part: entry.value }, scope);
      if (secret !== undefined) return secret;
    }
  }
  return undefined;
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

/** A blank of a format where a parameter's value, or the user of an address, stands. */
const FORMATTED_SECRET = /[?&][\w.-]+=(?:%[sv]|\{[^{}]*\})|\b(?:https?|ftp):\/\/[^/\s@]*(?:%[sv]|\{[^{}]*\})@/;

/** The literal that a method formats. */
function ownFormat(callee: Expression): Expression | undefined {
  if (callee.kind !== 'member' || callee.object.kind !== 'literal') return undefined;
  return /^(?:format|formatted)$/.test(callee.property ?? '') ? callee.object : undefined;
}

/** `"…?token=%s" % x` is a template; `Sprintf("…?token=%s", x)` and `"…?token={}".format(x)` are calls. */
function inFormat(flow: Flow, call: Call, scope: number): readonly CodeProblem[] {
  const own = ownFormat(call.callee);
  const text = flow.fold(own ?? call.args[0]?.value ?? call, scope) ?? '';
  if (!FORMATTED_SECRET.test(text) || ONE_TIME.test(text)) return [];
  for (const { value } of own === undefined ? call.args.slice(1) : call.args) {
    const worth = flow.worth(value, scope);
    if (isSecret(worth)) return [problemOf('secret-in-url', worth, `${worth.name} is part of an address`)];
  }
  return [];
}

const SETTERS = /(?:searchParams|\bqs?|[qQ]uery\w*|Query\(\))\.(?:set|append|add|Set|Add)$/;
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
