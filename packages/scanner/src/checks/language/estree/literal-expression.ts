import type { Expression } from '../../fact/expression.ts';
import { flagAt, nodesAt, type EstreeNode } from './node.ts';
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
  const quasis = nodesAt(node, 'quasis');
  // To typescript-eslint, a fixed part takes in the marks around it; to Babel, it does not.
  const takesMarks = quasis[0]?.range[0] === node.range[0];
  const fixed = quasis.map((each) => fixedPart(each, takesMarks));
  const values = nodesAt(node, 'expressions').map((each) => walker.expression(each));
  const parts = [...fixed, ...values].toSorted((a, b) => a.start - b.start);
  const [only] = fixed;
  if (values.length === 0 && only?.kind === 'literal') return { ...only, ...spanOf(node) };
  return { kind: 'template', parts: parts.filter(isFilled), ...spanOf(node) };
}

function fixedPart(node: EstreeNode, takesMarks: boolean): Expression {
  const value: unknown = Reflect.get(node, 'value');
  const cooked: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'cooked') : undefined;
  const { start, end } = spanOf(node);
  const span = takesMarks ? { start: start + 1, end: end - (flagAt(node, 'tail') ? 1 : 2) } : { start, end };
  return { kind: 'literal', value: typeof cooked === 'string' ? cooked : '', ...span };
}

function isFilled(part: Expression): boolean {
  return part.kind !== 'literal' || part.value !== '';
}
