import type { Expression } from '../../fact/expression.ts';
import { dottedPath } from '../../fact/dotted-name.ts';
import type { BindingKind } from '../../fact/fact.ts';
import type { Span } from '../../fact/span.ts';
import { nodeAt, nodesAt, slotsAt, textAt, type EstreeNode } from './node.ts';
import { keyName } from './object-expression.ts';
import { typeName } from './type-name.ts';
import { spanOf, type Walker } from './walker.ts';

export interface PatternPlace {
  readonly walker: Walker;
  readonly how: BindingKind;
  /** The whole declaration. */
  readonly whole: Span;
}

/** Adds a binding for each name of a pattern: destructuring becomes members, defaults become fallbacks. */
export function bindPattern(pattern: EstreeNode, value: Expression | undefined, place: PatternPlace): void {
  const bind = PATTERNS[pattern.type] ?? bindMember;
  bind(pattern, value, place);
}

type Bind = (pattern: EstreeNode, value: Expression | undefined, place: PatternPlace) => void;

const bindName: Bind = (pattern, value, { walker, how, whole }) => {
  const path = [textAt(pattern, 'name') ?? ''];
  const type = typeName(pattern);
  const written = type === undefined ? {} : { type };
  walker.builder.add({ kind: 'binding', how, path, target: nameSpan(pattern), value, ...written, ...whole });
};

const bindMember: Bind = (pattern, value, { walker, how, whole }) => {
  const target = walker.expression(pattern);
  const last = target.kind === 'member' ? target.property : undefined;
  const path = dottedPath(target) ?? computedPath(target) ?? (last === undefined ? [] : [last]);
  if (path.length > 0) walker.builder.add({ kind: 'binding', how, path, target: spanOf(pattern), value, ...whole });
  else if (value !== undefined) walker.builder.add({ kind: 'evaluation', value, ...whole });
};

/** `tree[name] = …`. */
function computedPath(target: Expression): readonly string[] | undefined {
  const path = target.kind === 'member' && target.property === undefined ? dottedPath(target.object) : undefined;
  return path === undefined ? undefined : [...path, '[]'];
}

const bindObject: Bind = (pattern, value, place) => {
  for (const property of nodesAt(pattern, 'properties')) {
    const inner = nodeAt(property, property.type === 'RestElement' ? 'argument' : 'value');
    if (inner === undefined) continue;
    const isRest = property.type === 'RestElement';
    bindPattern(inner, isRest ? restOf(value, pattern) : memberOf(value, keyName(property), property), place);
  }
};

const bindArray: Bind = (pattern, value, place) => {
  for (const [at, element] of slotsAt(pattern, 'elements').entries()) {
    if (element !== undefined) bindPattern(element, memberOf(value, String(at), element), place);
  }
};

const bindDefault: Bind = (pattern, value, place) => {
  const left = nodeAt(pattern, 'left');
  const right = nodeAt(pattern, 'right');
  if (left === undefined || right === undefined) return;
  const fallback = place.walker.expression(right);
  bindPattern(left, value === undefined ? fallback : { kind: 'fallback', value, fallback, ...spanOf(pattern) }, place);
};

const bindInner =
  (key: string): Bind =>
  (pattern, value, place) => {
    const inner = nodeAt(pattern, key);
    if (inner !== undefined) bindPattern(inner, value, place);
  };

const PATTERNS: Readonly<Record<string, Bind>> = {
  ArrayPattern: bindArray,
  AssignmentPattern: bindDefault,
  Identifier: bindName,
  ObjectPattern: bindObject,
  RestElement: bindInner('argument'),
  TSParameterProperty: bindInner('parameter'),
};

function memberOf(
  value: Expression | undefined,
  property: string | undefined,
  node: EstreeNode,
): Expression | undefined {
  return value === undefined ? undefined : { kind: 'member', object: value, property, ...spanOf(node) };
}

/** What is left of an object when some of its properties are taken out: the whole with those put to nothing. */
function restOf(value: Expression | undefined, pattern: EstreeNode): Expression | undefined {
  if (value === undefined) return undefined;
  const taken = nodesAt(pattern, 'properties').filter(({ type }) => type !== 'RestElement');
  const without = taken.map((property) => {
    const nothing = { kind: 'literal', value: null, ...spanOf(property) } as const;
    return { key: keyName(property), value: nothing, ...spanOf(property) };
  });
  const entries = [{ key: undefined, value, isSpread: true as const, ...spanOf(pattern) }, ...without];
  return { kind: 'object', entries, ...spanOf(pattern) };
}

/** An identifier's range takes in its type; the name alone does not. */
function nameSpan(node: EstreeNode): Span {
  const name = textAt(node, 'name') ?? '';
  return { start: node.range[0], end: node.range[0] + name.length };
}
