import { isSecret } from '../flow/worth.ts';
import type { Call } from '../fact/expression.ts';
import type { Flow } from '../flow/flow.ts';
import { isBareToken } from '../vocabulary/secret-name.ts';
import type { Check, CodeProblem } from './check.ts';
import { commandLeaks } from './command-leaks.ts';
import { loggedArguments } from './is-log-call.ts';
import { shownByFormat } from './log/shown-by-format.ts';
import { loggedAnswer } from './log/logged-answer.ts';
import { writesAnswer } from './error/writes-answer.ts';
import { problemOf } from './problem-of.ts';

/** Secrets that are printed or logged, where everybody who reads logs can read them. */
export const secretInLog: Check = {
  name: 'secret-in-log',
  find: (flow, file) => distinct([...logged(flow), ...described(flow), ...commandLeaks(flow, file)]),
};

function logged(flow: Flow): readonly CodeProblem[] {
  // What a shell prints are commands; its calls are those whose output is kept.
  if (flow.facts.language === 'shell') return [];
  return flow.index.calls.flatMap(({ call, scope }) => {
    if (isStreaming(flow, call, scope) || writesAnswer(call, flow.canonical(call.callee, scope) ?? '')) return [];
    for (const { name, value } of shownByFormat(loggedArguments(flow, call, scope) ?? [])) {
      const worth = flow.printed(value, scope);
      if (isSecret(worth)) return [problemOf('secret-in-log', worth, `${worth.name} is logged`)];
      const isNamed =
        name !== undefined && worth === 'unknown' && value.kind !== 'literal' && flow.names.kindOf(name) !== undefined;
      if (isNamed)
        return [
          problemOf(
            'secret-in-log',
            { kind: 'secret', name, source: 'name', start: value.start, end: value.end },
            `${name} is logged`,
          ),
        ];
    }
    return loggedAnswer(flow, call, scope);
  });
}

/** `stdout.write(token)`, `print(token, end='')`: what a model says, piece by piece. */
function isStreaming(flow: Flow, { callee, args }: Call, scope: number): boolean {
  const [first, ...rest] = args;
  if (first?.value.kind !== 'name' || !isBareToken(first.value.name)) return false;
  if (flow.canonical(callee, scope)?.endsWith('stdout.write') === true) return true;
  return rest.some(
    ({ name, value }) => name === 'end' && value.kind === 'literal' && !String(value.value).includes('\n'),
  );
}

const PRINTED = /^(?:toString|ToString|to_s|inspect|__repr__|__str__)$/;

/** What objects print as, is logged sooner or later. */
function described(flow: Flow): readonly CodeProblem[] {
  return flow.facts.facts.flatMap((fact) => {
    if (fact.kind !== 'return' || fact.value.kind !== 'template') return [];
    const { name = '', owner } = flow.facts.scopes[fact.scope] ?? {};
    if (!PRINTED.test(name) && !(name === 'String' && owner !== undefined)) return [];
    const worth = flow.worth(fact.value, fact.scope);
    const isKnown = isSecret(worth) && fact.value.parts.length > 1 && flow.names.kindOf(worth.name) !== 'token';
    return isKnown ? [problemOf('secret-in-log', worth, `${worth.name} is part of what an object prints`)] : [];
  });
}

/** What a function of this file logs more than once is told once for who hands it over. */
function distinct(problems: readonly CodeProblem[]): readonly CodeProblem[] {
  return [...new Map(problems.map((problem) => [problem.start, problem])).values()];
}
