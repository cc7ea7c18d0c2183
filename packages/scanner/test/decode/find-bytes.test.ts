import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNeedle, findBytes } from '../../src/decode/find-bytes.ts';
import { latin1Bytes } from './decode-text.ts';

describe('findBytes', () => {
  it('agrees with the search of strings', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 60 });
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(text, word, fc.nat(60), (haystack, needle, from) => {
        const start = Math.min(from, haystack.length);
        expect(findBytes(latin1Bytes(haystack), createNeedle(needle), start)).toBe(haystack.indexOf(needle, start));
      }),
    );
  });
});
