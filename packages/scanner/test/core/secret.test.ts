import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/core/secret.ts';
import { githubToken } from '../report/fabricated-result.ts';

describe('Secret', () => {
  const value = githubToken();
  const secret = new Secret(value);

  it('reveals its value when asked by name', () => {
    expect(secret.reveal()).toBe(value);
  });

  it.each([
    ['text', String(secret)],
    ['JSON', JSON.stringify({ secret })],
    ['inspect', inspect({ secret }, { showHidden: true, depth: 9 })],
    ['a joined list', [secret, secret].join()],
  ])('shows only its redacted form in %s', (_, text) => {
    expect(text).toContain('ghp_…');
    expect(text).not.toContain(value.slice(4, 12));
  });

  it('has no property that holds the value', () => {
    expect(Object.values(secret)).toEqual([]);
    expect(Reflect.ownKeys(secret)).toEqual([]);
  });
});
