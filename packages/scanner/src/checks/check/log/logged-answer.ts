import type { Call, Expression, Name } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import { isBareToken } from '../../vocabulary/secret-name.ts';
import type { CodeProblem } from '../check.ts';
import { isComplaint } from '../error/message.ts';
import { loggedArguments } from '../is-log-call.ts';
import { problemOf } from '../problem-of.ts';

/** What parses an answer. */
const PARSES = /(?:^|[.:])(?:JSON\.parse|json\.loads|json_decode|parsed_response|json)$/;
/** What shows all of a value. */
const SHOWS_ALL = /(?:^|\.)(?:inspect|to_s|to_json|to_h|stringify|dumps|pformat|pretty_generate|toString|json_encode)$/;
/** Levels by which a failure is told: then the answer holds no secret. */
const FAILURE = /(?:^|\.)(?:error|err|warn|warning|fatal|critical|exception|severe)$/i;
const MISSING = /\bno\b|missing|without|lacks?\b/i;

/** `data = JSON.parse(res.body)` is logged as a whole, and `data['access_token']` is read. */
export function loggedAnswer(flow: Flow, call: Call, scope: number): readonly CodeProblem[] {
  const args = loggedArguments(flow, call, scope) ?? [];
  const said =
    flow.canonical(call.callee, scope) ?? (call.callee.kind === 'member' ? (call.callee.property ?? '') : '');
  if (args.length === 0 || FAILURE.test(said) || args.some(({ value }) => isComplaint(value) || saysMissing(value)))
    return [];
  for (const name of args.flatMap(({ value }) => wholesIn(flow, value, scope))) {
    const key = parsesAnswer(flow, name, scope) ? secretRead(flow, name.name) : undefined;
    if (key === undefined) continue;
    const secret = { kind: 'secret', name: key, source: 'name', holder: 'object', ...place(name) } as const;
    return [problemOf('secret-in-log', secret, `${name.name} is logged, which holds ${key}`)];
  }
  return [];
}

function place({ start, end }: Name): { readonly start: number; readonly end: number } {
  return { start, end };
}

function saysMissing(value: Expression): boolean {
  if (value.kind === 'literal') return MISSING.test(String(value.value));
  return value.kind === 'template' && value.parts.some(saysMissing);
}

/** The names that a value shows all of. */
function wholesIn(flow: Flow, value: Expression, scope: number): readonly Name[] {
  switch (value.kind) {
    case 'name':
      return [value];
    case 'template':
      return value.parts.flatMap((part) => wholesIn(flow, part, scope));
    case 'object':
      return value.entries.flatMap((entry) => wholesIn(flow, entry.value, scope));
    case 'call': {
      if (!SHOWS_ALL.test(flow.canonical(value.callee, scope) ?? '')) return [];
      const receiver = value.callee.kind === 'member' ? wholesIn(flow, value.callee.object, scope) : [];
      return [...receiver, ...value.args.flatMap((argument) => wholesIn(flow, argument.value, scope))];
    }
    default:
      return [];
  }
}

function parsesAnswer(flow: Flow, { name }: Name, scope: number): boolean {
  const [only, ...more] = flow.index.bindingsOf(name, scope);
  if (only?.value?.kind !== 'call' || more.length > 0) return false;
  const { callee } = only.value;
  return PARSES.test(flow.canonical(callee, only.scope) ?? (callee.kind === 'member' ? (callee.property ?? '') : ''));
}

/** `data.access_token`, `data.fetch('access_token')`. */
function secretRead(flow: Flow, name: string): string | undefined {
  const asked = flow.index.calls.flatMap(({ call: { callee, args } }) => {
    const [key] = args;
    const isAsked =
      callee.kind === 'member' &&
      /^(?:fetch|get|dig|pop)$/.test(callee.property ?? '') &&
      callee.object.kind === 'name' &&
      callee.object.name === name;
    return isAsked && key?.value.kind === 'literal' ? String(key.value.value) : [];
  });
  return [...flow.index.propertiesOf(name), ...asked].find(
    (each) => !isBareToken(each) && flow.names.kindOf(each) !== undefined,
  );
}
