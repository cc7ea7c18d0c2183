import type { Expression } from '../fact/expression.ts';
import type { Fact } from '../fact/fact.ts';

/** The expressions that a fact holds, outermost ones only. */
export function expressionsOf(fact: Fact): readonly Expression[] {
  switch (fact.kind) {
    case 'binding':
      return [...(fact.value === undefined ? [] : [fact.value]), ...(fact.annotations ?? [])];
    case 'guard':
      return [fact.test];
    case 'command':
      return [...fact.args.map(({ value }) => value), ...fact.redirections.map(({ target }) => target)];
    case 'import':
      return [];
    default:
      return [fact.value];
  }
}

/** The expressions directly within one; a function's body is not within it, its facts stand for themselves. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'name':
    case 'function':
      return [];
    case 'member':
      return expression.index === undefined ? [expression.object] : [expression.object, expression.index];
    case 'environment':
      return expression.fallback === undefined ? [] : [expression.fallback];
    case 'call':
      return [expression.callee, ...expression.args.map(({ value }) => value)];
    case 'object':
      return expression.entries.map(({ value }) => value);
    case 'array':
      return expression.items;
    case 'fallback':
      return [expression.value, expression.fallback];
    case 'conditional':
      return [expression.test, expression.then, expression.otherwise];
    case 'operation':
      return expression.operands;
    default:
      return expression.parts;
  }
}

/** Visits an expression and all within it. */
export function walk(expression: Expression, visit: (each: Expression) => void): void {
  visit(expression);
  // The most frequent kinds first, without a list of their parts: every check walks all that a file says.
  switch (expression.kind) {
    case 'literal':
    case 'name':
    case 'function':
      return;
    case 'member':
      walk(expression.object, visit);
      if (expression.index !== undefined) walk(expression.index, visit);
      return;
    case 'call':
      walk(expression.callee, visit);
      for (const { value } of expression.args) walk(value, visit);
      return;
    default:
      for (const part of partsOf(expression)) walk(part, visit);
  }
}
