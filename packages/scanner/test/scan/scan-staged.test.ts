import { chmodSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gitRepo, type GitRepo } from '../../../../test/helpers/git-repo.ts';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { writeFiles } from '../../../../test/helpers/write-files.ts';
import { password } from '../../../../test/e2e/scan/secrets.ts';
import { staged } from './scan-repo.ts';

const OLD = `DATABASE_PASSWORD=${password('old')}`;
const NEW = `ADMIN_PASSWORD=${password('new')}`;

function committed(files: Readonly<Record<string, string | Uint8Array>> = { 'app.env': `${OLD}\nA=1\n` }): GitRepo {
  const repo = gitRepo();
  repo.commit('first', files);
  return repo;
}

function stage(repo: GitRepo, files: Readonly<Record<string, string | Uint8Array>>): void {
  repo.write(files);
  repo.git('add', '--all');
}

describe('what is scanned', () => {
  test('the index, not the work tree', async () => {
    const repo = committed();
    stage(repo, { 'b.env': `B=1\n${NEW}\n`, 'c.env': 'C=1\n' });
    repo.write({ 'b.env': 'B=1\n', 'c.env': `${NEW}\n` });
    expect((await staged(repo.dir)).found).toEqual(['b.env:2']);
  });

  test('lines that are added, not those that stood there before', async () => {
    const repo = committed();
    stage(repo, { 'app.env': `${OLD}\nA=2\n` });
    const old = await staged(repo.dir);
    expect(old.found).toEqual([]);
    expect(old.untouched).toBe(1);
    stage(repo, { 'app.env': `A=2\n${NEW}\n${OLD}\n` });
    const both = await staged(repo.dir);
    expect(both.found).toEqual(['app.env:2']);
    expect(both.untouched).toBe(1);
  });

  test('a copy of an old line, which is one more place', async () => {
    const repo = committed();
    stage(repo, { 'app.env': `${OLD}\nA=1\n${OLD}\n` });
    expect((await staged(repo.dir)).found).toEqual(['app.env:3']);
  });

  test('everything of a first commit', async () => {
    const repo = gitRepo();
    stage(repo, { 'deep/er/app.env': `${OLD}\n` });
    expect((await staged(repo.dir)).found).toEqual(['deep/er/app.env:1']);
    expect((await staged(join(repo.dir, 'deep'))).found).toEqual(['deep/er/app.env:1']);
  });

  test('what `git commit PATH` commits, from the index that git made for it', async () => {
    const repo = committed();
    stage(repo, { 'staged.env': `${NEW}\n` });
    repo.write({ 'app.env': `${OLD}\n${NEW}\n` });
    writeFiles(repo.dir, { '.git/hooks/pre-commit': '#!/bin/sh\ncp "$GIT_INDEX_FILE" .git/seen\nexit 1\n' });
    chmodSync(join(repo.dir, '.git/hooks/pre-commit'), 0o755);
    expect(() => repo.git('commit', '-m', 'x', 'app.env')).toThrow();
    expect((await staged(repo.dir, { GIT_INDEX_FILE: '.git/seen', GIT_DIR: '.git' })).found).toEqual(['app.env:2']);
    expect((await staged(repo.dir)).found).toEqual(['staged.env:1']);
  });

  test('nothing, which is said', async () => {
    const repo = committed();
    expect((await staged(repo.dir)).nothing).toMatch(/^nothing is staged/);
    rmSync(join(repo.dir, 'app.env'));
    repo.git('add', '--all');
    expect((await staged(repo.dir)).nothing).toMatch(/^nothing is staged/);
    expect((await staged(gitRepo().dir)).nothing).toMatch(/^nothing is staged/);
  });

  test('no change of a mode, no deletion, no file that is only announced', async () => {
    const repo = committed({ 'app.env': `${OLD}\n`, 'gone.env': `${OLD}\n` });
    chmodSync(join(repo.dir, 'app.env'), 0o755);
    rmSync(join(repo.dir, 'gone.env'));
    repo.git('add', '--all');
    repo.write({ 'later.env': `${NEW}\n` });
    repo.git('add', '--intent-to-add', 'later.env');
    expect((await staged(repo.dir)).found).toEqual([]);
  });

  test('a folder that is none of git is refused', async () => {
    await expect(staged(tempDir())).rejects.toThrow(/not a git repository/);
  });
});

describe('files that moved', () => {
  const lines = Array.from({ length: 20 }, (_, line) => `LINE_${line}=${line}`).join('\n');

  test('as they are add nothing', async () => {
    const repo = committed({ 'app.env': `${OLD}\n`, 'folder/b.env': `${OLD}\n` });
    repo.git('mv', 'app.env', 'moved.env');
    repo.git('mv', 'folder', 'elsewhere');
    expect(await staged(repo.dir)).toMatchObject({ found: [], untouched: 2 });
  });

  test('and changed add the changed lines', async () => {
    const repo = committed({ 'app.env': `${OLD}\n${lines}\n`, 'folder/b.env': `${OLD}\n${lines}\n` });
    renameSync(join(repo.dir, 'app.env'), join(repo.dir, 'moved.env'));
    renameSync(join(repo.dir, 'folder'), join(repo.dir, 'else'));
    stage(repo, { 'moved.env': `${OLD}\n${lines}\n${NEW}\n`, 'else/b.env': `B=1\n${OLD}\n${lines}\n` });
    expect(await staged(repo.dir)).toMatchObject({ found: ['moved.env:22'], untouched: 2 });
  });
});

describe('merges', () => {
  function merging(ours: string, theirs: string): GitRepo {
    const repo = committed({ 'app.env': 'A=1\n', 'other.env': 'O=1\n' });
    repo.git('switch', '--quiet', '-c', 'side');
    repo.commit('theirs', { 'app.env': theirs, 'side.env': `${NEW}\n` });
    repo.git('switch', '--quiet', 'main');
    repo.commit('ours', { 'app.env': ours });
    expect(() => repo.git('merge', '--no-commit', '--no-ff', 'side')).toThrow();
    return repo;
  }

  test('bring nothing of their own, as long as every line comes from a parent', async () => {
    const repo = merging(`${OLD}\nA=2\n`, `A=3\n${NEW}\n`);
    const conflict = await staged(repo.dir);
    expect(conflict.skipped).toEqual(['app.env: unmerged: it has a conflict']);
    expect(conflict.result.complete).toBe(false);
    stage(repo, { 'app.env': `${OLD}\nA=4\n${NEW}\n` });
    expect(await staged(repo.dir)).toMatchObject({ found: [], untouched: 2 });
  });

  test('bring what only the resolution has', async () => {
    const repo = merging('A=2\n', 'A=3\n');
    stage(repo, { 'app.env': `A=4\n${OLD}\n` });
    expect((await staged(repo.dir)).found).toEqual(['app.env:2']);
  });
});

describe('content that is no text', () => {
  test('UTF-16 is compared line by line, too', async () => {
    const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
    const repo = committed({ 'app.env': utf16(`${OLD}\r\nA=ऊ\r\n`) });
    stage(repo, { 'app.env': utf16(`A=ऊ\r\n${OLD}\r\n${NEW}\r\n`) });
    const { found, untouched } = await staged(repo.dir);
    expect(found.length + untouched).toBe(2);
    expect(found).toContain('app.env:3');
  });

  test('of a binary file, a secret is old when the same one was in it', async () => {
    const binary = (...parts: readonly string[]): Uint8Array =>
      Buffer.from(`\0\x01\0${parts.join('\0\0\n')}\0`, 'latin1');
    const repo = committed({ 'app.bin': binary(OLD) });
    stage(repo, { 'app.bin': binary('changed', OLD) });
    expect(await staged(repo.dir)).toMatchObject({ found: [], untouched: 1 });
    stage(repo, { 'app.bin': binary('changed', OLD, NEW) });
    expect((await staged(repo.dir)).found).toHaveLength(1);
  });

  test('the target of a symlink is looked at', async () => {
    const repo = committed();
    symlinkSync(`https://user:${password('link')}@example.org/x`, join(repo.dir, 'link'));
    repo.git('add', '--all');
    expect((await staged(repo.dir)).found).toEqual(['link:1']);
  });

  test('a submodule is named', async () => {
    const repo = committed();
    repo.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},vendor/module`);
    expect((await staged(repo.dir)).skipped).toEqual(['vendor/module/: submodule: not scanned']);
  });

  test('behind a pointer of Git LFS, the content is scanned where it is here', async () => {
    const content = Buffer.from(`${NEW}\n`);
    const oid = createHash('sha256').update(content).digest('hex');
    const repo = committed();
    stage(repo, {
      'big.env': `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`,
    });
    const absent = await staged(repo.dir);
    expect(absent.found).toEqual([]);
    expect(absent.skipped).toEqual(['big.env: Git LFS: the content is not here']);
    repo.write({ [`.git/lfs/objects/${oid.slice(0, 2)}/${oid.slice(2, 4)}/${oid}`]: content });
    expect((await staged(repo.dir)).found).toEqual(['big.env:1']);
  });

  test('a name that is no UTF-8 is shown with its bytes', async () => {
    const repo = committed();
    writeFileSync(Buffer.from(`${repo.dir}/caf\xe9.env`, 'latin1'), `${NEW}\n`);
    repo.git('add', '--all');
    expect((await staged(repo.dir)).found).toEqual(['caf\\xe9.env:1']);
  });
});

describe('the scanner itself', () => {
  test('leaves its baseline out, obeys excludes and pragmas', async () => {
    const repo = committed();
    stage(repo, {
      'leaklint.config.json': JSON.stringify({ exclude: ['legacy/'] }),
      'legacy/app.env': `${NEW}\n`,
      'ok.env': `${NEW} # leaklint: allow -- test\n`,
    });
    const seen = await staged(repo.dir);
    expect(seen.found).toEqual([]);
    expect(seen.result.suppressed.pragma).toBe(1);
    expect(seen.skipped[0]).toMatch(/^legacy\/: excluded by/);
  });

  test('changes nothing in the repository', async () => {
    const repo = committed();
    stage(repo, { 'app.env': `${NEW}\n` });
    const before = repo.git('rev-parse', 'HEAD') + repo.git('write-tree') + repo.git('count-objects', '-v');
    await staged(repo.dir);
    expect(repo.git('rev-parse', 'HEAD') + repo.git('write-tree') + repo.git('count-objects', '-v')).toBe(before);
  });
});
