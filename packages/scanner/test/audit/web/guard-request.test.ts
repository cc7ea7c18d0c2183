import { describe, expect, it } from 'vitest';
import { createAccessKeys } from '../../../src/audit/web/access-keys.ts';
import { cookieName, guardRequest } from '../../../src/audit/web/guard-request.ts';

const PORT = 4711;
const HOST = `127.0.0.1:${PORT}`;
const OWN = `http://${HOST}`;

function guard(
  keys: ReturnType<typeof createAccessKeys>,
  method: string,
  url: string,
  headers: Record<string, string>,
): string {
  return guardRequest({ method, url, headers: { host: HOST, ...headers } }, PORT, keys).kind;
}

describe('guardRequest', () => {
  it('trades the token for a key once', () => {
    const keys = createAccessKeys();
    const access = guardRequest({ method: 'GET', url: `/?token=${keys.token}`, headers: { host: HOST } }, PORT, keys);
    expect(access.kind).toBe('newcomer');
    expect(guard(keys, 'GET', `/?token=${keys.token}`, {})).toBe('forbidden');
    const key = access.kind === 'newcomer' ? access.key : '';
    expect(guard(keys, 'GET', '/', { cookie: `other=1; ${cookieName(PORT)}=${key}` })).toBe('allowed');
    expect(guard(keys, 'GET', '/', { cookie: `${cookieName(PORT + 1)}=${key}` })).toBe('forbidden');
  });

  it.each(['', '?token=', '?token=wrong', '?key=x'])('refuses / with "%s"', (search) => {
    expect(guard(createAccessKeys(), 'GET', `/${search}`, {})).toBe('forbidden');
  });

  it('takes the token for the page alone, and only to look at it', () => {
    const keys = createAccessKeys();
    expect(guard(keys, 'GET', `/api/review?token=${keys.token}`, {})).toBe('forbidden');
    expect(guard(keys, 'POST', `/?token=${keys.token}`, { origin: OWN })).toBe('forbidden');
    expect(guard(keys, 'GET', `/?token=${keys.token}`, {})).toBe('newcomer');
  });

  it('refuses other hosts, other origins and other sites, with whatever cookie', () => {
    const keys = createAccessKeys();
    const cookie = `${cookieName(PORT)}=${keys.redeem(keys.token) ?? ''}`;
    expect(guard(keys, 'GET', '/api/review', { cookie })).toBe('allowed');
    expect(guard(keys, 'POST', '/api/decide', { cookie, origin: OWN })).toBe('allowed');
    expect(
      guard(keys, 'POST', '/api/decide', { cookie, origin: `http://localhost:${PORT}`, host: `localhost:${PORT}` }),
    ).toBe('allowed');
    for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${PORT + 1}`, `https://${HOST}`]) {
      expect(guard(keys, 'POST', '/api/decide', { cookie, origin })).toBe('forbidden');
      expect(guard(keys, 'GET', '/api/review', { cookie, origin })).toBe('forbidden');
    }
    expect(guard(keys, 'POST', '/api/decide', { cookie })).toBe('forbidden');
    for (const host of ['evil.example', `evil.example:${PORT}`, '127.0.0.1', `127.0.0.1:${PORT + 1}`]) {
      expect(guard(keys, 'GET', '/api/review', { cookie, host })).toBe('forbidden');
    }
    expect(guard(keys, 'GET', '/api/review', { cookie, 'sec-fetch-site': 'cross-site' })).toBe('forbidden');
    expect(guard(keys, 'GET', '/api/review', { cookie, 'sec-fetch-site': 'same-site' })).toBe('forbidden');
  });
});
