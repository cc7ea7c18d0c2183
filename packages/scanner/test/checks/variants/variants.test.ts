import { describe, expect, it } from 'vitest';
import { checkSnippet, pathOf } from '../check-snippet.ts';
import { allVariants } from './all-variants.ts';
import { withSecrets } from './variant.ts';

describe.each(allVariants)('$name', ({ language, variants }) => {
  it.each(variants.filter(({ bad }) => bad !== undefined))('finds: $title', async ({ check, bad = '' }) => {
    const found = await checkSnippet(withSecrets(bad), pathOf(language));
    expect(found.map((problem) => problem.check)).toContain(check);
  });

  it.each(variants)('is quiet about what looks like: $title', async ({ good }) => {
    const found = await Promise.all(good.map((text) => checkSnippet(withSecrets(text), pathOf(language))));
    expect(found.flat().map(({ check, reason }) => `${check}: ${reason}`)).toEqual([]);
  });
});
