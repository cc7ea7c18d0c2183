import { describe, expect, it } from 'vitest';
import { NameNumbers } from '../../../src/git/history/name-numbers.ts';

describe('NameNumbers', () => {
  it('gives each name one number, and the name back, however many there are', () => {
    const numbers = new NameNumbers();
    const names = Array.from({ length: 10_000 }, (_, index) => `${'x'.repeat(index % 30)}${String(index)}\xe9`);
    const add = (name: string): number => {
      const bytes = Buffer.from(`/${name}/`, 'latin1');
      return numbers.add(bytes, 1, bytes.length - 1);
    };
    expect(names.map(add)).toEqual(names.map((_, index) => index));
    expect(names.map(add)).toEqual(names.map((_, index) => index));
    expect(names.map((_, index) => numbers.text(index))).toEqual(names);
    expect(numbers.text(add(''))).toBe('');
  });
});
