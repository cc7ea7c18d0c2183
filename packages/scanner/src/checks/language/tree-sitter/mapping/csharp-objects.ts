import type { Node } from 'web-tree-sitter';
import type { Entry } from '../../../fact/expression.ts';
import { argument, array, entry, name, object, spanOf } from '../build-expression.ts';
import type { Reader, ToExpression } from '../mapping.ts';
import { newBy } from '../parts/access.ts';

/** `new C(args) { Token = x, ["a"] = b }`: an object where it is made of entries only. */
export const creation: ToExpression = (node, reader) => {
  const initializer = node.childForFieldName('initializer');
  // `new(…)`, whose type stands elsewhere, has its arguments under no name.
  const args = node.childForFieldName('arguments') ?? node.namedChildren.find(isArguments) ?? null;
  const plain = newBy('type', 'arguments')(node, reader);
  const created = plain.kind === 'call' && args !== null ? { ...plain, args: reader.args(args) } : plain;
  if (initializer === null) return created;
  const value = reader.expression(initializer);
  if (args === null || args.namedChildCount === 0) return { ...value, ...spanOf(node) };
  return created.kind === 'call' ? { ...created, args: [...created.args, argument(initializer, value)] } : created;
};

function isArguments({ type }: Node): boolean {
  return type === 'argument_list';
}

/** `{ Token = x, ["a"] = b }`: entries, or items. */
export const initializer: ToExpression = (node, reader) => {
  const entries = node.namedChildren.map((child) => entryOf(child, reader));
  const known = entries.filter((each) => each !== undefined);
  return known.length > 0 ? object(node, known) : array(node, node.namedChildren.map(reader.expression));
};

function entryOf(node: Node, reader: Reader): Entry | undefined {
  if (node.type === 'initializer_expression' && node.namedChildCount === 2) {
    const [key, value] = node.namedChildren.map(reader.expression);
    return key === undefined || value === undefined ? undefined : entry(node, key, value);
  }
  if (node.type !== 'assignment_expression') return undefined;
  const left = node.childForFieldName('left');
  const key =
    left?.type === 'element_binding_expression'
      ? reader.args(left)[0]?.value
      : left === null
        ? undefined
        : reader.expression(left);
  return key === undefined ? undefined : entry(node, key, reader.expression(node.childForFieldName('right')));
}

/** `new { token, Key = x }`. */
export const anonymousObject: ToExpression = (node, reader) => {
  const entries: Entry[] = [];
  const children = node.children.filter((child) => !/^(?:new|[{},])$/.test(child.type));
  for (let at = 0; at < children.length; at++) {
    const [key, sign, value] = children.slice(at, at + 3);
    if (key === undefined) break;
    const keyed = reader.expression(key);
    if (sign?.type === '=' && value !== undefined) {
      entries.push(entry(key, keyed, reader.expression(value)));
      at += 2;
    } else {
      entries.push(entry(key, keyed.kind === 'member' ? name(key, keyed.property ?? '') : keyed, keyed));
    }
  }
  return object(node, entries);
};
