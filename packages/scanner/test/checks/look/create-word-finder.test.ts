import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPlainWordFinder } from '../../../src/checks/look/plain-word-finder.ts';
import { createQuickFinder, createWordFinder } from '../../../src/checks/look/create-word-finder.ts';
import type { WordFinder } from '../../../src/checks/look/word-finder.ts';

const WORDS = ['secr|et', 'toke|n', 'pwd', 'api_ke|y', 'pass', '].jo|in('];

function quickFinder(): WordFinder {
  const finder = createQuickFinder(WORDS);
  if (finder === undefined) throw new Error('this machine runs no WebAssembly');
  return finder;
}

it.each([
  ['in TypeScript', createPlainWordFinder(WORDS)],
  ['in WebAssembly', quickFinder()],
])('finds what a plain search finds, in any letter case, %s', (_, finder) => {
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

it('goes on where its output is full', () => {
  const bytes = new TextEncoder().encode('pwd secret token '.repeat(20_000));
  const count = (finder: WordFinder): number => {
    let found = 0;
    finder.find(bytes, () => {
      found++;
      return false;
    });
    return found;
  };
  expect(count(quickFinder())).toBe(60_000);
  expect(count(createPlainWordFinder(WORDS))).toBe(60_000);
});

it('finds the same in large and in small texts, whichever was searched before', () => {
  const finder = createWordFinder(WORDS);
  const large = new TextEncoder().encode(`${' '.repeat(1_100_000)}api_key`);
  const small = new TextEncoder().encode('a pass');
  const found = [small, large, small].map((bytes) => {
    const starts: number[] = [];
    finder.find(bytes, (start) => {
      starts.push(start);
      return false;
    });
    return starts;
  });
  expect(found).toEqual([[2], [1_100_000], [2]]);
});
