import type { Expression } from '../fact/expression.ts';
import type { Fact } from '../fact/fact.ts';
import { expressionsOf, partsOf } from './walk.ts';

const NONE: readonly Expression[] = [];

/**
 * The expressions within a fact that are made of others or read something, each before its parts: all but names,
 * literals and functions. Each fact is walked once for all checks.
 */
export function createCompounds(): (fact: Fact) => readonly Expression[] {
  const known = new Map<Fact, readonly Expression[]>();
  return (fact) => {
    const before = known.get(fact);
    if (before !== undefined) return before;
    const found: Expression[] = [];
    for (const expression of expressionsOf(fact)) collect(expression, found);
    const kept = found.length === 0 ? NONE : found;
    known.set(fact, kept);
    return kept;
  };
}

function collect(expression: Expression, found: Expression[]): void {
  // The most frequent kinds first, without a list of their parts: everything that a file says comes through here.
  switch (expression.kind) {
    case 'literal':
    case 'name':
    case 'function':
      return;
    case 'member':
      found.push(expression);
      collect(expression.object, found);
      if (expression.index !== undefined) collect(expression.index, found);
      return;
    case 'call':
      found.push(expression);
      collect(expression.callee, found);
      for (const { value } of expression.args) collect(value, found);
      return;
    default:
      found.push(expression);
      for (const part of partsOf(expression)) collect(part, found);
  }
}
