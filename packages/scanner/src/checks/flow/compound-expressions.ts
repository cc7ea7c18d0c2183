import type { Expression } from '../fact/expression.ts';
import type { Fact } from '../fact/fact.ts';
import { expressionsOf, walk } from './walk.ts';

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
    const collect = (each: Expression): void => {
      if (isCompound(each)) found.push(each);
    };
    for (const expression of expressionsOf(fact)) walk(expression, collect);
    const kept = found.length === 0 ? NONE : found;
    known.set(fact, kept);
    return kept;
  };
}

function isCompound({ kind }: Expression): boolean {
  return kind !== 'literal' && kind !== 'name' && kind !== 'function';
}
