import type { Facts } from '../../fact/facts.ts';
import { createFactsBuilder } from '../../fact/facts-builder.ts';
import { toExpression } from './expressions.ts';
import { addClass, addFunction } from './functions.ts';
import type { EstreeNode } from './node.ts';
import { addStatement } from './statements.ts';
import type { Walker } from './walker.ts';

/** What a program in ESTree form says; for ESLint, which has the tree, and for the command, which parses it. */
export function factsOfProgram(program: EstreeNode, length: number): Facts {
  const builder = createFactsBuilder('javascript', { start: 0, end: length });
  const walker: Walker = {
    builder,
    expression: (node) => toExpression(node, walker),
    statement: (node) => {
      addStatement(node, walker);
    },
    functionScope: (node, name) => addFunction(node, walker, name),
    classScope: (node) => {
      addClass(node, walker);
    },
  };
  addStatement(program, walker);
  return builder.build();
}
