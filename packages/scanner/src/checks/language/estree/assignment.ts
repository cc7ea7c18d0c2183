import type { Expression } from '../../fact/expression.ts';
import { bindPattern } from './bind-pattern.ts';
import { nodeAt, textAt, type EstreeNode } from './node.ts';
import { unknownValue } from './operator-expression.ts';
import { spanOf, type Walker } from './walker.ts';

/** `a = b`, `a ??= b`, `a += b`: adds the binding, and is worth what is assigned. */
export function addAssignment(node: EstreeNode, walker: Walker): Expression {
  const left = nodeAt(node, 'left');
  const right = nodeAt(node, 'right');
  if (left === undefined || right === undefined) return unknownValue(node);
  const value = assigned(node, walker.expression(right), { left, walker });
  bindPattern(left, value, { walker, how: 'assignment', whole: spanOf(node) });
  return value;
}

interface Target {
  readonly left: EstreeNode;
  readonly walker: Walker;
}

function assigned(node: EstreeNode, value: Expression, { left, walker }: Target): Expression {
  const operator = textAt(node, 'operator') ?? '=';
  if (operator === '=') return value;
  const before = walker.expression(left);
  if (operator === '??=' || operator === '||=')
    return { kind: 'fallback', value: before, fallback: value, ...spanOf(node) };
  if (operator === '+=') return { kind: 'template', parts: [before, value], ...spanOf(node) };
  return { kind: 'operation', operator, operands: [before, value], ...spanOf(node) };
}
