import { isSecret } from '../flow/worth.ts';
import type { Call } from '../fact/expression.ts';
import type { Flow } from '../flow/flow.ts';
import { isBareToken } from '../vocabulary/secret-name.ts';
import type { Check, CodeProblem } from './check.ts';
import { commandLeaks } from './command-leaks.ts';
import { loggedArguments } from './is-log-call.ts';
import { writesAnswer } from './error/writes-answer.ts';
import { problemOf } from './problem-of.ts';

/** Secrets that are printed or logged, where everybody who reads logs can read them. */
export const secretInLog: Check = {
  name: 'secret-in-log',
  find: (flow) => [...logged(flow), ...commandLeaks(flow)],
};

function logged(flow: Flow): readonly CodeProblem[] {
  return flow.index.calls.flatMap(({ call, scope }) => {
    if (isStreaming(flow, call, scope) || writesAnswer(call, flow.canonical(call.callee, scope) ?? '')) return [];
    for (const { name, value } of loggedArguments(flow, call, scope) ?? []) {
      const worth = flow.worth(value, scope);
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
    return [];
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
