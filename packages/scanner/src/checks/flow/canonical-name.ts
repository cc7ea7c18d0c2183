import type { Expression } from '../fact/expression.ts';
import type { Import } from '../fact/fact.ts';
import { isLoggerModule } from '../vocabulary/loggers.ts';
import type { ScopeIndex } from './scope-index.ts';

const DEEPEST = 6;

/** The dotted name of what an expression refers to, through aliases and imports; calls show as `f()`. */
export function canonicalName(index: ScopeIndex, expression: Expression, scope: number): string | undefined {
  const before = index.known.names.get(expression);
  if (before?.scope === scope) return before.name;
  const name = find(index, expression, { scope, depth: 0 });
  index.known.names.set(expression, { scope, name });
  return name;
}

interface At {
  readonly scope: number;
  readonly depth: number;
}

function find(index: ScopeIndex, expression: Expression, { scope, depth }: At): string | undefined {
  if (depth > DEEPEST) return undefined;
  if (expression.kind === 'name') return nameOf(index, expression.name, { scope, depth });
  if (expression.kind === 'call') {
    const callee = find(index, expression.callee, { scope, depth: depth + 1 });
    return callee === undefined ? undefined : `${callee}()`;
  }
  if (expression.kind !== 'member' || expression.property === undefined) return undefined;
  const object = find(index, expression.object, { scope, depth: depth + 1 });
  return object === undefined ? undefined : `${object}.${expression.property}`;
}

function nameOf(index: ScopeIndex, name: string, { scope, depth }: At): string {
  const bindings = index.bindingsOf(name, scope);
  const imported = index.importOf(name);
  const [only] = bindings;
  const isAlias = bindings.length === 1 && (only?.value?.kind === 'name' || only?.value?.kind === 'member');
  if (imported !== undefined && (bindings.length === 0 || only?.scope === 0)) return importedName(imported);
  if (!isAlias || only.how === 'parameter' || only.how === 'iteration') return name;
  // What is bound to a name of its own making (`logger = app.logger`) keeps the better of two names.
  const target = find(index, only.value, { scope: only.scope, depth: depth + 1 });
  return target ?? name;
}

function importedName({ local, module, imported }: Import): string {
  const bare = module.replace(/^node:/, '');
  if (imported === undefined || imported === 'default') {
    if (isLoggerModule(bare)) return bare.startsWith('@') ? local : bare;
    const last = bare.slice(bare.lastIndexOf('/') + 1);
    return /^[./@]/.test(bare) || !/^\w[\w.]*$/.test(last) ? local : last;
  }
  return /^[./@]/.test(bare) ? imported : `${bare.slice(bare.lastIndexOf('/') + 1)}.${imported}`;
}
