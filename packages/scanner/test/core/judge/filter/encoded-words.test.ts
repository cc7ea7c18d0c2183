import { expect, it } from 'vitest';
import { encodedWords } from '../../../../src/core/judge/filter/encoded-words.ts';
import { candidateOf } from '../candidate.ts';

const encoded = (text: string): string => Buffer.from(text).toString('base64');

it.each([
  'dummy text with no meaning',
  'zxqy.kwvbn.com',
  'your-password-here',
  '0a:xxxxxxxxxxxxxxxx',
  'changeme1',
  'user:aaaaaaaaaaaa',
])('speaks against the base64 of %s', (text) => {
  expect(encodedWords(candidateOf({ value: encoded(text) }))).toBe('encodes words or a placeholder');
});

it.each(['hT5wQz81LkPv0RnX', 'Tz9!kQ2#vLp7&wXs'])('passes the base64 of %s', (text) => {
  expect(encodedWords(candidateOf({ value: encoded(text) }))).toBeUndefined();
});

it('passes what encodes no text', () => {
  const bytes = Buffer.from('9f3c01aa7be2d4581c66f0e9', 'hex').toString('base64');
  expect(encodedWords(candidateOf({ value: bytes }))).toBeUndefined();
});
