import { isSecret } from '../flow/worth.ts';
import type { Flow } from '../flow/flow.ts';
import type { Check, CodeProblem } from './check.ts';
import { commandLeaks } from './command-leaks.ts';
import { loggedArguments } from './is-log-call.ts';
import { problemOf } from './problem-of.ts';

/** Secrets that are printed or logged, where everybody who reads logs can read them. */
export const secretInLog: Check = {
  name: 'secret-in-log',
  find: (flow) => [...logged(flow), ...commandLeaks(flow)],
};

function logged(flow: Flow): readonly CodeProblem[] {
  return flow.index.calls.flatMap(({ call, scope }) => {
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
