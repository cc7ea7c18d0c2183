import type { Expression } from '../../fact/expression.ts';
import { nodesAt, type EstreeNode } from './node.ts';
import { spanOf, type Walker } from './walker.ts';

/** `'text'`, `42`, `/regex/`. */
export function literal(node: EstreeNode): Expression {
  const value: unknown = Reflect.get(node, 'value');
  const isPlain =
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? { kind: 'literal', value, ...spanOf(node) } : { kind: 'opaque', parts: [], ...spanOf(node) };
}

/** `` `text ${value}` ``, its fixed parts as literals. */
export function template(node: EstreeNode, walker: Walker): Expression {
  const fixed = nodesAt(node, 'quasis').map(fixedPart);
  const values = nodesAt(node, 'expressions').map((each) => walker.expression(each));
  const parts = [...fixed, ...values].toSorted((a, b) => a.start - b.start);
  const [only] = fixed;
  if (values.length === 0 && only?.kind === 'literal') return { ...only, ...spanOf(node) };
  return { kind: 'template', parts: parts.filter(isFilled), ...spanOf(node) };
}

function fixedPart(node: EstreeNode): Expression {
  const value: unknown = Reflect.get(node, 'value');
  const cooked: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'cooked') : undefined;
  return { kind: 'literal', value: typeof cooked === 'string' ? cooked : '', ...spanOf(node) };
}

function isFilled(part: Expression): boolean {
  return part.kind !== 'literal' || part.value !== '';
}
