import { dottedName } from '../fact/dotted-name.ts';
import type { Call, Expression, ObjectLiteral } from '../fact/expression.ts';
import type { Evaluator } from './evaluator.ts';

export interface ResolvedObject {
  readonly object: ObjectLiteral;
  readonly scope: number;
}

const DEEPEST = 6;

/** The object literal that an expression leads to, through names and properties. */
export function resolveObject(
  evaluator: Evaluator,
  expression: Expression,
  scope: number,
  depth = 0,
): ResolvedObject | undefined {
  if (depth > DEEPEST) return undefined;
  if (expression.kind === 'object') return { object: expression, scope };
  const path = dottedName(expression);
  const bindings = path === undefined ? [] : evaluator.index.bindingsOf(path, scope);
  for (const { value, scope: at } of bindings) {
    const found = value === undefined ? undefined : resolveObject(evaluator, value, at, depth + 1);
    if (found !== undefined) return found;
  }
  if (expression.kind === 'call') {
    const given = returnedObject(evaluator, expression) ?? wrappedObject(expression, scope);
    return given === undefined ? undefined : resolveObject(evaluator, given.value, given.scope, depth + 1);
  }
  if (expression.kind !== 'member' || expression.property === undefined) return undefined;
  const outer = resolveObject(evaluator, expression.object, scope, depth + 1);
  const entry = outer?.object.entries.findLast(({ key }) => key === expression.property);
  return outer === undefined || entry === undefined
    ? undefined
    : resolveObject(evaluator, entry.value, outer.scope, depth + 1);
}

/** What a call gives. */
interface Given {
  readonly value: Expression;
  readonly scope: number;
}

/** What a function of this file gives back, where that is an object and nothing else. */
function returnedObject({ index }: Evaluator, { callee }: Call): Given | undefined {
  const [at, ...others] = callee.kind === 'name' ? index.scopesNamed(callee.name, 'function') : [];
  const [only, ...more] = at === undefined || others.length > 0 ? [] : index.returnsOf(at);
  return more.length === 0 && only?.value.kind === 'object' ? only : undefined;
}

function wrappedObject({ callee, args }: Call, scope: number): Given | undefined {
  const isWrapper = /^(?:Object\.freeze|structuredClone|defineConfig|Object\.seal)$/.test(dottedName(callee) ?? '');
  const [only] = args;
  return isWrapper && args.length === 1 && only !== undefined ? { value: only.value, scope } : undefined;
}
