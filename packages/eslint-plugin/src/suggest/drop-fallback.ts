import { AST_NODE_TYPES, type TSESLint, type TSESTree } from '@typescript-eslint/utils';
import { nodeAt } from './node-at.ts';
import type { Suggest, Suggestion } from './suggestion.ts';

/** Suggests to do without a default, and to fail where there is no value. */
export const dropFallback: Suggest = (sourceCode, problem) => {
  const literal = nodeAt(sourceCode, problem);
  const parent = literal?.parent;
  if (literal === undefined || parent === undefined) return [];
  if (parent.type === AST_NODE_TYPES.LogicalExpression) return withoutRight(sourceCode, parent, problem.subject);
  if (parent.type === AST_NODE_TYPES.AssignmentPattern && parent.right === literal)
    return [{ messageId: 'dropFallback', replace: { range: parent.range, text: sourceCode.getText(parent.left) } }];
  if (parent.type === AST_NODE_TYPES.CallExpression) return withoutArgument(sourceCode, parent, literal);
  return [];
};

function withoutRight(
  sourceCode: Readonly<TSESLint.SourceCode>,
  { left, range }: TSESTree.LogicalExpression,
  name: string,
): readonly Suggestion[] {
  const value = sourceCode.getText(left);
  const text = JSON.stringify(`${name} is not set`);
  return [
    { messageId: 'failFast', replace: { range, text: `${value} ?? (() => { throw new Error(${text}); })()` } },
    { messageId: 'dropFallback', replace: { range, text: value } },
  ];
}

/** A second argument goes with the comma before it; `.default('…')` goes as a whole. */
function withoutArgument(
  sourceCode: Readonly<TSESLint.SourceCode>,
  call: TSESTree.CallExpression,
  argument: TSESTree.Node,
): readonly Suggestion[] {
  const at = call.arguments.findIndex((each) => each === argument);
  const before = call.arguments[at - 1];
  if (before !== undefined && at === call.arguments.length - 1)
    return [{ messageId: 'dropFallback', replace: { range: [before.range[1], argument.range[1]], text: '' } }];
  const { callee } = call;
  if (at !== 0 || callee.type !== AST_NODE_TYPES.MemberExpression) return [];
  return [{ messageId: 'dropFallback', replace: { range: call.range, text: sourceCode.getText(callee.object) } }];
}
