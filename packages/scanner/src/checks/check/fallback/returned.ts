import type { Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import type { SecretDefault } from './secret-default.ts';

/** `try: return os.environ['KEY'] except KeyError: return '…'`: a function that reads a variable, or else returns a literal. */
export function returned(flow: Flow): readonly SecretDefault[] {
  return flow.facts.facts.flatMap((fact) => {
    if (fact.kind !== 'return' || fact.value.kind !== 'literal' || typeof fact.value.value !== 'string') return [];
    const owner = flow.facts.scopes[fact.scope];
    if (owner?.kind !== 'function') return [];
    const readings = flow.index
      .returnsOf(fact.scope)
      .filter(({ start }) => start < fact.start)
      .map(({ value, scope }) => variableOf(flow, value, scope));
    const name = readings.find((variable) => variable !== undefined);
    return name === undefined ? [] : [{ name, value: fact.value, scope: fact.scope, isSure: true }];
  });
}

function variableOf(flow: Flow, value: Expression, scope: number): string | undefined {
  const own = flow.environmentRead(value, scope)?.variable;
  if (own !== undefined || value.kind !== 'name') return own;
  const [binding] = flow.index.bindingsOf(value.name, scope);
  return binding?.value === undefined ? undefined : flow.environmentRead(binding.value, binding.scope)?.variable;
}
