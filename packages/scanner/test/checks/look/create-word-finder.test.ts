import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { createPlainWordFinder } from '../../../src/checks/look/plain-word-finder.ts';
import { createLookFinder, createWordFinder } from '../../../src/checks/look/create-word-finder.ts';
import { laidOutWords } from '../../../src/checks/look/laid-out-words.ts';
import { lookWords, wordsSource } from '../../../src/checks/look/secret-words.ts';
import { wordTables } from '../../../src/checks/look/word-tables.ts';
import type { WordFinder } from '../../../src/checks/look/word-finder.ts';

const WORDS = ['secr|et', 'toke|n', 'pwd', 'api_ke|y', 'pass', '].jo|in('];

it.each([
  ['in TypeScript', createPlainWordFinder(WORDS)],
  ['in WebAssembly', createWordFinder(WORDS)],
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
  expect(count(createWordFinder(WORDS))).toBe(60_000);
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

it('has the words of the look laid out', () => {
  expect(laidOutWords.source).toBe(wordsSource);
  expect(laidOutWords.tables).toBe(Buffer.from(wordTables(lookWords())).toString('base64'));
});

it.each([[[]], [['ownword']]])('finds each word of the look, and others: %j', (others) => {
  const words = [...lookWords(), ...others].map((word) => word.replace('|', ''));
  const finder = createLookFinder(others);
  const missed = words.filter((word) => {
    const ends = new Set<number>();
    const bytes = new TextEncoder().encode(`say ${word.toUpperCase()}.`);
    finder.find(bytes, (start) => {
      ends.add(start);
      return false;
    });
    return !ends.has(4);
  });
  expect(missed).toEqual([]);
});

it('finds the same without WebAssembly', () => {
  vi.stubGlobal('WebAssembly', undefined);
  const found = createLookFinder([]).find(new TextEncoder().encode('the api_key'), () => true);
  vi.unstubAllGlobals();
  expect(found).toBe(true);
});
