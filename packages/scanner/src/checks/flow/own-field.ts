import type { Expression } from '../fact/expression.ts';
import type { Evaluator } from './evaluator.ts';
import { isHiddenField } from './worth-of-type.ts';
import { isSecret } from './worth.ts';

/** Whether a property of an object of this file's own type prints as stars. */
export function isStarred(evaluator: Evaluator, object: Expression, property: string, scope: number): boolean {
  if (object.kind !== 'name') return false;
  return evaluator.index.bindingsOf(object.name, scope).some(({ type }) => {
    const own = type?.replace(/^[*&]/, '') ?? '';
    const [at] = evaluator.index.scopesNamed(own, 'class');
    if (at === undefined) return false;
    return evaluator.index
      .classFields(at)
      .some(
        (field) =>
          field.how === 'field' &&
          field.path.at(-1) === property &&
          field.type !== undefined &&
          isHiddenField(evaluator, field),
      );
  });
}

/** Whether all that this file puts under a name of an address has no password in it. */
export function isPlainAddress(evaluator: Evaluator, property: string): boolean {
  if (evaluator.names.kindOf(property) !== 'connection') return false;
  const values = evaluator.facts.facts.flatMap((fact) =>
    fact.kind === 'binding' && fact.path.at(-1) === property && fact.value?.kind === 'template'
      ? [{ value: fact.value, scope: fact.scope }]
      : [],
  );
  return values.length > 0 && values.every(({ value, scope }) => !isSecret(evaluator.worth(value, scope)));
}
