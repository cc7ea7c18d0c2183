import { describe, expect, it } from 'vitest';
import { lengthen } from '../../src/compile/lengthen.ts';

/** Whether the whole of a value is taken. */
function takes(pattern: string, value: string): boolean {
  return new RegExp(`^${lengthen(pattern)}$`).exec(value)?.groups?.['secret'] === value;
}

describe('lengthen', () => {
  const pattern = '(?<secret>[a-z0-9]{8})';

  it('takes what is longer by two characters and more', () => {
    expect(takes(pattern, 'k3v9x2m7')).toBe(true);
    expect(takes(pattern, 'k3v9x2m7q4')).toBe(true);
    expect(takes(pattern, 'k3v9x2m7q4t8w5z1')).toBe(true);
  });

  it('takes nothing that is longer by one character, which is a slip', () => {
    expect(takes(pattern, 'k3v9x2m7q')).toBe(false);
  });

  it('takes nothing that goes on in hex, which is a digest', () => {
    expect(takes(pattern, 'a3f9c2d7e4b8f5a1')).toBe(false);
  });

  it('leaves patterns as they are that say hex, that say more than the secret or that have no one length', () => {
    const others = ['(?<secret>[a-f0-9]{32})', 'acme (?<secret>[a-z0-9]{8})', '(?<secret>[a-z0-9]{8,12})'];
    expect(others.map(lengthen)).toEqual(others);
  });
});
