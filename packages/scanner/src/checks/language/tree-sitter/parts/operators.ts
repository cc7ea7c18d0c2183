import type { Node } from 'web-tree-sitter';
import type { Expression } from '../../../fact/expression.ts';
import { conditional, fallback, literal, operation, template } from '../build-expression.ts';
import type { ToExpression } from '../mapping.ts';

/** What the operators of a language do; others tell next to nothing of their operands. */
export interface Operators {
  readonly fallback: readonly string[];
  readonly concat: readonly string[];
}

/** `left operator right`. */
export function binary(operators: Operators): ToExpression {
  return (node, reader) => {
    const operator = operatorOf(node);
    const left = reader.expression(node.childForFieldName('left') ?? node.namedChildren[0]);
    const right = reader.expression(node.childForFieldName('right') ?? node.namedChildren.at(-1));
    if (operators.fallback.includes(operator)) return fallback(node, left, right);
    const isPutTogether = isText(left) || isText(right) || !(isNumeric(left) || isNumeric(right));
    if (operators.concat.includes(operator) && isPutTogether) return template(node, [left, right]);
    return operation(node, operator, [left, right]);
  };
}

/** The operator between the operands of a node. */
export function operatorOf(node: Node): string {
  const field = node.childForFieldName('operator') ?? node.childForFieldName('operators');
  return (field ?? node.children.find((child) => !child.isNamed))?.type ?? '';
}

function isText(expression: Expression): boolean {
  return expression.kind === 'template' || (expression.kind === 'literal' && typeof expression.value === 'string');
}

function isNumeric(expression: Expression): boolean {
  return expression.kind === 'literal' && typeof expression.value === 'number';
}

/** `-4` is a number; any other sign in front is an operation. */
export const signed: ToExpression = (node, reader) => {
  const value = reader.expression(node.namedChildren.at(-1));
  const operator = operatorOf(node);
  if (operator === '-' && value.kind === 'literal' && typeof value.value === 'number')
    return literal(node, -value.value);
  return operation(node, operator, [value]);
};

/** An operation on all named children: `not x`, `a and b`, `x == y`. */
export const operationOfAll: ToExpression = (node, reader) =>
  operation(node, operatorOf(node), node.namedChildren.map(reader.expression));

/** `test ? then : otherwise`, by fields or in this order. */
export function ternary(fields?: readonly [string, string, string]): ToExpression {
  return (node, reader) => {
    const [test, then, otherwise] = (fields ?? ['condition', 'consequence', 'alternative']).map((field) =>
      node.childForFieldName(field),
    );
    if (then === null) return fallback(node, reader.expression(test), reader.expression(otherwise));
    return conditional(node, [reader.expression(test), reader.expression(then), reader.expression(otherwise)]);
  };
}
