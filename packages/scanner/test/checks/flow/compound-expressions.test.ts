import { expect, it } from 'vitest';
import type { Expression } from '../../../src/checks/fact/expression.ts';
import type { Fact } from '../../../src/checks/fact/fact.ts';
import { createCompounds } from '../../../src/checks/flow/compound-expressions.ts';
import { expressionsOf, walk } from '../../../src/checks/flow/walk.ts';
import { readGrammar } from '../../../src/adapter/read-grammar.ts';
import { createFrontEnds } from '../../../src/checks/language/create-front-ends.ts';

const CODE = `
import os
key = os.environ.get("API_KEY", default=f"{prefix}-key")
def show(items, *rest):
    print(items[0].name if items else None, {"a": rest, "b": [key or "none", not key]})
    return lambda each: each.strip()
`;

async function factsOf(text: string): Promise<readonly Fact[]> {
  const frontEnd = await createFrontEnds({ readGrammar }).ready('a.py', text);
  return frontEnd?.parse(text, 'a.py').units.flatMap(({ facts }) => facts) ?? [];
}

it('lists what a walk meets, in its order, without names, literals and functions', async () => {
  const facts = await factsOf(CODE);
  const compounds = createCompounds();
  const leaves = new Set(['name', 'literal', 'function']);
  let count = 0;
  for (const fact of facts) {
    const met: Expression[] = [];
    for (const expression of expressionsOf(fact)) walk(expression, (each) => met.push(each));
    const expected = met.filter(({ kind }) => !leaves.has(kind));
    expect(compounds(fact)).toEqual(expected);
    count += expected.length;
  }
  expect(count).toBeGreaterThan(10);
});

it('walks a fact once', async () => {
  const [fact] = (await factsOf(CODE)).filter(({ kind }) => kind === 'return');
  if (fact === undefined) throw new Error('nothing is returned');
  const compounds = createCompounds();
  expect(compounds(fact)).toBe(compounds(fact));
});
