import { expect, it } from 'vitest';
import { isIssuedToken } from '../../../../src/core/judge/evidence/issued-token.ts';
import { candidateOf } from '../candidate.ts';

const COUNTING = 'a1b2c3d4e5f6g7h8i9j0';

it.each(['acmemail_api_key', 'ACMEMAIL_TOKEN', 'acmemail-secret', 'acmemailKey'])(
  'takes letters and digits in turn under %s for a key that its service issued',
  (name) => {
    expect(isIssuedToken(candidateOf({ value: COUNTING, name }))).toBe(true);
  },
);

it.each(['', 'sk_live_', 'acme-live:'])('takes a UUID behind %j for one', (mark) => {
  const value = `${mark}7c9e6679-7425-40de-944b-e07fc1f90ae7`;
  expect(isIssuedToken(candidateOf({ value, name: 'acmemail_api_key' }))).toBe(true);
  expect(isIssuedToken(candidateOf({ value, name: 'acmemail_id' }))).toBe(false);
});

it.each(['api_key', 'refresh_token', 'encryption_key', 'secret', 'acmemail_password', 'acmemail_id'])(
  'does not under %s, which names no service or no key',
  (name) => {
    expect(isIssuedToken(candidateOf({ value: COUNTING, name }))).toBe(false);
  },
);

it.each([
  ['is too short', 'a1b2c3d4e5f6'],
  ['has hardly a digit', 'mailingListServer2024v2'],
  ['has signs that no token has', 'a1b2c3d4e5f6g7h8!i9j0'],
])('does not take a value that %s', (_, value) => {
  expect(isIssuedToken(candidateOf({ value, name: 'acmemail_api_key' }))).toBe(false);
});

it.each(['docs/setup.md', 'test/client.test.ts', 'locales/de.json'])('does not in %s', (path) => {
  expect(isIssuedToken(candidateOf({ value: COUNTING, name: 'acmemail_api_key', path }))).toBe(false);
});
