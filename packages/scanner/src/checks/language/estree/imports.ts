import { nodeAt, nodesAt, textAt, type EstreeNode } from './node.ts';
import { keyName } from './object-expression.ts';
import { spanOf, type Walker } from './walker.ts';

/** `import a, { b as c } from 'm'`. */
export function addImports(node: EstreeNode, walker: Walker): void {
  const source = nodeAt(node, 'source');
  const module = source === undefined ? undefined : textAt(source, 'value');
  if (module === undefined) return;
  const specifiers = nodesAt(node, 'specifiers');
  for (const specifier of specifiers) {
    const local = nodeAt(specifier, 'local');
    const imported = nodeAt(specifier, 'imported');
    if (local === undefined) continue;
    walker.builder.add({
      kind: 'import',
      local: textAt(local, 'name') ?? '',
      module,
      imported: imported === undefined ? undefined : (textAt(imported, 'name') ?? textAt(imported, 'value')),
      ...spanOf(node),
    });
  }
  if (specifiers.length === 0)
    walker.builder.add({ kind: 'import', local: '', module, imported: undefined, ...spanOf(node) });
}

/** `const a = require('m')`, `const { b: c } = require('m')` import like `import` does. */
export function addRequire(id: EstreeNode, init: EstreeNode | undefined, walker: Walker): void {
  const module = requiredModule(init);
  if (module === undefined) return;
  if (id.type === 'Identifier') {
    walker.builder.add({ kind: 'import', local: textAt(id, 'name') ?? '', module, imported: undefined, ...spanOf(id) });
    return;
  }
  for (const property of id.type === 'ObjectPattern' ? nodesAt(id, 'properties') : []) {
    const value = nodeAt(property, 'value');
    const local = value === undefined ? undefined : textAt(value, 'name');
    if (local === undefined) continue;
    walker.builder.add({ kind: 'import', local, module, imported: keyName(property), ...spanOf(property) });
  }
}

function requiredModule(init: EstreeNode | undefined): string | undefined {
  if (init?.type !== 'CallExpression') return undefined;
  const callee = nodeAt(init, 'callee');
  const [source] = nodesAt(init, 'arguments');
  if (callee === undefined || textAt(callee, 'name') !== 'require' || source === undefined) return undefined;
  return textAt(source, 'value');
}
