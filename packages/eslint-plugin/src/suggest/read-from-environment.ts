import type { TSESTree } from '@typescript-eslint/utils';
import { nodeAt } from './node-at.ts';
import { requireVariable, variableName } from './require-variable.ts';
import type { Suggest } from './suggestion.ts';

/** Suggests to read a literal secret from the environment instead. */
export const readFromEnvironment: Suggest = (sourceCode, problem) => {
  const inner = sourceCode.getNodeByRangeIndex(problem.start) ?? undefined;
  const node = wholeConstant(nodeAt(sourceCode, problem) ?? literalAround(inner));
  if (node === undefined || !isValue(node)) return [];
  const variable = variableName(nameOf(node) ?? problem.subject);
  if (variable === undefined) return [];
  return [{ messageId: 'readFromEnvironment', replace: { range: node.range, text: requireVariable(variable) } }];
};

/** The sum of literals, or the decoding, that a literal is a part of. */
function wholeConstant(node: TSESTree.Node | undefined): TSESTree.Node | undefined {
  const parent = node?.parent;
  if (parent?.type === 'BinaryExpression' && parent.left.type === 'Literal' && parent.right.type === 'Literal')
    return parent;
  const isDecoding =
    parent?.type === 'CallExpression' && parent.callee.type === 'Identifier' && parent.callee.name === 'atob';
  return isDecoding ? parent : node;
}

function literalAround(node: TSESTree.Node | undefined): TSESTree.Node | undefined {
  if (node?.type === 'Literal') return node;
  const template = node?.type === 'TemplateElement' ? node.parent : undefined;
  return template?.type === 'TemplateLiteral' && template.expressions.length === 0 ? template : undefined;
}

/** Whether any other value could stand in its place: names of modules, keys, types and directives must be literals. */
function isValue(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.init === node;
    case 'Property':
    case 'PropertyDefinition':
      return parent.value === node;
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return parent.right === node;
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== node;
    case 'ArrayExpression':
    case 'ReturnStatement':
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'ArrowFunctionExpression':
      return true;
    default:
      return false;
  }
}

function nameOf({ parent }: TSESTree.Node): string | undefined {
  if (parent?.type === 'VariableDeclarator') return parent.id.type === 'Identifier' ? parent.id.name : undefined;
  if (parent?.type === 'Property' || parent?.type === 'PropertyDefinition')
    return parent.key.type === 'Identifier' ? parent.key.name : undefined;
  if (parent?.type !== 'AssignmentExpression') return undefined;
  const { left } = parent;
  if (left.type === 'Identifier') return left.name;
  return left.type === 'MemberExpression' && left.property.type === 'Identifier' ? left.property.name : undefined;
}
