import { parse } from 'acorn';

/** @typedef {import('acorn').AnyNode} Node */

/**
 * Regular expressions that a chunk makes when it is loaded, and needs only in its functions, are made where they are
 * first used: V8 parses each one that is made, and a run of the hook uses few of them.
 * @param {string} code
 * @param {ReadonlySet<string>} exported names that others read as soon as the chunk is loaded
 */
export function makeExpressionsLater(code, exported) {
  const program = parse(code, { ecmaVersion: 2024, allowReturnOutsideFunction: true });
  const candidates = expressionsOf(program, code);
  for (const name of exported) candidates.delete(name);
  /** @type {Map<string, Node[]>} */
  const uses = new Map();
  visit(program, { parent: undefined, isInFunction: false }, (node, { parent, isInFunction }) => {
    if (node.type !== 'Identifier' || !candidates.has(node.name) || isKey(node, parent)) return;
    if (candidates.get(node.name)?.id === node) return;
    if (isInFunction && parent !== undefined && reads(node, parent))
      uses.set(node.name, [...(uses.get(node.name) ?? []), node]);
    else candidates.delete(node.name);
  });
  const edits = [...candidates].flatMap(([name, { id, end, text }]) => [
    { start: id.end, end, text: '' },
    ...(uses.get(name) ?? []).map((use) => ({ start: use.start, end: use.end, text: `(${name}??=${text})` })),
  ]);
  return applied(code, edits);
}

/**
 * Variables of the chunk that hold a regular expression.
 * @param {import('acorn').Program} program
 * @param {string} code
 */
function expressionsOf(program, code) {
  /** @type {Map<string, {id: Node, end: number, text: string}>} */
  const found = new Map();
  for (const statement of program.body) {
    if (statement.type !== 'VariableDeclaration' || statement.kind === 'const') continue;
    for (const { id, init } of statement.declarations) {
      if (id.type !== 'Identifier' || init?.type !== 'Literal' || !('regex' in init)) continue;
      found.set(id.name, { id, end: init.end, text: code.slice(init.start, init.end) });
    }
  }
  return found;
}

/**
 * @param {Node} node
 * @param {{parent: Node | undefined, isInFunction: boolean}} place
 * @param {(node: Node, place: {parent: Node | undefined, isInFunction: boolean}) => void} see
 */
function visit(node, place, see) {
  see(node, place);
  const isInFunction = place.isInFunction || node.type.includes('Function');
  for (const child of Object.values(node).flat()) {
    if (isNode(child)) visit(child, { parent: node, isInFunction }, see);
  }
}

/**
 * @param {unknown} value
 * @returns {value is Node}
 */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/**
 * Whether a name stands for a property.
 * @param {Node} node
 * @param {Node | undefined} parent
 */
function isKey(node, parent) {
  if (parent?.type === 'MemberExpression') return parent.property === node && !parent.computed;
  if (parent?.type === 'Property') return parent.key === node && !parent.computed && !parent.shorthand;
  const isMember = parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition';
  return isMember && parent.key === node && !parent.computed;
}

const READERS = new Set([
  'CallExpression',
  'NewExpression',
  'ConditionalExpression',
  'ReturnStatement',
  'LogicalExpression',
  'ArrayExpression',
]);

/**
 * Whether a name is read, as an object or an argument: anything else, and what declares it anew, is left alone.
 * @param {Node} node
 * @param {Node} parent
 */
function reads(node, parent) {
  return parent.type === 'MemberExpression' ? parent.object === node : READERS.has(parent.type);
}

/**
 * @param {string} code
 * @param {{start: number, end: number, text: string}[]} edits
 */
function applied(code, edits) {
  let result = '';
  let done = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    result += code.slice(done, start) + text;
    done = end;
  }
  return result + code.slice(done);
}
