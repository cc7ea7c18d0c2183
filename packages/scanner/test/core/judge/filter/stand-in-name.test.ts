import { expect, it } from 'vitest';
import { standInName } from '../../../../src/core/judge/filter/stand-in-name.ts';
import { candidateOf } from '../candidate.ts';

it.each(['fakeToken', 'nonMatchingToken', 'BAD_KEY', 'csrf-token', 'issuerKeyHash'])('speaks against %s', (name) => {
  expect(standInName(candidateOf({ value: 'q7Kx9w2mLp4Tt8v', name }))).toBeDefined();
});

it.each(['apiToken', 'DEPLOY_KEY'])('passes %s', (name) => {
  expect(standInName(candidateOf({ value: 'q7Kx9w2mLp4Tt8v', name }))).toBeUndefined();
});

it.each([
  ['nonMatchingToken := "', true],
  ["'fakeKey': '", true],
  ['deployKey = ', false],
  ['sample:', false],
])('looks at the name before what a pattern found: %s', (before, isStandIn) => {
  const value = 'q7Kx9w2mLp4Tt8v';
  const place = { text: before + value, start: before.length, end: before.length + value.length };
  const candidate = candidateOf({ value, name: 'generic-prefixed-token', syntax: undefined, ...place });
  expect(standInName(candidate) !== undefined).toBe(isStandIn);
});
