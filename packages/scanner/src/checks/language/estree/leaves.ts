import { nodeAt, nodesAt, textAt, type EstreeNode } from './node.ts';

const LEAVING_CALL = /(?:^|\.)(?:exit|abort|fail|reject|panic|bail|die)$/i;

/** Whether a branch ends the work: it throws, returns, or exits. */
export function leaves(node: EstreeNode | undefined): boolean {
  if (node === undefined) return false;
  if (node.type === 'BlockStatement') return nodesAt(node, 'body').some(leaves);
  if (node.type === 'ThrowStatement' || node.type === 'ReturnStatement') return true;
  if (node.type !== 'ExpressionStatement') return false;
  const call = nodeAt(node, 'expression');
  const callee = call?.type === 'CallExpression' ? nodeAt(call, 'callee') : undefined;
  return callee !== undefined && LEAVING_CALL.test(lastName(callee));
}

function lastName(callee: EstreeNode): string {
  const property = nodeAt(callee, 'property');
  return (property === undefined ? textAt(callee, 'name') : textAt(property, 'name')) ?? '';
}
