import { literal, name } from '../build-expression.ts';
import type { ToExpression } from '../mapping.ts';

/** A plain name; sigils are left out. */
export const identifier: ToExpression = (node, reader) => name(node, reader.text(node).replace(/^[$@]+/, ''));

/** A number. */
export const number: ToExpression = (node, reader) => {
  const value = Number(reader.text(node).replaceAll('_', ''));
  return literal(node, Number.isNaN(value) ? reader.text(node) : value);
};

/** A constant that is a word. */
export function constant(value: boolean | null): ToExpression {
  return (node) => literal(node, value);
}
