import { describe, expect, it } from 'vitest';
import { scanText } from '../../src/index.ts';
import { badRows, goodRows, type GuideRow } from './guide-rows.ts';

describe('what the guides call bad', () => {
  it.each(badRows)('guide $guide, line $line: $what', async (row) => {
    expect(await idsIn(row)).toEqual(row.finds);
  });

  it.each(badRows.filter(({ path }) => /\.(?:py|js|sh)$/.test(path)))(
    'guide $guide, line $line: $what, with a pragma',
    async (row) => {
      const comment = row.path.endsWith('.js') ? '//' : '#';
      const text = row.text.replace(/$/gm, ` ${comment} pragma: allowlist secret`);
      expect(await idsIn({ ...row, text })).toEqual([]);
    },
  );
});

describe('what the guides call good', () => {
  it.each(goodRows)('guide $guide, line $line: $what', async (row) => {
    expect(await idsIn(row)).toEqual([]);
  });
});

async function idsIn({ path, text }: GuideRow): Promise<readonly string[]> {
  const { findings } = await scanText(text, { path });
  return findings.map(({ kind, ruleId }) => (kind === 'secret' ? 'secret' : ruleId)).toSorted();
}
