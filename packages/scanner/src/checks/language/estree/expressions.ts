import type { Expression } from '../../fact/expression.ts';
import { addAssignment } from './assignment.ts';
import { call, importCall, taggedTemplate } from './call-expression.ts';
import { jsxContainer, jsxElement } from './jsx-expression.ts';
import { literal, template } from './literal-expression.ts';
import { childrenOf, nodeAt, textAt, type EstreeNode } from './node.ts';
import { array, member, object } from './object-expression.ts';
import { binary, conditional, logical, sequence, through, unary, unknownValue } from './operator-expression.ts';
import { spanOf, type Walker } from './walker.ts';

type ToExpression = (node: EstreeNode, walker: Walker) => Expression;

const fromFunction: ToExpression = (node, walker) => ({
  kind: 'function',
  scope: walker.functionScope(node),
  ...spanOf(node),
});

const fromClass: ToExpression = (node, walker) => {
  walker.classScope(node);
  return unknownValue(node);
};

const fromName: ToExpression = (node) => ({ kind: 'name', name: textAt(node, 'name') ?? '', ...spanOf(node) });

const named =
  (name: string): ToExpression =>
  (node) => ({ kind: 'name', name, ...spanOf(node) });

/** `import.meta`, `new.target`. */
const metaProperty: ToExpression = (node) => {
  const [meta, property] = ['meta', 'property'].map((key) => {
    const part = nodeAt(node, key);
    return part === undefined ? '' : textAt(part, 'name');
  });
  const object = { kind: 'name', name: meta ?? '', ...spanOf(node) } as const;
  return { kind: 'member', object, property: property ?? '', ...spanOf(node) };
};

const EXPRESSIONS: Readonly<Record<string, ToExpression>> = {
  ArrayExpression: array,
  ArrowFunctionExpression: fromFunction,
  AssignmentExpression: addAssignment,
  AwaitExpression: through('argument'),
  BinaryExpression: binary,
  CallExpression: call,
  ChainExpression: through('expression'),
  ClassExpression: fromClass,
  ConditionalExpression: conditional,
  FunctionExpression: fromFunction,
  Identifier: fromName,
  ImportExpression: importCall,
  JSXElement: jsxElement,
  JSXExpressionContainer: jsxContainer,
  JSXFragment: jsxElement,
  JSXSpreadChild: jsxContainer,
  Literal: literal,
  LogicalExpression: logical,
  MemberExpression: member,
  MetaProperty: metaProperty,
  NewExpression: call,
  ObjectExpression: object,
  ParenthesizedExpression: through('expression'),
  PrivateIdentifier: fromName,
  SequenceExpression: sequence,
  Super: named('super'),
  TaggedTemplateExpression: taggedTemplate,
  TemplateLiteral: template,
  ThisExpression: named('this'),
  TSAsExpression: through('expression'),
  TSInstantiationExpression: through('expression'),
  TSNonNullExpression: through('expression'),
  TSSatisfiesExpression: through('expression'),
  TSTypeAssertion: through('expression'),
  UnaryExpression: unary,
  UpdateExpression: unary,
  YieldExpression: through('argument'),
};

/** Whether a node is an expression. */
export function isExpression(node: EstreeNode): boolean {
  return Object.hasOwn(EXPRESSIONS, node.type);
}

/** Maps an expression; of one that is not known, the parts are kept. */
export function toExpression(node: EstreeNode, walker: Walker): Expression {
  const map = Object.hasOwn(EXPRESSIONS, node.type) ? EXPRESSIONS[node.type] : undefined;
  if (map !== undefined) return map(node, walker);
  const parts = childrenOf(node).filter(isExpression);
  return { kind: 'opaque', parts: parts.map((part) => toExpression(part, walker)), ...spanOf(node) };
}
