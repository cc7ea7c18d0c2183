import type { Binding } from '../fact/fact.ts';
import type { Evaluator } from './evaluator.ts';
import { namedType } from './enclosing-class.ts';
import { isLabel } from './is-label.ts';
import { isWrapped } from './is-wrapped.ts';
import { worthOfParameter } from './worth-of-parameter.ts';
import { worthOfType } from './worth-of-type.ts';
import { isSecret, type Worth } from './worth.ts';

/** What several bindings of one name make of it. */
export function worthOfBindings(evaluator: Evaluator, bindings: readonly Binding[], name: string): Worth {
  const worths = bindings.map((binding) => worthOfBinding(evaluator, binding, name));
  const secret = worths.find(isSecret);
  if (secret !== undefined) return secret;
  return worths.length > 0 && worths.every((worth) => worth === 'harmless') ? 'harmless' : 'unknown';
}

/** What one binding of a name makes of it. */
export function worthOfBinding(evaluator: Evaluator, binding: Binding, name: string): Worth {
  const { value, how } = binding;
  if (isWrapped(binding) || isPublished(binding)) return 'harmless';
  if (how === 'iteration' && isKeyOfHolder(evaluator, binding)) return 'harmless';
  const worth = valueOf(evaluator, binding, name);
  const type = binding.type ?? (value?.kind === 'object' ? value.type : undefined);
  if (isSecret(worth) || type === undefined) return worth;
  const typed = worthOfType(evaluator, namedType(evaluator.facts, type, binding.scope), binding.target);
  return isSecret(typed) || worth === 'unknown' ? typed : worth;
}

function valueOf(evaluator: Evaluator, binding: Binding, name: string): Worth {
  const { value, scope, how } = binding;
  const isParameter = value === undefined || how === 'parameter';
  const given = isParameter ? worthOfParameter(evaluator, binding, name) : 'unknown';
  if (value === undefined || (isParameter && (isSecret(given) || value.kind === 'literal'))) return given;
  if (value.kind === 'literal') return worthOfLiteral(evaluator, value.value, name);
  const worth = evaluator.worth(value, scope);
  // A default tells what others may hand over only where it is a secret.
  return isParameter && !isSecret(worth) ? given : worth;
}

/** A literal is the secret itself where its name says so and it is no label of something. */
function worthOfLiteral(evaluator: Evaluator, value: unknown, name: string): Worth {
  if (typeof value !== 'string') return 'harmless';
  // What is empty at first is filled later on, where this file does not show it: a form, a component's property.
  if (value === '') return 'unknown';
  const last = name.slice(name.lastIndexOf('.') + 1);
  return evaluator.names.kindOf(last) === undefined || isLabel(value) ? 'harmless' : 'unknown';
}

/** Iterating over a dictionary gives its keys, in Python. */
function isKeyOfHolder({ facts, index }: Evaluator, { value, scope }: Binding): boolean {
  if (facts.language !== 'python' || value?.kind !== 'member' || value.property !== undefined) return false;
  const { object } = value;
  const [only, ...more] = object.kind === 'name' ? index.bindingsOf(object.name, scope) : [];
  const isList =
    more.length === 0 && (only?.value?.kind === 'array' || /^(?:list|List|Iterable|Sequence)/.test(only?.type ?? ''));
  return object.kind !== 'call' && object.kind !== 'array' && !isList;
}

/** `@Value("${stripe.publishable-key}")`. */
function isPublished({ annotations = [] }: Binding): boolean {
  return annotations.some(({ args }) =>
    args.some(({ value }) => value.kind === 'literal' && /publishable|public[-_]?key/i.test(String(value.value))),
  );
}
