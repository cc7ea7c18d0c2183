import { dottedName } from '../../fact/dotted-name.ts';
import type { Argument, Expression, Name } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import type { SecretWorth } from '../../flow/worth.ts';
import { isLinkName, isQuerySecret, queryWorth, type QueryParameter } from './query-worth.ts';

/** Functions that make a query of names and values. */
const QUERY_BUILDERS =
  /(?:^|[.:])(?:http_build_query|urlencode|URLSearchParams|encode_www_form|to_query|stringify|urlencoded)$/;
/** What makes one text of a query that was built. */
const WRITERS = /^(?:toString|Encode|to_s|ToString|build|encode)$/;
const DEEPEST = 4;

/** What services call the parameter that takes their key. */
const PLAIN_KEY = /^(?:key|k|auth|pass|hapikey|subscription-key|sig)$/;

/** The first secret among the parameters of a query: `{ api_key: key }`, `[("api_key", key)]`. */
export function secretParameter(flow: Flow, value: Expression, scope: number): SecretWorth | undefined {
  for (const parameter of parametersOf(flow, value, scope)) {
    const isNamedSo = isQuerySecret(flow, parameter.name) || PLAIN_KEY.test(parameter.name);
    const secret = isNamedSo ? queryWorth(flow, parameter, scope) : undefined;
    if (secret !== undefined) return secret;
  }
  return undefined;
}

function parametersOf(flow: Flow, value: Expression, scope: number): readonly QueryParameter[] {
  if (value.kind === 'name') {
    const [only, ...more] = flow.index.bindingsOf(value.name, scope);
    const bound = more.length === 0 && only?.how !== 'parameter' ? only : undefined;
    return bound?.value?.kind === 'object' ? parametersOf(flow, bound.value, bound.scope) : [];
  }
  if (value.kind === 'object')
    return value.entries.flatMap(({ key, value: part }) => (key === undefined ? [] : [{ name: key, part }]));
  const items = value.kind === 'array' ? value.items : value.kind === 'operation' ? [] : listed(value);
  return items.flatMap((item) => {
    const [key, part] = item.kind === 'array' ? item.items : [];
    const name = key === undefined ? undefined : flow.fold(key, scope);
    return name === undefined || part === undefined ? [] : [{ name, part }];
  });
}

/** `&[…]`, `vec![…]`, `listOf(…)`. */
function listed(value: Expression): readonly Expression[] {
  if (value.kind === 'opaque') return value.parts.flatMap((part) => (part.kind === 'array' ? part.items : []));
  return value.kind === 'call' ? value.args.map((argument) => argument.value) : [];
}

/** `'https://…?' + urlencode({'api_key': key})`, also through a name. */
export function builtQuery(flow: Flow, part: Expression, scope: number, depth = 0): SecretWorth | undefined {
  if (depth > DEEPEST) return undefined;
  if (part.kind === 'name') return ofName(flow, part, { scope, depth });
  if (part.kind !== 'call') return undefined;
  const { callee, args } = part;
  // `new URLSearchParams({ … }).toString()`
  if (callee.kind === 'member' && WRITERS.test(callee.property ?? '') && args.length === 0)
    return builtQuery(flow, callee.object, scope, depth + 1);
  if (!QUERY_BUILDERS.test(flow.canonical(callee, scope) ?? dottedName(callee) ?? '')) return undefined;
  for (const argument of args) {
    const secret = namedParameter(flow, argument, scope) ?? secretParameter(flow, argument.value, scope);
    if (secret !== undefined) return secret;
  }
  return undefined;
}

/** `encode_www_form(api_key: key)`. */
function namedParameter(flow: Flow, { name, value }: Argument, scope: number): SecretWorth | undefined {
  const isSecret = name !== undefined && isQuerySecret(flow, name);
  return isSecret ? queryWorth(flow, { name, part: value }, scope) : undefined;
}

interface Depth {
  readonly scope: number;
  readonly depth: number;
}

function ofName(flow: Flow, { name, start, end }: Name, { scope, depth }: Depth): SecretWorth | undefined {
  const [only, ...more] = flow.index.bindingsOf(name, scope);
  if (only?.value === undefined || more.length > 0 || only.how === 'parameter') return undefined;
  const secret = builtQuery(flow, only.value, only.scope, depth + 1) ?? filledIn(flow, name, scope);
  return secret === undefined ? undefined : { ...secret, start, end };
}

/** `values.Set("api_key", key)`, `query["api_key"] = key`. */
function filledIn(flow: Flow, name: string, scope: number): SecretWorth | undefined {
  const set = flow.index.calls.flatMap(({ call: { callee, args }, scope: at }) => {
    const isSetter =
      callee.kind === 'member' &&
      callee.object.kind === 'name' &&
      callee.object.name === name &&
      /^(?:Set|Add|set|append|add|put)$/.test(callee.property ?? '');
    const [key, part] = args;
    const text = isSetter && key !== undefined ? flow.fold(key.value, at) : undefined;
    return text === undefined || part === undefined ? [] : [{ name: text, part: part.value, at }];
  });
  const assigned = flow.index
    .fieldsOf(name, scope)
    .flatMap(({ path, value, scope: at }) =>
      value === undefined ? [] : [{ name: path.at(-1) ?? '', part: value, at }],
    );
  for (const { at, ...parameter } of [...set, ...assigned]) {
    const secret = isQuerySecret(flow, parameter.name) ? queryWorth(flow, parameter, at) : undefined;
    // What only its name says may be made for the link.
    const isForLink = secret?.source === 'name' && isLinkName(parameter.name);
    if (secret !== undefined && !isForLink) return secret;
  }
  return undefined;
}
