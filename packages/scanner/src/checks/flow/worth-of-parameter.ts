import type { Binding } from '../fact/fact.ts';
import type { Evaluator } from './evaluator.ts';
import { isSecret, type Worth } from './worth.ts';

/** Calls looked at for one parameter. */
const MOST_CALLS = 20;

/** A parameter holds what the calls in the file hand over; what others hand over, its name must say. */
export function worthOfParameter(evaluator: Evaluator, binding: Binding, name: string): Worth {
  const { facts, index } = evaluator;
  const owner = facts.scopes[binding.scope];
  if (binding.how !== 'parameter' || owner?.name === undefined || owner.kind !== 'function') return 'unknown';
  const position = owner.parameters.indexOf(name);
  for (const { call, scope } of index.callsTo(owner.name).slice(0, MOST_CALLS)) {
    const argument =
      call.args.find((each) => each.name === name) ?? call.args.filter((each) => each.name === undefined)[position];
    if (position === -1 || argument === undefined) continue;
    const worth = evaluator.worth(argument.value, scope);
    if (isSecret(worth)) return worth;
  }
  return 'unknown';
}
