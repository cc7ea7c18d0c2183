import type { Argument, Expression } from '../../fact/expression.ts';
import { nodeAt, nodesAt, textAt, type EstreeNode } from './node.ts';
import { unknownValue } from './operator-expression.ts';
import { spanOf, type Walker } from './walker.ts';

/** `<Tag name={value}>{child}</Tag>` calls the tag with its attributes by name, and its children. */
export function jsxElement(node: EstreeNode, walker: Walker): Expression {
  const opening = nodeAt(node, 'openingElement');
  const attributes = opening === undefined ? [] : nodesAt(opening, 'attributes');
  const children = nodesAt(node, 'children').filter(({ type }) => type !== 'JSXText');
  return {
    kind: 'call',
    callee: { kind: 'name', name: `<${tagName(opening)}>`, start: node.range[0], end: node.range[0] },
    args: [...attributes.map((each) => attribute(each, walker)), ...children.map((each) => child(each, walker))],
    ...spanOf(node),
  };
}

/** `{value}`. */
export function jsxContainer(node: EstreeNode, walker: Walker): Expression {
  const inner = nodeAt(node, 'expression');
  return inner === undefined || inner.type === 'JSXEmptyExpression' ? unknownValue(node) : walker.expression(inner);
}

function tagName(opening: EstreeNode | undefined): string {
  const name = opening === undefined ? undefined : nodeAt(opening, 'name');
  return name === undefined ? '' : (textAt(name, 'name') ?? '');
}

function attribute(node: EstreeNode, walker: Walker): Argument {
  if (node.type === 'JSXSpreadAttribute') {
    const inner = nodeAt(node, 'argument');
    return {
      value: inner === undefined ? unknownValue(node) : walker.expression(inner),
      isSpread: true,
      ...spanOf(node),
    };
  }
  const key = nodeAt(node, 'name');
  const value = nodeAt(node, 'value');
  const name = key === undefined ? undefined : textAt(key, 'name');
  return {
    ...(name === undefined ? {} : { name }),
    value: value === undefined ? { kind: 'literal', value: true, ...spanOf(node) } : walker.expression(value),
    ...spanOf(node),
  };
}

function child(node: EstreeNode, walker: Walker): Argument {
  return { value: walker.expression(node), ...spanOf(node) };
}
