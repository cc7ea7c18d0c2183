import type { Expression } from '../../fact/expression.ts';
import type { Command, Fact } from '../../fact/fact.ts';
import type { Flow } from '../../flow/flow.ts';
import { isSecret } from '../../flow/worth.ts';
import type { CodeProblem } from '../check.ts';
import { problemOf } from '../problem-of.ts';
import { textOf } from './text-of.ts';

/** After `set -x` every command shows with its values, until `set +x`: told of the first secret among them, where it is turned on. */
export function tracedSecrets(flow: Flow, trace: Command): readonly CodeProblem[] {
  if (isTrace(trace, /^-[a-z]*x|^xtrace$/))
    return tracedFrom(flow, trace.start).map((problem) => ({ ...problem, start: trace.start, end: trace.end }));
  return isTracedScript(trace) ? [shownBy(flow, trace) ?? []].flat() : [];
}

/** `bash -x deploy.sh "$TOKEN"`. */
function isTracedScript({ program, args }: Command): boolean {
  const [option] = args;
  return /^(?:ba|da|z|k)?sh$/.test(program) && option !== undefined && /^-[a-wyz]*x[a-z]*$/.test(textOf(option));
}

/** `#!/bin/bash -x`. */
export function tracedByFirstLine(flow: Flow, text: string): readonly CodeProblem[] {
  return /^#!\S*(?:\/env\s+(?:-S\s+)?\w*sh|sh)\s+-[a-z]*x/.test(text) ? tracedFrom(flow, -1) : [];
}

function tracedFrom(flow: Flow, start: number): readonly CodeProblem[] {
  for (const fact of flow.facts.facts) {
    if (fact.start <= start) continue;
    if (fact.kind === 'command' && isTrace(fact, /^\+[a-z]*x/)) break;
    const problem = shownBy(flow, fact);
    if (problem !== undefined) return [problem];
  }
  return [];
}

function isTrace({ program, args }: Command, option: RegExp): boolean {
  return program === 'set' && args.some((argument) => option.test(textOf(argument)));
}

function shownBy(flow: Flow, fact: Fact): CodeProblem | undefined {
  for (const value of valuesOf(fact)) {
    const worth = flow.worth(value, fact.scope);
    if (isSecret(worth))
      return problemOf('secret-in-log', worth, `${worth.name} is used while set -x prints every command`);
  }
  if (fact.kind !== 'binding' || fact.value === undefined || fact.value.kind === 'literal') return undefined;
  const name = fact.path.at(-1) ?? '';
  if (flow.names.kindOf(name) === undefined) return undefined;
  const secret = { kind: 'secret', name, source: 'name', ...fact.target } as const;
  return problemOf('secret-in-log', secret, `${name} is set while set -x prints every command`);
}

function valuesOf(fact: Fact): readonly Expression[] {
  if (fact.kind === 'command') return fact.args.map(({ value }) => value);
  return fact.kind === 'binding' && fact.value !== undefined ? [fact.value] : [];
}
