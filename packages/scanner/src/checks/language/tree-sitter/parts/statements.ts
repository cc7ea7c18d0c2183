import { spanOf } from '../build-expression.ts';
import type { Visit } from '../mapping.ts';

/** `if test { … }`, and what follows otherwise. */
export function guardBy(testField: string, bodyField: string): Visit {
  return (node, reader) => {
    const test = node.childForFieldName(testField);
    const body = node.childForFieldName(bodyField);
    if (test !== null) {
      const isFailFast = reader.leaves(body);
      reader.facts.add({ kind: 'guard', test: reader.expression(test), isFailFast, ...spanOf(node) });
    }
    for (const child of node.namedChildren) if (child.id !== test?.id) reader.visit(child);
  };
}

/** `throw value`. */
export const throwing: Visit = (node, reader) => {
  const [value] = node.namedChildren;
  if (value !== undefined) reader.facts.add({ kind: 'throw', value: reader.expression(value), ...spanOf(node) });
};

/** `return value`; Kotlin says before it what it returns from: `return@post value`. */
export const returning: Visit = (node, reader) => {
  const label = node.childForFieldName('label');
  const value = node.namedChildren.find((child) => child.id !== label?.id);
  if (value !== undefined) reader.facts.add({ kind: 'return', value: reader.expression(value), ...spanOf(node) });
};
