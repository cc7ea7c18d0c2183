import type { Entry, Expression } from '../../fact/expression.ts';
import { flagAt, nodeAt, nodesAt, textAt, type EstreeNode } from './node.ts';
import { unknownValue } from './operator-expression.ts';
import { spanOf, type Walker } from './walker.ts';

/** `{ a, b: 1, ...c }`. */
export function object(node: EstreeNode, walker: Walker): Expression {
  const entries = nodesAt(node, 'properties').map((each) => entry(each, walker));
  return { kind: 'object', entries, ...spanOf(node) };
}

/** `[a, ...b]`. */
export function array(node: EstreeNode, walker: Walker): Expression {
  const items = nodesAt(node, 'elements').map((each) =>
    walker.expression(each.type === 'SpreadElement' ? (nodeAt(each, 'argument') ?? each) : each),
  );
  return { kind: 'array', items, ...spanOf(node) };
}

/** `a.b`, `a['b']`, `a[b]`, `a?.b`, `a.#b`. */
export function member(node: EstreeNode, walker: Walker): Expression {
  const inner = nodeAt(node, 'object');
  const property = nodeAt(node, 'property');
  if (inner === undefined || property === undefined) return unknownValue(node);
  const base = { kind: 'member', object: walker.expression(inner), ...spanOf(node) } as const;
  if (!flagAt(node, 'computed')) return { ...base, property: textAt(property, 'name') };
  const index = walker.expression(property);
  return index.kind === 'literal'
    ? { ...base, property: String(index.value), index }
    : { ...base, property: undefined, index };
}

/** The name of a key of an object, a class or a pattern; undefined where it is computed. */
export function keyName(node: EstreeNode): string | undefined {
  const key = nodeAt(node, 'key');
  if (key === undefined) return undefined;
  if (key.type === 'Literal') return String(Reflect.get(key, 'value'));
  return flagAt(node, 'computed') ? undefined : textAt(key, 'name');
}

function entry(node: EstreeNode, walker: Walker): Entry {
  if (node.type === 'SpreadElement') {
    const inner = nodeAt(node, 'argument');
    const value = inner === undefined ? unknownValue(node) : walker.expression(inner);
    return { key: undefined, value, isSpread: true, ...spanOf(node) };
  }
  const value = nodeAt(node, 'value');
  const key = keyName(node);
  if (value === undefined) return { key, value: unknownValue(node), ...spanOf(node) };
  const isMethod = value.type === 'FunctionExpression' || value.type === 'ArrowFunctionExpression';
  const mapped: Expression = isMethod
    ? { kind: 'function', scope: walker.functionScope(value, key), ...spanOf(value) }
    : walker.expression(value);
  return { key, value: mapped, ...spanOf(node) };
}
