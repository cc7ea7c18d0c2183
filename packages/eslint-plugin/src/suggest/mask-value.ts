import { nodeAt } from './node-at.ts';
import type { Suggest } from './suggestion.ts';

const STARS = "'***'";

/** Suggests to show stars in the place of a secret. */
export const maskValue: Suggest = (sourceCode, problem) => {
  const node = nodeAt(sourceCode, problem);
  const parent = node?.parent;
  if (node === undefined || parent === undefined) return [];
  // Of a shorthand, the property and its value are at the same place.
  if (node.type === 'Property' && node.shorthand)
    return [{ messageId: 'maskValue', replace: { range: node.range, text: `${sourceCode.getText(node)}: ${STARS}` } }];
  const isValue =
    (parent.type === 'Property' && parent.value === node) ||
    parent.type === 'TemplateLiteral' ||
    parent.type === 'TSAsExpression' ||
    parent.type === 'BinaryExpression' ||
    parent.type === 'ArrayExpression' ||
    ((parent.type === 'CallExpression' || parent.type === 'NewExpression') && parent.callee !== node);
  return isValue ? [{ messageId: 'maskValue', replace: { range: node.range, text: STARS } }] : [];
};
