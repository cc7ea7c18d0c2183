import type { Node } from 'web-tree-sitter';
import type {
  Argument,
  ArrayLiteral,
  Call,
  Conditional,
  Entry,
  Expression,
  Fallback,
  Literal,
  Member,
  Name,
  ObjectLiteral,
  Opaque,
  Operation,
  Template,
} from '../../fact/expression.ts';
import type { Span } from '../../fact/span.ts';

/** Where a node stands. */
export function spanOf(node: Node): Span {
  return { start: node.startIndex, end: node.endIndex };
}

export function literal(node: Node, value: Literal['value']): Literal {
  return { kind: 'literal', value, ...spanOf(node) };
}

export function name(node: Node, text: string): Name {
  return { kind: 'name', name: text, ...spanOf(node) };
}

export function opaque(node: Node, parts: readonly Expression[] = []): Opaque {
  return { kind: 'opaque', parts, ...spanOf(node) };
}

export function call(node: Node, callee: Expression, args: readonly Argument[]): Call {
  return { kind: 'call', callee, args, ...spanOf(node) };
}

export function member(node: Node, object: Expression, property: string | undefined): Member {
  return { kind: 'member', object, property, ...spanOf(node) };
}

/** `object[key]`: a property where the key is constant. */
export function subscript(node: Node, object: Expression, key: Expression): Member {
  const value = key.kind === 'literal' ? key.value : undefined;
  if (typeof value === 'string' || typeof value === 'number') return member(node, object, String(value));
  return { ...member(node, object, undefined), index: key };
}

/** A method of a value. */
export function method(node: Node, object: Expression, property: string, args: readonly Argument[] = []): Call {
  return call(node, member(node, object, property), args);
}

export function array(node: Node, items: readonly Expression[]): ArrayLiteral {
  return { kind: 'array', items, ...spanOf(node) };
}

export function object(node: Node, entries: readonly Entry[]): ObjectLiteral {
  return { kind: 'object', entries, ...spanOf(node) };
}

/** An entry of an object; its key is known where it is constant or a plain name. */
export function entry(node: Node, key: Expression, value: Expression): Entry {
  return { key: keyOf(key), value, ...spanOf(node) };
}

function keyOf(key: Expression): string | undefined {
  if (key.kind === 'name') return key.name;
  if (key.kind === 'literal' && (typeof key.value === 'string' || typeof key.value === 'number'))
    return String(key.value);
  return undefined;
}

export function fallback(node: Node, value: Expression, otherwise: Expression): Fallback {
  return { kind: 'fallback', value, fallback: otherwise, ...spanOf(node) };
}

export function conditional(
  node: Node,
  [test, then, otherwise]: readonly [Expression, Expression, Expression],
): Conditional {
  return { kind: 'conditional', test, then, otherwise, ...spanOf(node) };
}

export function operation(node: Node, operator: string, operands: readonly Expression[]): Operation {
  return { kind: 'operation', operator, operands, ...spanOf(node) };
}

/** Text put together; parts that are put together themselves are taken apart, and one part alone is the text. */
export function template(node: Node, parts: readonly Expression[]): Expression {
  const flat = parts.flatMap((part) => (part.kind === 'template' ? part.parts : [part]));
  const [only] = flat;
  if (flat.length === 1 && only !== undefined) return { ...only, ...spanOf(node) };
  return { kind: 'template', parts: flat, ...spanOf(node) } satisfies Template;
}

export function argument(node: Node, value: Expression, named?: string): Argument {
  return { ...(named === undefined ? {} : { name: named }), value, ...spanOf(node) };
}

export function spread(node: Node, value: Expression): Argument {
  return { value, isSpread: true, ...spanOf(node) };
}

/** What stands behind `%`: one value, several, or values by name. */
export function formatItems(value: Expression): readonly Argument[] {
  const { start, end } = value;
  if (value.kind === 'array') return value.items.map((item) => ({ value: item, start: item.start, end: item.end }));
  if (value.kind !== 'object') return [{ value, start, end }];
  return value.entries.map((each) => ({
    ...(each.key === undefined ? {} : { name: each.key }),
    value: each.value,
    start: each.start,
    end: each.end,
  }));
}

/** A text with places for values, with the values put there; what has no place follows. */
export function formatted(
  node: Node,
  format: Expression,
  { args, place }: { readonly args: readonly Argument[]; readonly place: RegExp },
): Expression {
  const left = [...args];
  const take = (name: string): Argument | undefined => {
    const isIndex = /^\d+$/.test(name);
    const found = isIndex
      ? args[Number(name)]
      : (args.find((arg) => arg.name === name) ?? left.find((arg) => arg.name === undefined));
    if (found !== undefined && left.includes(found)) left.splice(left.indexOf(found), 1);
    return found;
  };
  const pieces = format.kind === 'template' ? format.parts : [format];
  const parts = pieces.flatMap((piece) => (piece.kind === 'literal' ? filled(piece, place, take) : [piece]));
  return template(node, [...parts, ...left.map(({ value }) => value)]);
}

function filled(piece: Literal, place: RegExp, take: (name: string) => Argument | undefined): Expression[] {
  const text = String(piece.value);
  const parts: Expression[] = [];
  let from = 0;
  for (const { 0: whole, 1: name = '', index } of text.matchAll(place)) {
    const value = take(name)?.value;
    if (value === undefined) continue;
    if (index > from) parts.push({ ...piece, value: text.slice(from, index) });
    parts.push(value);
    from = index + whole.length;
  }
  if (from < text.length || parts.length === 0) parts.push({ ...piece, value: text.slice(from) });
  return parts;
}

/** Places in the format strings of `%` and of `printf`. */
export const PERCENT_PLACE = /%(?:\((\w+)\))?[-+ #0-9.*]*[a-zA-Z]/g;
/** Places in the format strings of `.format`: `{}`, `{0}`, `{name:…}`. */
export const BRACE_PLACE = /(?<!\{)\{(\w*)(?:[.[!:][^{}]*)?\}/g;
