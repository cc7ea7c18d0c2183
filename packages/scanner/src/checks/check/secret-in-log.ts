import { isSecret } from '../flow/worth.ts';
import type { Call } from '../fact/expression.ts';
import type { Flow } from '../flow/flow.ts';
import { isBareToken } from '../vocabulary/secret-name.ts';
import type { Check, CodeProblem } from './check.ts';
import { commandLeaks } from './command-leaks.ts';
import { loggedArguments } from './is-log-call.ts';
import { destructured } from './log/destructured.ts';
import { shownByFormat } from './log/shown-by-format.ts';
import { handedScripts } from './log/handed-script.ts';
import { loggedAnswer } from './log/logged-answer.ts';
import { toldMessage } from './log/told-message.ts';
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
    const handed = handedScripts(flow, call, scope);
    if (handed.length > 0) return handed;
    if (isInfoPage(flow, call)) return [infoPage(call)];
    if (isStreaming(flow, call, scope) || writesAnswer(call, flow.canonical(call.callee, scope) ?? '')) return [];
    const args = loggedArguments(flow, call, scope) ?? [];
    for (const { name, value } of shownByFormat(args)) {
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
    const further = [destructured(flow, args, scope), toldMessage(flow, call, scope), loggedAnswer(flow, call, scope)];
    return further.flat().slice(0, 1);
  });
}

/** PHP's page about itself, which shows the environment. */
function isInfoPage({ facts }: Flow, { callee, args }: Call): boolean {
  if (facts.language !== 'php' || callee.kind !== 'name' || callee.name !== 'phpinfo') return false;
  const [what] = args;
  return (
    what === undefined || (what.value.kind === 'name' && /^INFO_(?:ALL|ENVIRONMENT|VARIABLES)$/.test(what.value.name))
  );
}

function infoPage({ start, end }: Call): CodeProblem {
  const worth = { kind: 'secret', name: 'phpinfo', source: 'environment', start, end } as const;
  return problemOf('secret-in-log', worth, 'the whole environment is printed');
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
