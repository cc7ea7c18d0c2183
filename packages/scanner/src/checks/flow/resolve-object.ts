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
  const wrapped = expression.kind === 'call' ? wrappedObject(expression) : undefined;
  if (wrapped !== undefined) return resolveObject(evaluator, wrapped, scope, depth + 1);
  if (expression.kind !== 'member' || expression.property === undefined) return undefined;
  const outer = resolveObject(evaluator, expression.object, scope, depth + 1);
  const entry = outer?.object.entries.findLast(({ key }) => key === expression.property);
  return outer === undefined || entry === undefined
    ? undefined
    : resolveObject(evaluator, entry.value, outer.scope, depth + 1);
}

function wrappedObject({ callee, args }: Call): Expression | undefined {
  const isWrapper = /^(?:Object\.freeze|structuredClone|defineConfig|Object\.seal)$/.test(dottedName(callee) ?? '');
  return isWrapper && args.length === 1 ? args[0]?.value : undefined;
}
