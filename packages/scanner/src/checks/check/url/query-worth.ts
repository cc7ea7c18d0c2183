import type { Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import { isSecret, type SecretWorth, type Worth } from '../../flow/worth.ts';
import type { CodeProblem } from '../check.ts';
import { problemOf } from '../problem-of.ts';

/** A parameter of a query, by its name and its value. */
export interface QueryParameter {
  readonly name: string;
  readonly part: Expression;
}

/** Tokens made to be sent in a link, once. */
const ONE_TIME =
  /verif|confirm|reset|invit|unsubscribe|activat|magic|callback|logout|preview|password\/|oauth|authorize|state=|signup|register|setup|accept/i;
/** What no link needs, wherever it leads. */
const NEVER_ONE_TIME =
  /(?:api[_-]?key|access[_-]?token|auth[_-]?token|refresh[_-]?token|secret|passw(?:or)?d)=(?:%[sv])?$/i;
/** In links to the application itself, these are made for the link. */
const LINK_NAME = /^(?:token|t|code|hash|jwt|id_token\w*|(?!access|auth|api|refresh)\w+[a-z]Token|verify|intent)$/;

/** Whether an address, as far as it leads up to a value, is one that is sent to somebody and used once. */
export function isOneTime(before: string): boolean {
  return ONE_TIME.test(before) && !NEVER_ONE_TIME.test(before);
}

/** Whether a parameter is called like what links hold that are made for it. */
export function isLinkName(name: string): boolean {
  return LINK_NAME.test(name);
}

/** The secret that a parameter of a query has for its value. */
export function queryWorth(flow: Flow, { name, part }: QueryParameter, scope: number): SecretWorth | undefined {
  // Whoever asks says who it is.
  if (/^(?:client_?id|app_id)$/i.test(name)) return undefined;
  const worth: Worth = flow.worth(part, scope);
  if (isSecret(worth)) return worth;
  const isNamed =
    isQuerySecret(flow, name) && worth === 'unknown' && part.kind !== 'literal' && !/Token$|^token$/.test(name);
  return isNamed ? { kind: 'secret', name, source: 'name', start: part.start, end: part.end } : undefined;
}

/** What trackers and analysers of code call the short names of what they hold. */
const SHORT_NAME = /^(?:project|issue|board|space|component)_?key$/i;

/** Whether a parameter's name says that it takes a secret. */
export function isQuerySecret(flow: Flow, name: string): boolean {
  if (SHORT_NAME.test(name)) return false;
  return flow.names.kindOf(name) !== undefined || /^(?:apikey|api_key|appid|access_token|auth)$/i.test(name);
}

/** A secret that becomes part of an address. */
export function partOfAddress(worth: SecretWorth): CodeProblem {
  return problemOf('secret-in-url', worth, `${worth.name} is part of an address`);
}
