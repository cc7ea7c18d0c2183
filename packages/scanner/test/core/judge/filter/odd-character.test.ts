import { expect, it } from 'vitest';
import { oddCharacter } from '../../../../src/core/judge/filter/odd-character.ts';
import { candidateOf } from '../candidate.ts';

const RANDOM = 'q7Kx9w2mLp4Tt8vZb3Nd6Rf1';

it.each([`${RANDOM}#${RANDOM}`, `?${RANDOM}`, `${RANDOM}&a`])('says when a token has a stray sign: %s', (value) => {
  expect(oddCharacter(candidateOf({ value, name: 'api_token' }))).toContain('tokens do not have');
});

it.each([RANDOM, `${RANDOM}==`, `${RANDOM}%2B`, '*q#7@x$9w!2m(p4^t8%vb&3n'])('passes %s', (value) => {
  expect(oddCharacter(candidateOf({ value, name: 'api_token' }))).toBeUndefined();
});

it('lets people put signs into passwords', () => {
  expect(oddCharacter(candidateOf({ value: `${RANDOM}#1`, name: 'password' }))).toBeUndefined();
});
