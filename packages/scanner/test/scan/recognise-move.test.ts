import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitRepo, type GitRepo } from '../../../../test/helpers/git-repo.ts';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { nodePorts } from '../../src/adapter/node-ports.ts';
import { createMoves, type Moves } from '../../src/scan/recognise-move.ts';

const TEXT = Array.from({ length: 20 }, (_, line) => `line ${String(line)}\n`).join('');

function repoWithRenames(): GitRepo {
  const repo = gitRepo();
  repo.commit('first', { 'a.py': TEXT, 'kept.py': 'kept\n' });
  repo.git('mv', 'a.py', 'b.py');
  repo.commit('second');
  repo.git('mv', 'b.py', 'c.py');
  repo.commit('third', { 'copy.py': TEXT });
  return repo;
}

function movesIn(root: string, base = root): Promise<Moves> {
  return createMoves({ root, base, isRepository: true }, nodePorts);
}

describe('a file that is gone', () => {
  it('has become what git renamed it to, and nothing else', async () => {
    const { dir } = repoWithRenames();
    const { isGone, isMove } = await movesIn(dir);
    expect([isGone('a.py'), isGone('kept.py')]).toEqual([true, false]);
    expect([isMove('a.py', 'c.py'), isMove('a.py', 'copy.py')]).toEqual([true, false]);
    expect([isMove('b.py', 'c.py'), isMove('b.py', 'kept.py')]).toEqual([true, false]);
  });

  it('may have become anything where git does not know it, but not what never was there', async () => {
    const repo = repoWithRenames();
    rmSync(join(repo.dir, 'kept.py'));
    const { isMove } = await movesIn(repo.dir);
    expect([isMove('kept.py', 'new.py'), isMove('never.py', 'new.py')]).toEqual([true, false]);
    rmSync(join(repo.dir, 'c.py'));
    expect((await movesIn(repo.dir)).isMove('a.py', 'new.py')).toBe(true);
  });

  it('is one that HEAD does not have, where there is no work tree', async () => {
    const repo = repoWithRenames();
    const bare = join(tempDir(), 'bare.git');
    repo.git('clone', '--quiet', '--bare', '.', bare);
    const { isGone, isMove, isIn } = await movesIn(bare);
    expect([isGone('a.py'), isGone('c.py')]).toEqual([true, false]);
    expect([isMove('a.py', 'c.py'), isMove('a.py', 'copy.py')]).toEqual([true, false]);
    expect([isIn?.('HEAD', 'copy.py'), isIn?.('HEAD~1', 'copy.py')]).toEqual([true, false]);
  });

  it('has kept its name, outside of a repository', async () => {
    const root = tempDir();
    const { isMove } = await createMoves({ root, base: root, isRepository: false }, nodePorts);
    expect([isMove('a/x.py', 'b/x.py'), isMove('a/x.py', 'b/y.py')]).toEqual([true, false]);
  });
});
