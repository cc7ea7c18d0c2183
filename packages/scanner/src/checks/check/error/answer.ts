import type { Argument, Call, Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import type { Span } from '../../fact/span.ts';
import type { CodeProblem } from '../check.ts';
import { problemOf } from '../problem-of.ts';
import { firstLeak, isComplaint, isMessage } from './message.ts';

/** A token that a login answers with is no leak; what comes of the environment or stands in an error's text is. */
export function inAnswer(flow: Flow, call: Call, scope: number): readonly CodeProblem[] {
  const isFailure = saysError(call) || isAfterFailure(flow, call, scope);
  // What a page is rendered with is another check's matter.
  if (isPage(flow, call) && !isFailure) return [];
  const leak = firstLeak(flow, call.args, scope).find((secret) => secret.source !== 'name' || isFailure);
  return leak === undefined ? [] : [problemOf('secret-in-error', leak, `${leak.name} is sent to whoever asks`)];
}

const STATUS = /(?:^|\.)(?:WriteHeader|writeHead|setStatus|set_status|SetStatusCode|status|sendStatus|Status)$/;
const NEAR = 300;

/** `w.WriteHeader(403)` before the answer, `response.status = 401`. */
export function isAfterFailure(flow: Flow, { start }: Span, scope: number): boolean {
  return flow.facts.facts.some((fact) => {
    if (fact.scope !== scope || fact.start >= start || start - fact.start > NEAR) return false;
    if (fact.kind === 'binding')
      return (
        /^(?:status|statusCode|StatusCode|status_code)$/.test(fact.path.at(-1) ?? '') &&
        fact.path.length > 1 &&
        fact.value !== undefined &&
        isErrorValue(fact.value)
      );
    if (fact.kind !== 'evaluation' || fact.value.kind !== 'call') return false;
    const { callee, args } = fact.value;
    return STATUS.test(nameOf(callee)) && args.some(({ value }) => isErrorValue(value));
  });
}

const ERROR_KEY = /^(?:error|errors|err|message|msg|detail|details|debug|stack|reason|description|trace)$/i;

function saysError({ callee, args }: Call): boolean {
  return (
    isFailureStatus(callee) ||
    args.some(({ name, value }) => (name !== undefined && ERROR_KEY.test(name)) || isErrorValue(value)) ||
    args.some((argument) => (isMessage(argument) || isFormat(argument)) && isComplaint(argument.value))
  );
}

function isFormat({ value }: Argument): boolean {
  return value.kind === 'literal' && /%[sqv]/.test(String(value.value));
}

/** `res.render('index', { … })`; Rails renders answers, too. */
function isPage(flow: Flow, { callee, args }: Call): boolean {
  const last = callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : undefined;
  return last === 'render' && (flow.facts.language !== 'ruby' || !args.some(({ name }) => name !== undefined));
}

/** Whether a value says that something went wrong: a status, or an object with an error. */
export function isErrorValue(value: Expression): boolean {
  if (value.kind === 'literal') return typeof value.value === 'number' && value.value >= 400 && value.value < 600;
  if (value.kind === 'object')
    return value.entries.some(
      ({ key, value: inner }) => (key !== undefined && ERROR_KEY.test(key)) || isErrorValue(inner),
    );
  return /(?:^|\.)(?:http\.Status|HttpStatus(?:Code)?\.|StatusCodes?\.|Status\.|status\.HTTP_\d*_?)(?:Internal|Bad|Unauth|Forbidden|NotFound|Unprocessable)\w*$/i.test(
    nameOf(value),
  );
}

/** Answers that say by their name that something went wrong. */
const FAILURE =
  /^(?:badRequest|BadRequest|internalServerError|InternalServerError|unauthorized|Unauthorized|forbidden|Forbidden|notFound|NotFound|unprocessableEntity|UnprocessableEntity|Conflict|Gone|ServiceUnavailable|BadGateway|Problem|HttpResponseBadRequest|HttpResponseServerError|HttpResponseForbidden|halt|error!|serverError|conflict|sendError|setProperty|setDetail|BadRequestObjectResult|UnauthorizedObjectResult|NotFoundObjectResult|HTTPError|withErrors|withMessages|errorResponse|failServerError|failUnauthorized|failForbidden|failValidationErrors?)$/;

/** `res.status(500).json(…)`. */
function isFailureStatus(callee: Expression): boolean {
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? (callee.property ?? '') : '';
  if (FAILURE.test(name)) return true;
  if (callee.kind === 'member') return isFailureStatus(callee.object);
  if (callee.kind !== 'call') return false;
  const [first] = callee.args;
  return (first !== undefined && isErrorValue(first.value)) || isFailureStatus(callee.callee);
}

function nameOf(expression: Expression): string {
  if (expression.kind === 'name') return expression.name;
  return expression.kind === 'member' ? `${nameOf(expression.object)}.${expression.property ?? ''}` : '';
}
