import { expect, it } from 'vitest';
import { embedded } from '../../../../src/core/judge/filter/embedded.ts';
import { candidateOf } from '../candidate.ts';

const VALUE = 'hT5wQz81LkPv0Rn3';

function objectionTo(before: string, after: string): string | undefined {
  const start = before.length;
  return embedded(candidateOf({ value: VALUE, text: before + VALUE + after, start, end: start + VALUE.length }));
}

it.each([
  ['behind a blob', 'aB3/'.repeat(20), ''],
  ['before a blob', '', 'x9+K'.repeat(20)],
  ['in hex', '0f'.repeat(40), 'a1'.repeat(40)],
])('objects to a token %s', (_where, before, after) => {
  expect(objectionTo(before, after)).toBe('stands in the middle of encoded data');
});

it.each([
  ['alone', '', ''],
  ['behind a long path', 'https://example.com/services/of/some/kind/T0AB/B0CD/', ''],
  ['behind the padding of a blob', `${'aB3/'.repeat(20)}=`, ' '],
  ['between quotes in minified code', `"${'a'.repeat(200)}":"`, `","${'b'.repeat(200)}"`],
])('passes a token %s', (_where, before, after) => {
  expect(objectionTo(before, after)).toBeUndefined();
});
