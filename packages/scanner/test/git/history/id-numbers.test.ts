import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdNumbers } from '../../../src/git/history/id-numbers.ts';

const id = fc.uint8Array({ minLength: 20, maxLength: 20 });

describe('IdNumbers', () => {
  it('gives each id one number, in the order in which they come', () => {
    fc.assert(
      fc.property(fc.array(id, { maxLength: 3000, size: 'max' }), (ids) => {
        const numbers = new IdNumbers(20);
        const expected = new Map<string, number>();
        for (const each of ids) {
          const key = each.join();
          if (!expected.has(key)) expected.set(key, expected.size);
          expect(numbers.add(each, 0)).toBe(expected.get(key));
        }
        expect(numbers.size).toBe(expected.size);
        for (const each of ids) expect(numbers.find(each, 0)).toBe(expected.get(each.join()));
      }),
      { numRuns: 20 },
    );
  });

  it('finds nothing that was not added, also where all ids begin alike', () => {
    const numbers = new IdNumbers(32);
    const make = (last: number): Uint8Array => new Uint8Array(32).fill(7).fill(last, 31);
    for (let last = 0; last < 100; last++) numbers.add(make(last), 0);
    expect(numbers.find(make(42), 0)).toBe(42);
    expect(numbers.find(make(100), 0)).toBe(-1);
    expect(numbers.bytes()).toHaveLength(3200);
  });

  it('compares numbers by their ids', () => {
    const numbers = new IdNumbers(20);
    const make = (first: number, last: number): Uint8Array => new Uint8Array(20).fill(first, 0, 1).fill(last, 19);
    for (const each of [make(200, 1), make(3, 9), make(3, 1)]) numbers.add(each, 0);
    expect([0, 1, 2].sort((a, b) => numbers.compare(a, b))).toEqual([2, 1, 0]);
    expect(numbers.compare(1, 1)).toBe(0);
  });
});
