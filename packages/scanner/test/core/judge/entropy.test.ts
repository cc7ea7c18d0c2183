import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabetSize, relativeEntropy, shannonEntropy } from '../../../src/core/judge/entropy.ts';

describe('shannonEntropy', () => {
  it.each([
    ['', 0],
    ['aaaa', 0],
    ['abab', 1],
    ['abcd', 2],
  ])('of "%s" is %d bits', (value, bits) => {
    expect(shannonEntropy(value)).toBeCloseTo(bits, 10);
  });

  it('is never more than the length and the alphabet allow', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), (value) => {
        expect(shannonEntropy(value)).toBeLessThanOrEqual(Math.log2(value.length) + 1e-9);
        expect(shannonEntropy(value)).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });
});

describe('alphabetSize', () => {
  it.each([
    ['0123', 10],
    ['beef09', 16],
    ['zebra', 26],
    ['zebra1', 36],
    ['Zebra1', 64],
    ['Zebra1!', 94],
  ])('of "%s" is %d', (value, size) => {
    expect(alphabetSize(value)).toBe(size);
  });
});

describe('relativeEntropy', () => {
  it('is 1 where each character differs, and falls with repetition', () => {
    expect(relativeEntropy('abcd')).toBe(1);
    expect(relativeEntropy('aabb')).toBeLessThan(1);
  });
});
