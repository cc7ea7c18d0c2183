import { bindPattern } from './bind-pattern.ts';
import { isExpression } from './expressions.ts';
import { addImports, addRequire } from './imports.ts';
import { leaves } from './leaves.ts';
import { childrenOf, nodeAt, nodesAt, textAt, type EstreeNode } from './node.ts';
import { addType } from './type-name.ts';
import { spanOf, type Walker } from './walker.ts';

type AddFacts = (node: EstreeNode, walker: Walker) => void;

const declaration: AddFacts = (node, walker) => {
  const id = nodeAt(node, 'id');
  const init = nodeAt(node, 'init');
  if (id === undefined) return;
  addRequire(id, init, walker);
  const isNamed = id.type === 'Identifier' && init?.type.includes('Function') === true;
  const value = isNamed
    ? ({ kind: 'function', scope: walker.functionScope(init, textAt(id, 'name')), ...spanOf(init) } as const)
    : init && walker.expression(init);
  bindPattern(id, value, { walker, how: 'variable', whole: spanOf(node) });
};

const throwing: AddFacts = (node, walker) => {
  const argument = nodeAt(node, 'argument');
  if (argument !== undefined)
    walker.builder.add({ kind: 'throw', value: walker.expression(argument), ...spanOf(node) });
};

const returning: AddFacts = (node, walker) => {
  const argument = nodeAt(node, 'argument');
  if (argument !== undefined)
    walker.builder.add({ kind: 'return', value: walker.expression(argument), ...spanOf(node) });
};

const branching: AddFacts = (node, walker) => {
  const [test, then, otherwise] = ['test', 'consequent', 'alternate'].map((key) => nodeAt(node, key));
  if (test === undefined) return;
  const isFailFast = leaves(then) || leaves(otherwise);
  walker.builder.add({ kind: 'guard', test: walker.expression(test), isFailFast, ...spanOf(node) });
  if (then !== undefined) walker.statement(then);
  if (otherwise !== undefined) walker.statement(otherwise);
};

const looping: AddFacts = (node, walker) => {
  const [left, right, body] = ['left', 'right', 'body'].map((key) => nodeAt(node, key));
  if (left === undefined || right === undefined) return;
  const object = walker.expression(right);
  const pattern = left.type === 'VariableDeclaration' ? nodesAt(left, 'declarations')[0] : left;
  const id = pattern?.type === 'VariableDeclarator' ? nodeAt(pattern, 'id') : pattern;
  const value = { kind: 'member', object, property: undefined, ...spanOf(right) } as const;
  // The keys of `for … in` are names, not values.
  const item = node.type === 'ForInStatement' ? undefined : value;
  if (id !== undefined) bindPattern(id, item, { walker, how: 'iteration', whole: spanOf(left) });
  if (body !== undefined) walker.statement(body);
};

const functionDeclaration: AddFacts = (node, walker) => {
  const id = nodeAt(node, 'id');
  walker.functionScope(node, id === undefined ? undefined : textAt(id, 'name'));
};

const enumMember: AddFacts = (node, walker) => {
  const id = nodeAt(node, 'id');
  const initializer = nodeAt(node, 'initializer');
  if (id === undefined || initializer === undefined) return;
  const name = textAt(id, 'name') ?? textAt(id, 'value') ?? '';
  const value = walker.expression(initializer);
  walker.builder.add({ kind: 'binding', how: 'field', path: [name], target: spanOf(id), value, ...spanOf(node) });
};

const STATEMENTS: Readonly<Record<string, AddFacts>> = {
  ClassDeclaration: (node, walker) => {
    walker.classScope(node);
  },
  ForInStatement: looping,
  ForOfStatement: looping,
  FunctionDeclaration: functionDeclaration,
  IfStatement: branching,
  ImportDeclaration: addImports,
  ReturnStatement: returning,
  ThrowStatement: throwing,
  TSEnumMember: enumMember,
  TSInterfaceDeclaration: addType,
  TSTypeAliasDeclaration: addType,
  VariableDeclarator: declaration,
};

/** Statements of TypeScript that hold code; all other `TS…` nodes are types. */
const TYPESCRIPT_CODE = /^TS(?:Enum|Module|ExportAssignment|ImportEquals)/;

/** Adds what a statement says; of one that says nothing itself, what its parts say. */
export function addStatement(node: EstreeNode, walker: Walker): void {
  const add = Object.hasOwn(STATEMENTS, node.type) ? STATEMENTS[node.type] : undefined;
  if (add !== undefined) add(node, walker);
  else if (isExpression(node))
    walker.builder.add({ kind: 'evaluation', value: walker.expression(node), ...spanOf(node) });
  else if (!node.type.startsWith('TS') || TYPESCRIPT_CODE.test(node.type))
    for (const child of partsOf(node)) walker.statement(child);
}

function partsOf(node: EstreeNode): readonly EstreeNode[] {
  if (/^(?:Labeled|Break|Continue)Statement$/.test(node.type))
    return [nodeAt(node, 'body')].filter((body) => body !== undefined);
  if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration')
    return [nodeAt(node, 'declaration')].filter((inner) => inner !== undefined);
  if (node.type === 'TSEnumDeclaration') {
    const body = nodeAt(node, 'body');
    return body === undefined ? nodesAt(node, 'members') : nodesAt(body, 'members');
  }
  if (node.type === 'TSModuleDeclaration') return [nodeAt(node, 'body')].filter((body) => body !== undefined);
  if (node.type === 'CatchClause') return [nodeAt(node, 'body')].filter((body) => body !== undefined);
  return childrenOf(node);
}
