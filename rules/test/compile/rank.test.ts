import { expect, it } from 'vitest';
import { rankOf } from '../../src/compile/rank.ts';
import { ruleOf } from '../rule-of.ts';

it('ranks check digits over fixed text over a name over a bare binding', () => {
  const ranks = [
    ruleOf({ checksum: 'github' }),
    ruleOf({}),
    ruleOf({ pattern: '[a-f0-9]{32}', context: { names: ['acme'] } }),
    ruleOf({ pattern: '[a-f0-9]{32}', keywords: [] }),
  ].map(rankOf);
  expect(ranks).toEqual(ranks.toSorted((left, right) => right - left));
  expect(new Set(ranks).size).toBe(ranks.length);
});

it('ranks a longer fixed text over a shorter one', () => {
  expect(rankOf(ruleOf({ pattern: 'acme_live_[a-z]{9}' }))).toBeGreaterThan(
    rankOf(ruleOf({ pattern: 'acme_[a-z]{9}' })),
  );
});
