import type { Node } from 'web-tree-sitter';
import type { Expression } from '../../../fact/expression.ts';
import type { BindingKind } from '../../../fact/fact.ts';
import { spanOf } from '../build-expression.ts';
import type { Reader } from '../mapping.ts';

/** What stands for a key that is computed: `tree[name] = …`. */
const ANY_KEY = '[]';

/** The names that lead to what is assigned to; undefined for what has none. */
function pathOf(target: Expression): readonly string[] | undefined {
  if (target.kind === 'name') return [target.name];
  if (target.kind !== 'member') return undefined;
  const before = pathOf(target.object) ?? [];
  if (target.property !== undefined) return [...before, target.property];
  return before.length === 0 ? undefined : [...before, ANY_KEY];
}

/**
 * Binds the names of a loop to what is iterated over. Of several names the first is a key or a number, except where
 * the iterated value gives pairs (`.items()`): then each is a part of the pair.
 */
export function bindIteration(reader: Reader, targets: readonly Node[], iterated: Expression): void {
  const item: Expression = {
    kind: 'member',
    object: iterated,
    property: undefined,
    start: iterated.start,
    end: iterated.end,
  };
  const called = iterated.kind === 'call' && iterated.callee.kind === 'member' ? iterated.callee.property : undefined;
  const isPairs = called === 'items' || called === 'entries';
  targets.forEach((target, at) => {
    const part: Expression = isPairs
      ? { ...item, object: item, property: String(at) }
      : at === 0
        ? { kind: 'opaque', parts: [], ...spanOf(target) }
        : item;
    bind(reader, target, [target], { how: 'iteration', value: targets.length === 1 ? item : part });
  });
}

/** What is bound to where, besides the value. */
export interface BindingNotes {
  readonly how: BindingKind;
  readonly type?: Node | null;
}

/** Binds a value to a target, or each of a list of targets to its part. */
export function bind(
  reader: Reader,
  statement: Node,
  targets: readonly Node[],
  { value, how, type }: BindingNotes & { readonly value: Expression | undefined },
): void {
  targets.forEach((target, index) => {
    const place = reader.expression(target);
    const path = pathOf(place);
    if (path === undefined || path[0] === '_') return;
    const key = place.kind === 'member' ? place.index : undefined;
    if (key?.kind === 'call') reader.facts.add({ kind: 'evaluation', value: key, ...spanOf(target) });
    const part = targets.length === 1 ? value : partOf(value, index);
    const written = type === null || type === undefined ? {} : { type: reader.text(type) };
    const span = targets.length === 1 ? spanOf(statement) : spanOf(target);
    reader.facts.add({ kind: 'binding', how, path, target: spanOf(target), value: part, ...written, ...span });
  });
}

function partOf(value: Expression | undefined, index: number): Expression | undefined {
  if (value?.kind === 'array') return value.items[index];
  if (value === undefined) return undefined;
  // What a function of this file returns can be told apart.
  const property = value.kind === 'call' ? String(index) : undefined;
  return { kind: 'member', object: value, property, start: value.start, end: value.end };
}
