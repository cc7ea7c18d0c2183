import { AST_NODE_TYPES } from '@typescript-eslint/utils';
import { nodeAt } from './node-at.ts';
import type { Suggest } from './suggestion.ts';

const STARS = "'***'";

/** Suggests to show stars in the place of a secret. */
export const maskValue: Suggest = (sourceCode, problem) => {
  const node = nodeAt(sourceCode, problem);
  const parent = node?.parent;
  if (node === undefined || parent === undefined) return [];
  // Of a shorthand, the property and its value are at the same place.
  if (node.type === AST_NODE_TYPES.Property && node.shorthand)
    return [{ messageId: 'maskValue', replace: { range: node.range, text: `${sourceCode.getText(node)}: ${STARS}` } }];
  const isValue =
    (parent.type === AST_NODE_TYPES.Property && parent.value === node) ||
    parent.type === AST_NODE_TYPES.TemplateLiteral ||
    parent.type === AST_NODE_TYPES.TSAsExpression ||
    parent.type === AST_NODE_TYPES.BinaryExpression ||
    parent.type === AST_NODE_TYPES.ArrayExpression ||
    ((parent.type === AST_NODE_TYPES.CallExpression || parent.type === AST_NODE_TYPES.NewExpression) &&
      parent.callee !== node);
  return isValue ? [{ messageId: 'maskValue', replace: { range: node.range, text: STARS } }] : [];
};
