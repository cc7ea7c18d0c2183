import type { Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import { walk } from '../../flow/walk.ts';
import type { SecretDefault } from './secret-default.ts';

/** `if [ -z "$KEY" ]; then KEY=…; fi`: in a shell, every variable may come from outside. */
export function testedVariables(flow: Flow): readonly SecretDefault[] {
  if (flow.facts.language !== 'shell') return [];
  const guards = flow.facts.facts.filter((fact) => fact.kind === 'guard');
  return flow.facts.facts.flatMap((fact) => {
    if (fact.kind !== 'binding' || fact.value?.kind !== 'literal' || typeof fact.value.value !== 'string') return [];
    const name = fact.path.at(-1) ?? '';
    const isTested = guards.some(({ start, end, test }) => start <= fact.start && fact.end <= end && reads(test, name));
    return isTested ? [{ name, value: fact.value, scope: fact.scope, isSure: true }] : [];
  });
}

function reads(test: Expression, name: string): boolean {
  let isRead = false;
  walk(test, (each) => {
    const variable = each.kind === 'name' ? each.name : each.kind === 'environment' ? each.variable : undefined;
    isRead ||= variable === name;
  });
  return isRead;
}
