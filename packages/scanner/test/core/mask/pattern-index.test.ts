import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPatternIndex } from '../../../src/core/mask/pattern-index.ts';

/** Two letters, so that patterns repeat, overlap and start alike. */
const word = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('a', 'b'), minLength, maxLength });

const longestAt = (text: string, start: number, patterns: readonly string[]): string | undefined =>
  patterns.filter((pattern) => text.startsWith(pattern, start)).toSorted((a, b) => b.length - a.length)[0];

describe('createPatternIndex', () => {
  it('finds what looking for each pattern at each place finds', () => {
    fc.assert(
      fc.property(word(0, 60), fc.array(word(6, 14), { maxLength: 30 }), (text, patterns) => {
        const expected = Array.from(text, (_, start) => ({ start, pattern: longestAt(text, start, patterns) }));
        expect(createPatternIndex(patterns).find(text)).toEqual(
          expected.filter(({ pattern }) => pattern !== undefined),
        );
      }),
    );
  });

  it('knows whether a pattern begins with a fragment', () => {
    fc.assert(
      fc.property(word(6, 14), fc.array(word(6, 14), { maxLength: 30 }), (fragment, patterns) => {
        const found = createPatternIndex(patterns).beginningWith(fragment);
        expect(found !== undefined).toBe(patterns.some((pattern) => pattern.startsWith(fragment)));
        expect(found?.startsWith(fragment) ?? true).toBe(true);
      }),
    );
  });

  it.each([600, 9000])('finds each of %i patterns', (count) => {
    const patterns = Array.from({ length: count }, (_, index) => `p${String(index * 7919).padStart(9, '0')}`);
    const index = createPatternIndex(patterns);
    for (const pattern of patterns) expect(index.find(`x${pattern}x`)).toEqual([{ start: 1, pattern }]);
  });

  it('leaves out patterns of fewer than six characters', () => {
    expect(createPatternIndex(['abcde']).find('abcdef')).toEqual([]);
  });
});
