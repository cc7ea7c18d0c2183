import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanEnv } from '../../../../test/helpers/clean-env.ts';
import { gitRepo, type GitRepo } from '../../../../test/helpers/git-repo.ts';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { password } from '../../../../test/e2e/scan/secrets.ts';
import { push, range } from './scan-repo.ts';

const NONE = '0'.repeat(40);

function secret(seed: string): string {
  return `${seed.toUpperCase()}_PASSWORD=${password(seed)}`;
}

function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, env: cleanEnv(), encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** One commit with a secret that is old news to all that follows. */
function withHistory(): GitRepo {
  const repo = gitRepo();
  repo.commit('first', { 'old.env': `${secret('old')}\n` });
  return repo;
}

describe('a range', () => {
  test('is what its commits add, even what a later one takes away', async () => {
    const repo = withHistory();
    const added = repo.commit('add', { 'a.env': `A=1\n${secret('gone')}\n` });
    repo.commit('remove', { 'a.env': 'A=1\n' });
    repo.commit('touch', { 'old.env': `${secret('old')}\nB=1\n` });
    const { found, result } = await range(repo.dir, 'HEAD~3..HEAD');
    expect(found).toEqual(['a.env:2']);
    expect(result.counts.commits).toBe(3);
    const { date, ...git } = result.findings[0]?.git ?? {};
    expect(date).toMatch(/^2026-01-01T12:0\d:00Z$/);
    expect(git).toEqual({
      commit: added,
      author: 'Ada Author',
      email: 'ada@example.com',
      kind: 'blob',
      reachableFrom: ['refs/heads/main'],
      inHead: false,
    });
  });

  test('has each secret once, with every place that a commit added', async () => {
    const repo = withHistory();
    const first = repo.commit('one', { 'a.env': `${secret('twice')}\n` });
    const second = repo.commit('two', { 'b.env': `B=1\n${secret('twice')}\n` });
    const { result, found } = await range(repo.dir, `${first}^..main`);
    expect(found).toEqual(['a.env:1']);
    expect(result.findings[0]?.occurrences).toEqual([
      { path: 'a.env', startLine: 1, commit: first },
      { path: 'b.env', startLine: 2, commit: second },
    ]);
    expect(result.findings[0]?.git?.inHead).toBe(true);
  });

  test('holds the messages of its commits', async () => {
    const repo = withHistory();
    const id = repo.commit(`fix\n\nlogin with ${secret('message')}`);
    const { found, result } = await range(repo.dir, 'HEAD^!');
    expect(found).toEqual([`<commit ${id}>:3`]);
    expect(result.findings[0]?.git).toMatchObject({ kind: 'commit-message', commit: id, inHead: true });
  });

  test('starts where the branches parted, with two dots and with three', async () => {
    const repo = withHistory();
    repo.git('switch', '--quiet', '-c', 'side');
    repo.commit('side', { 'side.env': `${secret('side')}\n` });
    repo.git('switch', '--quiet', 'main');
    repo.commit('main', { 'main.env': `${secret('main')}\n` });
    for (const dots of ['..', '...']) {
      expect((await range(repo.dir, `main${dots}side`)).found).toEqual(['side.env:1']);
    }
    expect((await range(repo.dir, 'side..')).found).toEqual(['main.env:1']);
    expect((await range(repo.dir, 'main..main')).nothing).toBe('main..main holds no commit');
  });

  test('takes merges for what only they bring', async () => {
    const repo = withHistory();
    for (const name of ['one', 'two']) {
      repo.git('switch', '--quiet', '-c', name, 'main');
      repo.commit(name, { [`${name}.env`]: `${secret(name)}\n` });
    }
    repo.git('switch', '--quiet', 'main');
    repo.git('merge', '--quiet', '--no-commit', '--no-ff', 'one', 'two');
    const merge = repo.commit('octopus', { 'evil.env': `${secret('evil')}\n`, 'one.env': `${secret('one')}\nO=1\n` });
    const { found, result } = await range(repo.dir, 'main^..main');
    expect(found).toEqual(['evil.env:1', 'one.env:1', 'two.env:1']);
    expect(result.findings[0]?.git?.commit).toBe(merge);
    expect(result.findings[1]?.git?.commit).not.toBe(merge);
    expect((await range(repo.dir, 'main^!')).found).toEqual(['evil.env:1']);
  });

  test('of a push of a new branch is what no other branch has', async () => {
    const repo = withHistory();
    repo.git('switch', '--quiet', '-c', 'side');
    repo.commit('side', { 'side.env': `${secret('side')}\n` });
    expect((await range(repo.dir, `${NONE}..side`)).found).toEqual(['side.env:1']);
    expect((await range(repo.dir, `side..${NONE}`)).nothing).toMatch(/only deletes/);
  });

  test('after a force-push is what the new commits add to the point where both meet', async () => {
    const repo = withHistory();
    const before = repo.commit('before', { 'a.env': `${secret('before')}\n` });
    repo.git('reset', '--quiet', '--hard', 'HEAD^');
    repo.commit('after', { 'b.env': `${secret('after')}\n` });
    expect((await range(repo.dir, `${before}..HEAD`)).found).toEqual(['b.env:1']);
  });

  test('can be a branch, or what is newer than a day', async () => {
    const repo = withHistory();
    expect((await range(repo.dir, { kind: 'branch', branch: 'main' })).found).toEqual(['old.env:1']);
    expect((await range(repo.dir, { kind: 'since', date: '2025-12-31', branch: undefined })).found).toHaveLength(1);
    const none = await range(repo.dir, { kind: 'since', date: '2026-02-01', branch: 'main' });
    expect(none.nothing).toBe('main has no commit since then');
    const wrong = range(repo.dir, { kind: 'since', date: 'last Tuesday', branch: undefined });
    await expect(wrong).rejects.toThrow(/no date/);
  });

  test('can start anywhere: short ids, tags, steps, a detached HEAD, a packed repository', async () => {
    const repo = withHistory();
    repo.git('tag', '-a', '-m', 'one', 'v1');
    const id = repo.commit('add', { 'a.env': `${secret('new')}\n` });
    repo.git('gc', '--quiet');
    for (const start of ['v1', 'v1^{}', 'HEAD~1', '@^', id.slice(0, 8) + '~', 'tags/v1']) {
      expect((await range(repo.dir, `${start}..${id.slice(0, 12)}`)).found, start).toEqual(['a.env:1']);
    }
  });
});

test('a revision in a form that only git knows is asked of git', async () => {
  const repo = withHistory();
  repo.commit('add', { 'a.env': `${secret('new')}\n` });
  expect((await range(repo.dir, 'HEAD@{1}..:/add')).found).toEqual(['a.env:1']);
});

describe('what is not here', () => {
  test('an unknown revision is an error with the command that may help', async () => {
    const repo = withHistory();
    await expect(range(repo.dir, 'origin/main..HEAD')).rejects.toThrow(/origin\/main: .*git fetch origin main$/);
    await expect(range(repo.dir, `${'1'.repeat(40)}..HEAD`)).rejects.toThrow(/git fetch origin 1{40}$/);
    await expect(range(repo.dir, '--output=x..HEAD')).rejects.toThrow(/no such revision/);
    await expect(range(gitRepo().dir, 'HEAD')).rejects.toThrow('there is no commit yet');
    await expect(range(tempDir(), 'HEAD')).rejects.toThrow(/not a git repository/);
  });

  test('a shallow clone that ends inside the range is incomplete, and says so', async () => {
    const repo = withHistory();
    repo.commit('two', { 'a.env': `${secret('two')}\n` });
    repo.commit('three', { 'b.env': `${secret('three')}\n` });
    const clone = join(tempDir(), 'clone');
    git(repo.dir, 'clone', '--quiet', '--depth', '2', `file://${repo.dir}`, clone);
    const { found, result } = await range(clone, 'HEAD');
    expect(found).toEqual(['a.env:1', 'b.env:1', 'old.env:1']);
    expect(result.complete).toBe(false);
    expect(result.warnings[0]).toContain('git fetch --unshallow');
    const after = await range(clone, 'HEAD^..HEAD');
    expect(after).toMatchObject({ found: ['b.env:1'], result: { complete: true } });
    await expect(range(clone, 'HEAD~2..HEAD')).rejects.toThrow('git fetch --unshallow');
  });

  test('a missing object is named, and the rest is scanned', async () => {
    const repo = withHistory();
    repo.commit('two', { 'a.env': `${secret('two')}\n`, 'b.env': `${secret('three')}\n` });
    const blob = repo.git('rev-parse', 'HEAD:a.env');
    writeFileSync(join(tempDir(), 'x'), '');
    execFileSync('rm', ['-f', join(repo.dir, '.git/objects', blob.slice(0, 2), blob.slice(2))]);
    const { found, skipped, result } = await range(repo.dir, 'HEAD^..HEAD');
    expect(found).toEqual(['b.env:1']);
    expect(skipped).toEqual(['a.env: missing in the repository']);
    expect(result.complete).toBe(false);
  });
});

describe('a push', () => {
  function pushed(): { readonly repo: GitRepo; readonly remoteId: string } {
    const repo = withHistory();
    const remote = join(tempDir(), 'remote.git');
    git(repo.dir, 'init', '--quiet', '--bare', remote);
    repo.git('remote', 'add', 'origin', remote);
    repo.git('push', '--quiet', 'origin', 'main');
    return { repo, remoteId: repo.git('rev-parse', 'main') };
  }

  const update = (localId: string, remoteId: string, name = 'main') => ({
    localRef: `refs/heads/${name}`,
    localId,
    remoteRef: `refs/heads/${name}`,
    remoteId,
  });

  test('is what the remote does not have, of all refs', async () => {
    const { repo, remoteId } = pushed();
    const main = repo.commit('two', { 'a.env': `${secret('two')}\n` });
    repo.git('switch', '--quiet', '-c', 'side');
    const side = repo.commit('three', { 'b.env': `${secret('three')}\n` });
    const { found, result } = await push(repo.dir, 'origin', [update(main, remoteId), update(side, NONE, 'side')]);
    expect(found).toEqual(['a.env:1', 'b.env:1']);
    expect(result.counts.commits).toBe(2);
    expect((await push(repo.dir, 'origin', [update(remoteId, remoteId)])).nothing).toMatch(/has all of these/);
    expect((await push(repo.dir, 'origin', [update(NONE, remoteId)])).nothing).toMatch(/only deletes/);
  });

  test('to another remote is what that one does not have', async () => {
    const { repo, remoteId } = pushed();
    repo.git('remote', 'add', 'fork', '/nowhere');
    expect((await push(repo.dir, 'fork', [update(remoteId, NONE)])).found).toEqual(['old.env:1']);
    expect((await push(repo.dir, repo.git('remote', 'get-url', 'origin'), [update(remoteId, NONE)])).found).toEqual([]);
  });

  test('of a tag holds the message of the tag', async () => {
    const { repo } = pushed();
    repo.git('tag', '-a', '-m', `release\n\n${secret('tag')}`, 'v1');
    const id = repo.git('rev-parse', 'refs/tags/v1');
    expect((await push(repo.dir, 'origin', [update(id, NONE)])).found).toEqual([`<tag ${id}>:3`]);
  });
});
