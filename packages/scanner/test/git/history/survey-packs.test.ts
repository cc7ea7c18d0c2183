import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gitRepo, type GitRepo } from '../../../../../test/helpers/git-repo.ts';
import { nodeGitPorts } from '../../../src/adapter/node-git-ports.ts';
import { openFile } from '../../../src/adapter/open-file.ts';
import { findBlobPaths } from '../../../src/git/history/blob-paths.ts';
import { readCommitGraph } from '../../../src/git/history/commit-graph.ts';
import { HoldingTrees } from '../../../src/git/history/holding-trees.ts';
import { IdNumbers } from '../../../src/git/history/id-numbers.ts';
import { ObjectTable, type Loss } from '../../../src/git/history/object-table.ts';
import { outlinePacks } from '../../../src/git/history/outline-packs.ts';
import { surveyPacks } from '../../../src/git/history/survey-packs.ts';
import { createObjectStore } from '../../../src/git/store/object-store.ts';
import { toIdBytes } from '../../../src/git/store/object.ts';
import { openRepository } from '../../../src/git/store/repository.ts';

interface Placed {
  readonly paths: readonly (readonly string[])[];
  readonly firstSeen: readonly string[];
  readonly order: readonly string[];
  readonly losses: readonly Loss[];
  /** How many objects the packs brought. */
  readonly surveyed: number;
}

/** Places blobs; with a survey, or with every tree and commit read by itself. */
async function place(
  repo: GitRepo,
  blobs: readonly string[],
  { isSurveyed, checked = true }: { readonly isSurveyed: boolean; readonly checked?: boolean },
): Promise<Placed> {
  const repository = openRepository({ folder: repo.dir, useEnvironment: false }, nodeGitPorts);
  if (repository === undefined) throw new Error('there is no repository');
  const store = createObjectStore(repository, nodeGitPorts);
  const wanted = new IdNumbers(20);
  for (const id of blobs) wanted.add(toIdBytes(id), 0);
  const table = new ObjectTable({ store, idLength: 20, checked });
  const packs = isSurveyed ? outlinePacks(store, openFile, 20) : [];
  await surveyPacks(packs, table, { openFile, pause: () => Promise.resolve(false) });
  const surveyed = table.ids.size;
  table.want(wanted);
  const graph = readCommitGraph(table, {
    tips: toIdBytes(repo.git('rev-parse', 'HEAD')),
    idLength: 20,
    shallow: new Set(),
  });
  const trees = new HoldingTrees(table);
  const idOf = (commit: number): string =>
    commit < 0 ? '' : Buffer.from(graph.ids.bytes()).toString('hex', commit * 20, commit * 20 + 20);
  const roots = new Int32Array(graph.ids.size);
  for (const commit of graph.order) roots[commit] = trees.nodeOf(graph.trees[commit] ?? 0, commit);
  store.close();
  return {
    paths: findBlobPaths(trees, roots).paths,
    firstSeen: [...trees.firstSeen].map(idOf),
    order: [...graph.order].map(idOf),
    losses: table.losses,
    surveyed,
  };
}

const NAMES = ['a', 'b.txt', 'folder', 'fold', 'folder.x', 'z', 'caf\u00e9', 'name with spaces'];

/** What a commit does to a file: whose path, and what it holds then. */
const changes = fc.array(
  fc.record({
    path: fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }),
    content: fc.nat(40),
  }),
  { minLength: 1, maxLength: 5 },
);

/** Paths on which files would stand in folders' places are made others. */
function toFiles(
  commit: readonly { readonly path: readonly string[]; readonly content: number }[],
): Record<string, string> {
  return Object.fromEntries(
    commit.map(({ path, content }) => [`${path.map((name) => `${name}-d`).join('/')}.f`, `content ${String(content)}`]),
  );
}

describe('surveyPacks', () => {
  it('finds the same places as a walk from tree to tree, however the trees are packed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { minLength: 3, maxLength: 12 }), async (history) => {
        const repo = gitRepo();
        const many: Record<string, string> = {};
        for (let file = 0; file < 60; file++) many[`many/${String(file)}.txt`] = `file ${String(file)}`;
        repo.commit('many', many);
        for (const [version, commit] of history.entries()) repo.commit(`v${String(version)}`, toFiles(commit));
        repo.git('repack', '-adfq', '--depth=50', '--window=50');
        const all = repo
          .git('cat-file', '--batch-all-objects', '--batch-check=%(objecttype) %(objectname)')
          .split('\n');
        const blobs = all.flatMap((line) => (line.startsWith('blob ') ? line.slice(5) : []));
        const some = blobs.filter((_, index) => index % 3 === 0);
        const { surveyed: met, ...surveyed } = await place(repo, some, { isSurveyed: true });
        const { surveyed: none, ...walked } = await place(repo, some, { isSurveyed: false });
        expect(surveyed).toEqual(walked);
        expect(surveyed.paths.every((paths) => paths.length > 0)).toBe(true);
        expect([met, none]).toEqual([all.length, 0]);
        const unchecked = await place(repo, some, { isSurveyed: true, checked: false });
        expect(unchecked.paths).toEqual(surveyed.paths);
      }),
      { numRuns: 3 },
    );
  }, 60_000);

  it('misses what the packs lack by name, and what is loose is found', async () => {
    const repo = gitRepo();
    repo.commit('one', { 'kept.txt': 'kept', 'folder/gone.txt': 'gone' });
    const [kept, gone] = [repo.git('rev-parse', 'HEAD:kept.txt'), repo.git('rev-parse', 'HEAD:folder/gone.txt')];
    const list = repo.git('rev-list', '--objects', '--no-object-names', 'HEAD').split('\n');
    repo.commit('two', { 'loose.txt': 'loose' });
    const loose = repo.git('rev-parse', 'HEAD:loose.txt');
    const packed = list.filter((id) => id !== gone && id !== kept);
    const input = `${packed.join('\n')}\n`;
    execFileSync('git', ['pack-objects', '-q', '.git/objects/pack/pack'], { cwd: repo.dir, input });
    repo.git('prune-packed');
    rmSync(join(repo.dir, '.git', 'objects', gone.slice(0, 2), gone.slice(2)));
    const { paths, losses } = await place(repo, [kept, loose], { isSurveyed: true });
    expect(paths).toEqual([['kept.txt'], ['loose.txt']]);
    expect(losses).toEqual([{ id: gone, reason: 'missing' }]);
  });
});
