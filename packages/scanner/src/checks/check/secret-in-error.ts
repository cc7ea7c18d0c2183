import type { Argument, Call, Expression } from '../fact/expression.ts';
import type { Flow } from '../flow/flow.ts';
import { expressionsOf, walk } from '../flow/walk.ts';
import { isSecret, type SecretWorth } from '../flow/worth.ts';
import { inAnswer } from './error/answer.ts';
import { answeredValues } from './error/answered-values.ts';
import { encodesAnswer, writesAnswer } from './error/writes-answer.ts';
import { firstLeak, isMessage, messageOf } from './error/message.ts';
import { answersRequest, endsWithMessage, makesError } from '../vocabulary/errors.ts';
import type { Check, CodeProblem } from './check.ts';
import { problemOf } from './problem-of.ts';
import { shellComplaints } from './shell-complaints.ts';

/** Secrets in the messages of errors and in answers to requests: errors end in logs, trackers and on screens. */
export const secretInError: Check = {
  name: 'secret-in-error',
  find: (flow) =>
    distinct([
      ...thrown(flow),
      ...described(flow),
      ...answered(flow),
      ...shellComplaints(flow),
      ...flow.facts.facts.flatMap((fact) => answeredValues(flow, fact)),
      ...flow.index.calls.flatMap(({ call, scope }) => called(flow, call, scope)),
    ]),
};

function thrown(flow: Flow): readonly CodeProblem[] {
  return flow.facts.facts.flatMap((fact) => {
    if (fact.kind !== 'throw') return [];
    const { value, scope } = fact;
    const [whole] = firstLeak(flow, [{ value, start: value.start, end: value.end }], scope);
    if (whole !== undefined) return value.kind === 'name' ? [] : [inMessage(whole)];
    // Whatever is thrown shows what it is made of: `throw Boom.unauthorized(…)`.
    if (value.kind !== 'call' || isRedirect(value)) return [];
    const texts = value.args.flatMap((argument) => textsIn(argument.value));
    const nested = texts.map((text) => ({ value: text, start: text.start, end: text.end }));
    return firstLeak(flow, [...value.args.filter(holdsMessage), ...nested], scope).map(inMessage);
  });
}

/** Go's errors say what they are by a method: `func (e TokenError) Error() string`. */
function described(flow: Flow): readonly CodeProblem[] {
  if (flow.facts.language !== 'go') return [];
  return flow.facts.facts.flatMap((fact) => {
    if (fact.kind !== 'return' || flow.facts.scopes[fact.scope]?.name !== 'Error') return [];
    const worth = flow.worth(fact.value, fact.scope);
    return isSecret(worth) ? [inMessage(worth)] : [];
  });
}

const FAILED =
  /(?:^|[.:])StatusCode(?:\.|::)(?:BAD|UNAUTH|FORBID|NOT_|INTERNAL|CONFLICT|UNPROCESS|SERVICE|GATEWAY|PRECOND)\w*$/;

/** axum answers with a status and a text: `(StatusCode::FORBIDDEN, format!(…))`. */
function answered(flow: Flow): readonly CodeProblem[] {
  if (flow.facts.language !== 'rust') return [];
  const found: CodeProblem[] = [];
  for (const fact of flow.facts.facts)
    for (const expression of expressionsOf(fact))
      walk(expression, (each) => {
        const [status, ...texts] = each.kind === 'array' ? each.items : [];
        if (status === undefined || !FAILED.test(flow.canonical(status, fact.scope) ?? '')) return;
        const secret = texts
          .flatMap(valuesIn)
          .map((text) => flow.worth(text, fact.scope))
          .find(isSecret);
        if (secret !== undefined) found.push(inMessage(secret));
      });
  return found;
}

function called(flow: Flow, call: Call, scope: number): readonly CodeProblem[] {
  const name =
    flow.canonical(call.callee, scope) ?? (call.callee.kind === 'member' ? (call.callee.property ?? '') : '');
  const receiver = receiverOf(call);
  if (receiver !== undefined && /^(?:console|logging|.*[lL]og(?:ger)?)$/.test(receiver)) return [];
  if (encodesAnswer(call, name)) return inAnswer(flow, call, scope);
  if ((makesError(name) && !answersRequest(name, receiver)) || isOwnError(flow, name, scope))
    return firstLeak(flow, isHandedOn(call) ? messageOf(call.args) : call.args, scope).map(inMessage);
  if (/(?:^|\.)(?:map_err|ok_or|ok_or_else|context|with_context|orElseThrow|expect|failure|left)$/.test(name))
    return madeError(flow, call, scope).map(inMessage);
  if (endsWithMessage(name) || isErrorEvent(call, name))
    return firstLeak(flow, [...messageOf(call.args), ...call.args.filter(isErrorObject)], scope).map(inMessage);
  return answersRequest(name, receiver) || writesAnswer(call, name) ? inAnswer(flow, call, scope) : [];
}

/** `reject({ code: 401, message: 'denied', password })`. */
function isErrorObject({ value }: Argument): boolean {
  return value.kind === 'object' && value.entries.some(({ key }) => /^(?:message|error|reason)$/.test(key ?? ''));
}

/** `socket.emit('error', { message })`. */
function isErrorEvent({ args }: Call, name: string): boolean {
  const [event] = args;
  return (
    /(?:^|\.)emit$/.test(name) && event?.value.kind === 'literal' && /error|exception/i.test(String(event.value.value))
  );
}

/** A message, or an object of messages. */
function holdsMessage(argument: Argument): boolean {
  const { value } = argument;
  return isMessage(argument) || (value.kind === 'object' && value.entries.some(holdsMessage));
}

/** Remix throws redirections, too. */
function isRedirect({ callee }: Call): boolean {
  const last = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? (callee.property ?? '') : '';
  return /redirect/i.test(last);
}

/** `context.error(KEY, cause)`: a method that takes more than a message. */
function isHandedOn({ callee, args }: Call): boolean {
  return callee.kind === 'member' && callee.property === 'error' && args.length > 1;
}

/** `super(message)`, `new self(message)` in a class of errors. */
function isOwnError(flow: Flow, name: string, scope: number): boolean {
  if (!/^(?:super|super\(\)\.__init__|parent\.__construct|base|self|static)$/.test(name)) return false;
  const own = flow.facts.scopes[scope];
  const parent = own?.parent === undefined ? undefined : flow.facts.scopes[own.parent];
  const owner = own?.kind === 'class' ? own : parent;
  return (
    owner?.kind === 'class' &&
    (/(?:Error|Exception|Failure|Fault)$|^(?:Invalid|Missing|Unknown|Bad)[A-Z]/.test(owner.name ?? '') ||
      isThrown(flow, owner.name))
  );
}

/** Whatever is thrown is an error, however it is called: `raise WarehouseUnavailable(…)`. */
function isThrown({ facts }: Flow, name: string | undefined): boolean {
  return facts.facts.some(
    (fact) =>
      fact.kind === 'throw' &&
      fact.value.kind === 'call' &&
      fact.value.callee.kind === 'name' &&
      fact.value.callee.name === name,
  );
}

/** What a function makes of a failure: `map_err(|e| format!("… {secret}"))`. */
function madeError(flow: Flow, { callee, args }: Call, scope: number): readonly SecretWorth[] {
  // Arrow's `"…".left()`.
  const own = callee.kind === 'member' && callee.object.kind === 'template' ? [callee.object] : [];
  return [...own, ...args.map(({ value }) => value)]
    .flatMap((value) => {
      const made = value.kind === 'function' ? flow.index.returnsOf(value.scope) : [{ value, scope }];
      return made.flatMap((each) => textsIn(each.value).map((text) => flow.worth(text, each.scope)));
    })
    .filter(isSecret)
    .slice(0, 1);
}

/** What an answer is made of: `Json(json!({ … }))`. */
function valuesIn(value: Expression): readonly Expression[] {
  if (value.kind === 'object') return value.entries.map((entry) => entry.value);
  return value.kind === 'call' && !isText(value)
    ? value.args.flatMap((argument) => valuesIn(argument.value))
    : textsIn(value);
}

/** The texts that an error is made of: `AppError::Auth(format!(…))`, `(StatusCode::FORBIDDEN, format!(…))`. */
function textsIn(value: Expression): readonly Expression[] {
  if (isText(value)) return [value];
  if (value.kind === 'array') return value.items.flatMap(textsIn);
  return value.kind === 'call' ? value.args.flatMap((argument) => textsIn(argument.value)) : [];
}

function isText(value: Expression): boolean {
  return isMessage({ value, start: value.start, end: value.end });
}

function inMessage(secret: SecretWorth): CodeProblem {
  return problemOf('secret-in-error', secret, `${secret.name} becomes part of an error`);
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
