import { dottedName } from '../fact/dotted-name.ts';
import type { Argument, Call, Expression } from '../fact/expression.ts';
import type { Flow } from '../flow/flow.ts';
import { isSecret, type SecretWorth } from '../flow/worth.ts';
import { answersRequest, endsWithMessage, makesError } from '../vocabulary/errors.ts';
import type { Check, CodeProblem } from './check.ts';
import { problemOf } from './problem-of.ts';

/** Secrets in the messages of errors and in answers to requests: errors end in logs, trackers and on screens. */
export const secretInError: Check = {
  name: 'secret-in-error',
  find: (flow) =>
    distinct([...thrown(flow), ...flow.index.calls.flatMap(({ call, scope }) => called(flow, call, scope))]),
};

function thrown(flow: Flow): readonly CodeProblem[] {
  return flow.facts.facts.flatMap((fact) => {
    if (fact.kind !== 'throw') return [];
    const worth = flow.worth(fact.value, fact.scope);
    return isSecret(worth) && fact.value.kind !== 'name' ? [inMessage(worth)] : [];
  });
}

function called(flow: Flow, call: Call, scope: number): readonly CodeProblem[] {
  const name =
    flow.canonical(call.callee, scope) ?? (call.callee.kind === 'member' ? (call.callee.property ?? '') : '');
  const receiver = receiverOf(call);
  if (receiver !== undefined && /^(?:console|logging|.*[lL]og(?:ger)?)$/.test(receiver)) return [];
  if ((makesError(name) && !answersRequest(name, receiver)) || isOwnError(flow, name, scope))
    return firstLeak(flow, call.args, scope).map(inMessage);
  if (/(?:^|\.)(?:map_err|ok_or|ok_or_else|context|with_context|orElseThrow)$/.test(name))
    return madeError(flow, call, scope).map(inMessage);
  if (endsWithMessage(name)) return firstLeak(flow, messageOf(call.args), scope).map(inMessage);
  return answersRequest(name, receiver) ? inAnswer(flow, call, scope) : [];
}

/** `super(message)` in a class of errors. */
function isOwnError(flow: Flow, name: string, scope: number): boolean {
  if (!/^(?:super|super\(\)\.__init__|parent\.__construct|base)$/.test(name)) return false;
  const parent = flow.facts.scopes[scope]?.parent;
  const owner = parent === undefined ? undefined : flow.facts.scopes[parent];
  return owner?.kind === 'class' && /(?:Error|Exception|Failure|Fault)$/.test(owner.name ?? '');
}

/** What a function makes of a failure: `map_err(|e| format!("… {secret}"))`. */
function madeError(flow: Flow, { args }: Call, scope: number): readonly SecretWorth[] {
  return args
    .flatMap(({ value }) => {
      const made = value.kind === 'function' ? flow.index.returnsOf(value.scope) : [{ value, scope }];
      return made.flatMap((each) => (isText(each.value) ? flow.worth(each.value, each.scope) : []));
    })
    .filter(isSecret)
    .slice(0, 1);
}

function isText(value: Expression): boolean {
  return isMessage({ value, start: value.start, end: value.end });
}

function firstLeak(flow: Flow, args: readonly Argument[], scope: number): readonly SecretWorth[] {
  const leaks = args.map(({ value }) => flow.worth(value, scope)).filter(isSecret);
  return leaks.slice(0, 1);
}

function inMessage(secret: SecretWorth): CodeProblem {
  return problemOf('secret-in-error', secret, `${secret.name} becomes part of an error`);
}

/** What the message is made of: a format and all that follows it, or single texts. */
function messageOf(args: readonly Argument[]): readonly Argument[] {
  const at = args.findIndex(({ value }) => value.kind === 'literal' && /%[sqv]|\{[^{}]*\}/.test(String(value.value)));
  return at === -1 ? args.filter(isMessage) : args.slice(at);
}

/** Text made for people, or an error; a plain value is handed on, not shown. */
function isMessage({ value }: Argument): boolean {
  if (value.kind === 'template') return value.parts.some((part) => part.kind === 'literal');
  const name = value.kind === 'call' ? (dottedName(value.callee) ?? '') : '';
  return name !== '' && (makesError(name) || /(?:^|[.:])(?:format!?|Format|Sprintf|sprintf|f)$/.test(name));
}

/** A token that a login answers with is no leak; what comes of the environment or stands in an error's text is. */
function inAnswer(flow: Flow, call: Call, scope: number): readonly CodeProblem[] {
  const isFailure = saysError(call);
  const leak = firstLeak(flow, call.args, scope).find((secret) => secret.source !== 'name' || isFailure);
  return leak === undefined ? [] : [problemOf('secret-in-error', leak, `${leak.name} is sent to whoever asks`)];
}

const ERROR_KEY = /^(?:error|errors|err|message|msg|detail|details|debug|stack|reason|description|trace)$/i;

function saysError({ callee, args }: Call): boolean {
  return (
    isFailureStatus(callee) ||
    args.some(({ name, value }) => (name !== undefined && ERROR_KEY.test(name)) || isErrorValue(value))
  );
}

function isErrorValue(value: Expression): boolean {
  if (value.kind === 'literal') return typeof value.value === 'number' && value.value >= 400;
  if (value.kind === 'object')
    return value.entries.some(
      ({ key, value: inner }) => (key !== undefined && ERROR_KEY.test(key)) || isErrorValue(inner),
    );
  return /(?:^|\.)(?:http\.Status|HttpStatus(?:Code)?\.|StatusCodes?\.|status\.HTTP_\d*_?)(?:Internal|Bad|Unauth|Forbidden|NotFound|Unprocessable)\w*$/i.test(
    nameOf(value),
  );
}

/** Answers that say by their name that something went wrong. */
const FAILURE =
  /^(?:badRequest|BadRequest|internalServerError|InternalServerError|unauthorized|Unauthorized|forbidden|Forbidden|notFound|NotFound|unprocessableEntity|UnprocessableEntity|Conflict|Problem|HttpResponseBadRequest|HttpResponseServerError|HttpResponseForbidden)$/;

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

function receiverOf({ callee }: Call): string | undefined {
  if (callee.kind !== 'member') return undefined;
  for (let at: Expression = callee.object; ;) {
    if (at.kind === 'name') return at.name;
    if (at.kind === 'member' && at.object.kind === 'name' && /^(?:this|self)$/.test(at.object.name)) return at.property;
    if (at.kind === 'member') at = at.object;
    else if (at.kind === 'call') at = at.callee;
    else return undefined;
  }
}

/** An error that is thrown is seen twice: as what is thrown, and as a call. */
function distinct(problems: readonly CodeProblem[]): readonly CodeProblem[] {
  return [...new Map(problems.map((problem) => [`${String(problem.start)}:${String(problem.end)}`, problem])).values()];
}
