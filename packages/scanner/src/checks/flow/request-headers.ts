import { dottedName } from '../fact/dotted-name.ts';
import type { Call, Member } from '../fact/expression.ts';
import type { Evaluator } from './evaluator.ts';
import type { Worth } from './worth.ts';

const OWNER = /(?:^|\.)(?:req|request|ctx|config|error\.config|err\.config|e\.config|response\.config)$/i;
const PROPERTY =
  /^(?:headers|Headers|rawHeaders|cookies|signedCookies|META|authorization|allHTTPHeaderFields|requestHeaders)$/;
/** Functions and methods that give all headers of a request. */
const ALL = /^(?:getallheaders|apache_request_headers)$/;
const GETTER = /^(?:headers|getHeaders|header_map|rawHeaders|allHeaders)$/;
const ASKED = /(?:^|\.)(?:req|request|Request|getRequest\(\)|httpRequest|servletRequest|serverRequest)$/;

/** Headers and cookies of a request carry credentials. */
export function headerWorth(evaluator: Evaluator, expression: Member, scope: number): Worth | undefined {
  const { object, property = '', start, end } = expression;
  const owner = dottedName(object) ?? evaluator.canonical(object, scope)?.replace(/\(\)$/, '');
  if (owner === undefined) return undefined;
  const isGoRequest = /(?:^|\.)(?:r|req|[rR]equest)$/.test(owner) && property === 'Header';
  const isRequest = OWNER.test(owner) && PROPERTY.test(property);
  if (!isGoRequest && !isRequest && property !== 'DefaultRequestHeaders') return undefined;
  return { kind: 'secret', name: `${owner}.${property}`, source: 'name', holder: 'object', start, end };
}

/** `req.headers()`, `exchange.getRequest().getHeaders()`, `getallheaders()`: all headers of a request at once. */
export function worthOfHeaders(
  evaluator: Evaluator,
  { callee, args, start, end }: Call,
  scope: number,
): Worth | undefined {
  if (args.length > 0) return undefined;
  if (callee.kind === 'name')
    return ALL.test(callee.name)
      ? { kind: 'secret', name: 'the headers', source: 'name', holder: 'object', start, end }
      : undefined;
  if (callee.kind !== 'member' || !GETTER.test(callee.property ?? '')) return undefined;
  const owner = evaluator.canonical(callee.object, scope) ?? '';
  return ASKED.test(owner)
    ? { kind: 'secret', name: `${owner}.headers`, source: 'name', holder: 'object', start, end }
    : undefined;
}
