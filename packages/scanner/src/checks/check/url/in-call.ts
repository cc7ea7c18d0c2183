import { dottedName } from '../../fact/dotted-name.ts';
import type { Argument, Call, Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import { isSecret, type SecretWorth } from '../../flow/worth.ts';
import { isBareToken } from '../../vocabulary/secret-name.ts';
import type { CodeProblem } from '../check.ts';
import { secretParameter } from './parameters.ts';
import { isLinkName, isOneTime, partOfAddress, queryWorth } from './query-worth.ts';

/** A blank of a format where a parameter's value, or the user of an address, stands. */
const FORMATTED_SECRET =
  /[?&][\w.-]+=(?:%[sv]|\{[^{}]*\})|\b(?:https?|ftp|amqps?|rediss?|mqtts?|nats|stomp):\/\/[^/\s@]*(?:%[sv]|\{[^{}]*\})@|\/\/api\.telegram\.org\/bot(?:%[sv]|\{[^{}]*\})/;

/** `"…?token=%s" % x` is a template; `Sprintf("…?token=%s", x)` and `"…?token={}".format(x)` are calls. */
export function inFormat(flow: Flow, call: Call, scope: number): readonly CodeProblem[] {
  const own = ownFormat(call.callee);
  const text = flow.fold(own ?? call.args[0]?.value ?? call, scope) ?? '';
  const before = FORMATTED_SECRET.exec(text);
  if (before === null || isOneTime(text.slice(0, before.index) + before[0].replace(/(?:%[sv]|\{[^{}]*\})$/, '')))
    return [];
  for (const { value } of own === undefined ? call.args.slice(1) : call.args) {
    const worth = flow.worth(value, scope);
    if (isSecret(worth)) return [partOfAddress(worth)];
  }
  return [];
}

/** The literal that a method formats. */
function ownFormat(callee: Expression): Expression | undefined {
  if (callee.kind !== 'member' || callee.object.kind !== 'literal') return undefined;
  return /^(?:format|formatted)$/.test(callee.property ?? '') ? callee.object : undefined;
}

const SETTERS =
  /(?:searchParams|\bqs?|[qQ]uery\w*|Query\(\)|query_pairs_mut\(\)(?:\.append_pair\(\))*)\.(?:set|append|add|Set|Add|append_pair)$/;
/** Methods of builders of addresses and requests: the name of a parameter, and its value. */
const BUILDERS =
  /(?:^|[.:])(?:queryParam|replaceQueryParam|addQueryParameter|setQueryParameter|addEncodedQueryParameter|appendQueryParameter|addQueryParam|SetQueryParam|AppendQueryParam|AddQueryParameter|SetQueryParameter|AddQueryString|add_query_param|withQueryParam|queryString|(?:NS)?URLQueryItem|QueryItem)$/;
const REQUESTS =
  /(?:^|[.:])(?:get|post|put|patch|delete|request|fetch|head|Get|axios|ky|got|\$?http|superagent\.get|exchange|send|query|GET|POST|json)$/;

/** `url.searchParams.set('api_key', key)`, `requests.get(url, params={'api_key': key})`, `.queryParam("api_key", key)`. */
export function inCall(flow: Flow, call: Call, scope: number): readonly CodeProblem[] {
  const name =
    flow.canonical(call.callee, scope) ??
    dottedName(call.callee) ??
    (call.callee.kind === 'member' ? (call.callee.property ?? '') : '');
  const set = setParameter(flow, call, { name, scope });
  if (set !== undefined) return set;
  if (!REQUESTS.test(name) && !isDartAddress(flow, name)) return [];
  return paramsOf(call, name).flatMap((params) => {
    const secret = secretParameter(flow, params, scope);
    return secret === undefined ? [] : [partOfAddress(secret)];
  });
}

interface Called {
  readonly name: string;
  readonly scope: number;
}

function setParameter(flow: Flow, call: Call, { name, scope }: Called): readonly CodeProblem[] | undefined {
  const isBuilder = BUILDERS.test(name);
  const called = dottedName(call.callee) ?? name;
  const isSetter = SETTERS.test(called) || (flow.facts.language === 'kotlin' && called === 'parameters.append');
  if (!isBuilder && !isSetter && !isKtorParameter(flow, call, name)) return undefined;
  const [first, second] = pairOf(call.args);
  if (first === undefined || second === undefined) return undefined;
  const many = isBuilder ? secretParameter(flow, second.value, scope) : undefined;
  if (many !== undefined) return [partOfAddress(many)];
  const key = flow.fold(first.value, scope);
  if (key === undefined) return undefined;
  const secret = queryWorth(flow, { name: key, part: second.value }, scope);
  if (secret === undefined || isForLink(secret, { key, isBuilder })) return [];
  return [partOfAddress(secret)];
}

/** What is put into a link that is sent to somebody. */
function isForLink(
  { source, name }: SecretWorth,
  { key, isBuilder }: { readonly key: string; readonly isBuilder: boolean },
): boolean {
  if (source !== 'name' || !isLinkName(key)) return false;
  return !isBuilder || isBareToken(name) || isOneTime(name);
}

/** `AddQueryString(url, name, value)` has the address first. */
function pairOf(args: readonly Argument[]): readonly (Argument | undefined)[] {
  return args.length > 2 ? args.slice(-2) : args;
}

/** Ktor: `client.get(url) { parameter("api_key", key) }`. */
function isKtorParameter(flow: Flow, { callee, args }: Call, name: string): boolean {
  return flow.facts.language === 'kotlin' && callee.kind === 'name' && name === 'parameter' && args.length === 2;
}

/** `Uri.https(host, path, { … })`, `uri.replace(queryParameters: { … })`. */
function isDartAddress({ facts }: Flow, name: string): boolean {
  return facts.language === 'dart' && /^Uri(?:\.https?)?$|\.replace$/.test(name);
}

const PARAMETERS = /^(?:params|searchParams|qs|query|query_params|queryParams|queryParameters)$/;

function paramsOf({ args, callee }: Call, name: string): readonly Expression[] {
  // reqwest: `client.get(url).query(&[("api_key", key)])`.
  if (name.endsWith('query')) return callee.kind === 'member' ? args.slice(0, 1).map(({ value }) => value) : [];
  if (/^Uri\.https?$/.test(name)) return args.slice(2, 3).map(({ value }) => value);
  // Laravel: `Http::get(url, ['api_key' => …])`.
  if (/^Http(?:::|\.)get$/.test(name)) return args.slice(1, 2).map(({ value }) => value);
  // Faraday: `conn.get(path, { api_key: key })`.
  if (
    /(?:^|\.)(?:conn|connection|faraday|Faraday|RestClient|http)\.(?:get|delete|head)$/.test(name) &&
    args.length === 2 &&
    args[1]?.name === undefined
  )
    return args.slice(1).map(({ value }) => value);
  return args.flatMap((argument) => {
    if (argument.name !== undefined) return PARAMETERS.test(argument.name) ? [argument.value] : [];
    if (argument.value.kind !== 'object') return [];
    return argument.value.entries
      .filter(({ key }) => key !== undefined && PARAMETERS.test(key))
      .map(({ value }) => value);
  });
}
