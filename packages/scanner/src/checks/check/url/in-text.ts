import { dottedName } from '../../fact/dotted-name.ts';
import type { Expression, Template } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import { isSecret, type SecretWorth, type Worth } from '../../flow/worth.ts';
import type { CodeProblem } from '../check.ts';
import { builtQuery } from './parameters.ts';
import { isLinkName, isOneTime, partOfAddress, queryWorth } from './query-worth.ts';

/** `…?api_key=`, just before a value. */
const QUERY_NAME = /[?&]([\w.-]*)=(?:%[sv])?$/;
/** `https://user:`, just before a value that an `@` follows. */
const USER_INFO = /\b(?:https?|git\+https?|ftps?):\/\/[^/\s@]*$/i;
/** The same of brokers and caches: their clients, consoles and workers print the address that they are given. */
const BROKER_USER_INFO =
  /\b(?:amqps?|rediss?|valkeys?|mqtts?|wss?|nats|tls\+nats|stomp|kafka|pulsar(?:\+ssl)?):\/\/[^/\s@]*$/i;
/** The same of databases, which only a command line shows to others. */
const ANY_USER_INFO = /\b[a-z][\w+.-]*:\/\/[^/\s@]*$/i;
/** A part of the path of an address: `https://api.telegram.org/bot`, before the token. */
const IN_PATH = /\bhttps?:\/\/[\w.-]+\.[a-z]{2,}\/[\w./-]*$/i;
/** Addresses that are known to end in a secret. */
const SECRET_PATH = /\/\/api\.telegram\.org\/(?:file\/)?bot$|\/\/hooks\.slack\.com\/services\/(?:[\w/]*\/)?$/i;
/** Keys of maps that a page loads are meant to be seen. */
const PAGE_KEY = /\/\/maps\.google(?:apis)?\.com\/maps\/api\/js\?/i;
const HOLE = '\u0000';

/** Where a text stands. */
export interface TextPlace {
  readonly scope: number;
  /** The program itself asks for the address; it sends it to nobody. */
  readonly isRequested: boolean;
  /** It stands on a command line. */
  readonly isCommand: boolean;
  /** What stands before it: `?` where the text is a query. */
  readonly lead: string;
}

/** The first secret in an address that is put together. */
export function inText(flow: Flow, template: Template, place: TextPlace): readonly CodeProblem[] {
  let before = place.lead;
  const rest = template.parts.map((part) => textOf(flow, part, place.scope));
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
    const problem = atHole(flow, { part, before, after, ...place });
    if (problem !== undefined) return [problem];
    before += HOLE;
  }
  return [];
}

function textOf(flow: Flow, part: Expression, scope: number): string | undefined {
  return part.kind === 'literal' ? String(part.value) : part.kind === 'name' ? flow.fold(part, scope) : undefined;
}

interface Hole extends TextPlace {
  readonly part: Expression;
  readonly before: string;
  readonly after: string;
}

function atHole(flow: Flow, hole: Hole): CodeProblem | undefined {
  const { part, before, after, scope, isCommand } = hole;
  if (holdsUser(before, isCommand) && /^(?::[\w-]*)?@/.test(after)) {
    const worth = flow.worth(part, scope);
    return isSecret(worth) ? partOfAddress(worth) : ofTokenUser(hole, worth);
  }
  if (isOneTime(before) || PAGE_KEY.test(before)) return undefined;
  const built = /[?&]$/.test(before) ? builtQuery(flow, part, scope) : undefined;
  const placed = built ?? inPath(flow, hole);
  if (placed !== undefined) return partOfAddress(placed);
  const secret = inParameter(flow, hole);
  if (secret === undefined) return undefined;
  // Settings have the constant itself there.
  return part.kind === 'opaque' ? { ...partOfAddress(secret), yieldsToSecret: true } : partOfAddress(secret);
}

/** Users of hosts of code whose password is a token, whatever it is called; and tokens that GitHub calls so. */
const TOKEN_USER =
  /:\/\/(?:x-access-token|oauth2|x-token-auth|x-oauth-basic|gitlab-ci-token|git-credential|__token__):$/i;
const PERSONAL = /(?:^|_)PAT$|[a-z]Pat$/;

function ofTokenUser({ part, before, after }: Hole, worth: Worth): CodeProblem | undefined {
  const name = part.kind === 'environment' ? part.variable : dottedName(part);
  const isToken = TOKEN_USER.test(before) && after.startsWith('@');
  if (worth !== 'unknown' || name === undefined || !(isToken || PERSONAL.test(name))) return undefined;
  return partOfAddress({ kind: 'secret', name, source: 'name', start: part.start, end: part.end });
}

function holdsUser(before: string, isCommand: boolean): boolean {
  return isCommand ? ANY_USER_INFO.test(before) : USER_INFO.test(before) || BROKER_USER_INFO.test(before);
}

/** A segment of the path: only what surely is a secret, for most segments are ids. */
function inPath(flow: Flow, { part, before, after, scope }: Hole): SecretWorth | undefined {
  if (!IN_PATH.test(before) || !/^(?:[/?#]|$)/.test(after)) return undefined;
  const worth = flow.worth(part, scope);
  if (!isSecret(worth) || worth.holder !== undefined) return undefined;
  const kind = flow.names.kindOf(worth.name);
  if (kind === 'connection') return undefined;
  const isSure = worth.source === 'environment' || SECRET_PATH.test(before);
  return isSure || kind === 'password' || /api_?key|access_?token|client_?secret/i.test(worth.name) ? worth : undefined;
}

/** The value of a parameter of the query. */
function inParameter(flow: Flow, { part, before, scope, isRequested }: Hole): SecretWorth | undefined {
  const name = QUERY_NAME.exec(before)?.[1];
  if (name === undefined) return undefined;
  const isAddress = /^(?:Location:\s*)?(?:https?|wss?):\/\/\w/i.test(before) || isRequested;
  if (isLinkName(name) && !isAddress) return undefined;
  return queryWorth(flow, { name, part }, scope);
}
