import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
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
  if (
    parent?.type === AST_NODE_TYPES.BinaryExpression &&
    parent.left.type === AST_NODE_TYPES.Literal &&
    parent.right.type === AST_NODE_TYPES.Literal
  )
    return parent;
  const isDecoding =
    parent?.type === AST_NODE_TYPES.CallExpression &&
    parent.callee.type === AST_NODE_TYPES.Identifier &&
    parent.callee.name === 'atob';
  return isDecoding ? parent : node;
}

function literalAround(node: TSESTree.Node | undefined): TSESTree.Node | undefined {
  if (node?.type === AST_NODE_TYPES.Literal) return node;
  const template = node?.type === AST_NODE_TYPES.TemplateElement ? node.parent : undefined;
  return template?.type === AST_NODE_TYPES.TemplateLiteral && template.expressions.length === 0 ? template : undefined;
}

/** Whether any other value could stand in its place: names of modules, keys, types and directives must be literals. */
function isValue(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.VariableDeclarator:
      return parent.init === node;
    case AST_NODE_TYPES.Property:
    case AST_NODE_TYPES.PropertyDefinition:
      return parent.value === node;
    case AST_NODE_TYPES.AssignmentExpression:
    case AST_NODE_TYPES.AssignmentPattern:
      return parent.right === node;
    case AST_NODE_TYPES.CallExpression:
    case AST_NODE_TYPES.NewExpression:
      return parent.callee !== node;
    case AST_NODE_TYPES.ArrayExpression:
    case AST_NODE_TYPES.ReturnStatement:
    case AST_NODE_TYPES.ConditionalExpression:
    case AST_NODE_TYPES.LogicalExpression:
    case AST_NODE_TYPES.ArrowFunctionExpression:
      return true;
    default:
      return false;
  }
}

function nameOf({ parent }: TSESTree.Node): string | undefined {
  if (parent?.type === AST_NODE_TYPES.VariableDeclarator)
    return parent.id.type === AST_NODE_TYPES.Identifier ? parent.id.name : undefined;
  if (parent?.type === AST_NODE_TYPES.Property || parent?.type === AST_NODE_TYPES.PropertyDefinition)
    return parent.key.type === AST_NODE_TYPES.Identifier ? parent.key.name : undefined;
  if (parent?.type !== AST_NODE_TYPES.AssignmentExpression) return undefined;
  const { left } = parent;
  if (left.type === AST_NODE_TYPES.Identifier) return left.name;
  return left.type === AST_NODE_TYPES.MemberExpression && left.property.type === AST_NODE_TYPES.Identifier
    ? left.property.name
    : undefined;
}
