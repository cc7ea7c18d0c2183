import { expect, it } from 'vitest';
import { loosen } from '../../src/build/loosen.ts';

it('takes the bounds and assertions away and never ends', () => {
  const loose = new RegExp(loosen('(?<!x)a{2,9}b?(?:c|d){4}(?!y)', false));
  expect(loose.test('aaaaaaaaaaaaaac\0')).toBe(true);
  expect(loose.test('aaaaaaaaaaaaaac')).toBe(false);
  expect(loose.test('xac\0')).toBe(false);
});

it('keeps the letters of a pattern that ignores case', () => {
  expect(new RegExp(loosen('ab', true)).test('Ab\0')).toBe(true);
});
