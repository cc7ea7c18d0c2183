import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createWordFinder } from '../../../src/checks/look/word-finder.ts';

const WORDS = ['secr|et', 'toke|n', 'pwd', 'api_ke|y', 'pass', '].jo|in('];

it('finds what a plain search finds, in any letter case', () => {
  const finder = createWordFinder(WORDS);
  const plain = WORDS.map((word) => word.replace('|', ''));
  const piece = fc.oneof(
    fc.constantFrom(...plain, ...plain.map((word) => word.toUpperCase())),
    fc.string({ maxLength: 6 }).map((text) => text.replaceAll(/[^\x20-\x7e]/g, ' ')),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const starts = new Set<number>();
      finder.find(new TextEncoder().encode(text), (start) => {
        starts.add(start);
        return false;
      });
      const lower = text.toLowerCase();
      const expected = [...lower].flatMap((_, at) => (plain.some((word) => lower.startsWith(word, at)) ? [at] : []));
      expect([...starts].toSorted((a, b) => a - b)).toEqual(expected);
    }),
  );
});

it('stops where it is told that it is enough', () => {
  const ends: number[] = [];
  const isFound = createWordFinder(WORDS).find(new TextEncoder().encode('a secret and a token'), (_, end) => {
    ends.push(end);
    return true;
  });
  expect(isFound).toBe(true);
  expect(ends).toHaveLength(1);
});
