import type { Flow } from '../../flow/flow.ts';
import type { SecretDefault } from './secret-default.ts';

/** Rust's `impl Default for Settings`: what it makes is what holds where nobody says otherwise. */
export function defaultInstances(flow: Flow): readonly SecretDefault[] {
  if (flow.facts.language !== 'rust') return [];
  return flow.facts.facts.flatMap((fact): readonly SecretDefault[] => {
    if (fact.kind !== 'return' || fact.value.kind !== 'object') return [];
    if (flow.facts.scopes[fact.scope]?.name !== 'default') return [];
    return fact.value.entries.flatMap(({ key, value }) =>
      key !== undefined && value.kind === 'literal' ? [{ name: key, value, scope: fact.scope, isSure: true }] : [],
    );
  });
}
