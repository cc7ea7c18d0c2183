import type { Evaluator } from './evaluator.ts';
import type { SecretSource, Worth } from './worth.ts';

/** By the name alone. */
export function worthByName(
  evaluator: Evaluator,
  name: string,
  place: { readonly start: number; readonly end: number },
  source: SecretSource = 'name',
): Worth | undefined {
  const isNamedSo = evaluator.names.kindOf(name) !== undefined;
  return isNamedSo ? { kind: 'secret', name, source, start: place.start, end: place.end } : undefined;
}
