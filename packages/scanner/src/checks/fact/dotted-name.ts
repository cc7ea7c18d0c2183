import type { Expression } from './expression.ts';

/** The names that lead to a value: `['process', 'env', 'KEY']`; undefined where anything else stands between them. */
export function dottedPath(expression: Expression): readonly string[] | undefined {
  if (expression.kind === 'name') return [expression.name];
  if (expression.kind !== 'member' || expression.property === undefined) return undefined;
  const path = dottedPath(expression.object);
  return path === undefined ? undefined : [...path, expression.property];
}

/** The same as one text: `process.env.KEY`. */
export function dottedName(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind !== 'member' || expression.property === undefined) return undefined;
  const object = dottedName(expression.object);
  return object === undefined ? undefined : `${object}.${expression.property}`;
}
