import type { Node } from 'web-tree-sitter';
import { call, name, spanOf } from '../build-expression.ts';
import type { Reader, Visit } from '../mapping.ts';

/** What a constructor hands to that of its parent, told as a call: `: base("…")`, Kotlin's `: Exception("…")`. */
function parentCall(node: Node, reader: Reader, called: string): void {
  const given = node.namedChildren.find((child) => /^(?:argument_list|value_arguments)$/.test(child.type));
  if (given === undefined) return;
  const value = call(node, name(node, called), reader.args(given));
  if (value.args.length > 0) reader.facts.add({ kind: 'evaluation', value, ...spanOf(node) });
}

/** A constructor as a function, and what it hands on. */
export function constructorBy(declaration: Visit): Visit {
  return (node, reader) => {
    declaration(node, reader);
    const initializer = node.namedChildren.find((child) => child.type === 'constructor_initializer');
    if (initializer !== undefined && reader.text(initializer).includes('base')) parentCall(initializer, reader, 'base');
  };
}

/** Kotlin's `class X(…) : Parent("…")`. */
export const parentCalls: Visit = (node, reader) => {
  for (const specifier of node.namedChildren) {
    const made = specifier.namedChildren.find((child) => child.type === 'constructor_invocation') ?? specifier;
    const [type] = made.namedChildren;
    if (type !== undefined) parentCall(made, reader, reader.text(type));
  }
};
