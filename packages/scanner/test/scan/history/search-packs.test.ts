import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObjectSearch } from '../../../src/scan/history/object-search.ts';
import { randomText, secretLine } from '../../helpers/history-text.ts';
import { createWorld } from '../../helpers/history-world.ts';

const idsOf = ({ suspects }: ObjectSearch) => suspects.map(({ id }) => id);
const countsOf = ({ objects, blobs, commits, bytes }: ObjectSearch) => ({ objects, blobs, commits, bytes });

/** Edits of a text of lines: where, how many lines go, and what comes. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat(6),
    inserted: fc.array(fc.oneof(fc.nat(1000).map(randomText), fc.nat(50).map(secretLine)), { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 3 },
);

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: readonly string[];
}

function edit(lines: readonly string[], changes: readonly Edit[]): string[] {
  const edited = [...lines];
  for (const { at, removed, inserted } of changes) edited.splice(Math.floor(at * edited.length), removed, ...inserted);
  return edited;
}

describe('searchPacks', () => {
  it('suspects whatever the plain pass does, loose or packed, however deep the deltas', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 4, maxLength: 12 }), fc.nat(1000), async (history, seed) => {
        const { repo, quick, plain, suspects: search } = createWorld();
        let lines = Array.from({ length: 60 + (seed % 200) }, (_, line) => randomText(seed + line));
        for (const [version, changes] of history.entries()) {
          lines = edit(lines, changes);
          repo.commit(`version ${String(version)}`, { 'a.txt': lines.join('\n') });
        }
        const loose = await quick();
        const oracle = await plain();
        const expected = search();
        expect(countsOf(loose)).toEqual(countsOf(oracle));
        expect(idsOf(loose)).toEqual(expect.arrayContaining([...expected]));
        repo.git('repack', '-adfq', '--depth=50', '--window=20');
        repo.git('prune-packed');
        const packed = await quick();
        expect(countsOf(packed)).toEqual(countsOf(oracle));
        expect(packed.skipped).toEqual([]);
        expect(idsOf(packed)).toEqual(expect.arrayContaining([...expected]));
        expect(idsOf(await quick({ jobs: 3 }))).toEqual(idsOf(packed));
      }),
      { numRuns: 4 },
    );
  }, 60_000);

  it('tells of every object once, wherever copies of it lie', async () => {
    const { repo, quick } = createWorld();
    repo.commit('one', { 'a.txt': secretLine(1), 'b.txt': 'nothing' });
    repo.git('repack', '-adq');
    repo.commit('two', { 'c.txt': secretLine(2) });
    repo.git('repack', '-q');
    repo.commit('three', { 'd.txt': 'loose' });
    repo.git('pack-objects', '--all', '--quiet', join('.git', 'objects', 'pack', 'pack'));
    const { suspects, objects } = await quick();
    const listed = repo.git('cat-file', '--batch-all-objects', '--batch-check').split('\n');
    expect(objects).toBe(listed.length);
    expect(suspects.map(({ type }) => type)).toEqual(['blob', 'blob']);
  });

  it('finds secrets in messages of commits and tags', async () => {
    const { repo, quick } = createWorld();
    repo.commit(`use ${secretLine(3)}`, { 'a.txt': 'nothing' });
    repo.git('tag', '-a', 'v1', '-m', secretLine(4));
    repo.git('repack', '-adq');
    const { suspects } = await quick();
    expect(suspects.map(({ type }) => type).sort()).toEqual(['commit', 'tag']);
  });

  it('reads repositories that name objects by SHA-256', async () => {
    const { repo, quick } = createWorld();
    rmSync(join(repo.dir, '.git'), { recursive: true });
    repo.git('init', '--quiet', '--object-format=sha256', '--initial-branch=main');
    repo.commit('one', { 'a.txt': secretLine(5) });
    repo.git('repack', '-adq');
    const { suspects } = await quick();
    expect(suspects).toMatchObject([{ type: 'blob', id: repo.git('rev-parse', 'HEAD:a.txt') }]);
  });

  it('leaves out what is known, and still sees what is built upon it', async () => {
    const { repo, quick } = createWorld();
    const lines = Array.from({ length: 200 }, (_, line) => randomText(line));
    repo.commit('one', { 'a.txt': [...lines, secretLine(6)].join('\n') });
    repo.commit('two', { 'a.txt': [...lines, secretLine(6), randomText(300)].join('\n') });
    repo.git('repack', '-adfq');
    const both = await quick();
    expect(both.suspects).toHaveLength(2);
    for (const { id } of both.suspects) {
      const known = {
        has: (ids: Uint8Array, start: number) => Buffer.from(ids).toString('hex', start, start + 20) === id,
      };
      const rest = await quick({ known });
      expect(idsOf(rest)).toEqual(idsOf(both).filter((other) => other !== id));
      expect(rest.objects).toBe(both.objects);
    }
  });
});
