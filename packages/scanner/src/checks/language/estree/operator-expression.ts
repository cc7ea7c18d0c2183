import type { Expression } from '../../fact/expression.ts';
import { nodeAt, nodesAt, textAt, type EstreeNode } from './node.ts';
import { spanOf, type Walker } from './walker.ts';

/** `a + b` is text as long as nothing says otherwise; the rest are operations. */
export function binary(node: EstreeNode, walker: Walker): Expression {
  const operands = ['left', 'right'].flatMap((side) => nodeAt(node, side) ?? []).map((each) => walker.expression(each));
  const operator = textAt(node, 'operator') ?? '';
  if (operator !== '+') return { kind: 'operation', operator, operands, ...spanOf(node) };
  const parts = operands.flatMap((each) => (each.kind === 'template' && isSum(each, node) ? each.parts : [each]));
  return { kind: 'template', parts, ...spanOf(node) };
}

/** A left operand that is a sum itself is one text with this one. */
function isSum(part: Expression, node: EstreeNode): boolean {
  return part.start === node.range[0];
}

/** `a ?? b`, `a || b`, `a && b`. */
export function logical(node: EstreeNode, walker: Walker): Expression {
  const left = nodeAt(node, 'left');
  const right = nodeAt(node, 'right');
  if (left === undefined || right === undefined) return { kind: 'opaque', parts: [], ...spanOf(node) };
  const value = walker.expression(left);
  const other = walker.expression(right);
  if (textAt(node, 'operator') !== '&&') return { kind: 'fallback', value, fallback: other, ...spanOf(node) };
  const nothing = { kind: 'literal', value: false, ...spanOf(left) } as const;
  return { kind: 'conditional', test: value, then: other, otherwise: nothing, ...spanOf(node) };
}

/** `test ? a : b`. */
export function conditional(node: EstreeNode, walker: Walker): Expression {
  const [test, then, otherwise] = ['test', 'consequent', 'alternate'].map((key) => nodeAt(node, key));
  if (test === undefined || then === undefined || otherwise === undefined) return unknownValue(node);
  return {
    kind: 'conditional',
    test: walker.expression(test),
    then: walker.expression(then),
    otherwise: walker.expression(otherwise),
    ...spanOf(node),
  };
}

/** `!a`, `typeof a`, `a++`. */
export function unary(node: EstreeNode, walker: Walker): Expression {
  const argument = nodeAt(node, 'argument');
  const operator = textAt(node, 'operator') ?? '';
  const operands = argument === undefined ? [] : [walker.expression(argument)];
  const [operand] = operands;
  if (operator === '-' && operand?.kind === 'literal' && typeof operand.value === 'number')
    return { kind: 'literal', value: -operand.value, ...spanOf(node) };
  return { kind: 'operation', operator, operands, ...spanOf(node) };
}

/** What lies under a key is the value: `await x`, `x as T`, `x!`, `(x)`. */
export function through(key: string) {
  return (node: EstreeNode, walker: Walker): Expression => {
    const inner = nodeAt(node, key);
    return inner === undefined ? unknownValue(node) : walker.expression(inner);
  };
}

/** `a, b` is worth `b`. */
export function sequence(node: EstreeNode, walker: Walker): Expression {
  const values = nodesAt(node, 'expressions').map((each) => walker.expression(each));
  for (const value of values.slice(0, -1)) walker.builder.add({ kind: 'evaluation', value, ...spanOf(node) });
  return values.at(-1) ?? unknownValue(node);
}

/** An expression of which nothing is known. */
export function unknownValue(node: EstreeNode): Expression {
  return { kind: 'opaque', parts: [], ...spanOf(node) };
}
