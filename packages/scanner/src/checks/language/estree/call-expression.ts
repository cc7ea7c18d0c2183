import type { Argument, Expression } from '../../fact/expression.ts';
import { nodeAt, nodesAt, type EstreeNode } from './node.ts';
import { unknownValue } from './operator-expression.ts';
import { spanOf, type Walker } from './walker.ts';

/** `f(a, ...b)`, `new F(a)`. */
export function call(node: EstreeNode, walker: Walker): Expression {
  const callee = nodeAt(node, 'callee');
  if (callee === undefined) return unknownValue(node);
  const isNew = node.type === 'NewExpression';
  return {
    kind: 'call',
    callee: walker.expression(callee),
    args: nodesAt(node, 'arguments').map((each) => argument(each, walker)),
    ...(isNew ? { isNew: true as const } : {}),
    ...spanOf(node),
  };
}

/** `` tag`text ${value}` `` calls the tag with the text. */
export function taggedTemplate(node: EstreeNode, walker: Walker): Expression {
  const tag = nodeAt(node, 'tag');
  const quasi = nodeAt(node, 'quasi');
  if (tag === undefined || quasi === undefined) return unknownValue(node);
  const args = [{ value: walker.expression(quasi), ...spanOf(quasi) }];
  return { kind: 'call', callee: walker.expression(tag), args, ...spanOf(node) };
}

/** `import('m')` calls `import`. */
export function importCall(node: EstreeNode, walker: Walker): Expression {
  const source = nodeAt(node, 'source');
  const callee = { kind: 'name', name: 'import', start: node.range[0], end: node.range[0] + 'import'.length } as const;
  const args = source === undefined ? [] : [{ value: walker.expression(source), ...spanOf(source) }];
  return { kind: 'call', callee, args, ...spanOf(node) };
}

function argument(node: EstreeNode, walker: Walker): Argument {
  if (node.type !== 'SpreadElement') return { value: walker.expression(node), ...spanOf(node) };
  const inner = nodeAt(node, 'argument');
  const value = inner === undefined ? unknownValue(node) : walker.expression(inner);
  return { value, isSpread: true, ...spanOf(node) };
}
