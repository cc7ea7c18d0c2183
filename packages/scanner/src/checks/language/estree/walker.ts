import type { Expression } from '../../fact/expression.ts';
import type { FactsBuilder } from '../../fact/facts-builder.ts';
import type { EstreeNode } from './node.ts';

/** What the parts of the walk need of each other. */
export interface Walker {
  readonly builder: FactsBuilder;
  /** Maps an expression; facts within it (assignments, functions) are added on the way. */
  expression(node: EstreeNode): Expression;
  /** Adds the facts of a statement, or of anything that is no expression. */
  statement(node: EstreeNode): void;
  /** Adds the facts of a function, and gives its scope. */
  functionScope(node: EstreeNode, name?: string): number;
  /** Adds the facts of a class. */
  classScope(node: EstreeNode): void;
}

/** Where a node stands. */
export function spanOf(node: EstreeNode): { readonly start: number; readonly end: number } {
  return { start: node.range[0], end: node.range[1] };
}
