import { describe, expect, it } from 'vitest';
import { allIdeas } from './all-ideas.ts';
import { checkSnippet, pathOf } from './check-snippet.ts';

describe.each(allIdeas)('$check: $title', ({ check, snippets }) => {
  describe.each(Object.entries(snippets))('%s', (language, { bad, good, path = pathOf(language) }) => {
    it('is found', async () => {
      const found = (await checkSnippet(bad, path)).map((problem) => problem.check);
      expect(found).toContain(check);
    });

    it('has a harmless twin', async () => {
      const found = (await checkSnippet(good, path)).map(
        (problem) => `${problem.check}: ${good.slice(problem.start, problem.end)} (${problem.reason})`,
      );
      expect(found).toEqual([]);
    });
  });
});

it('knows at least 40 ideas, of every check', () => {
  expect(allIdeas.length).toBeGreaterThanOrEqual(40);
  expect(new Set(allIdeas.map(({ check }) => check)).size).toBe(7);
});
