import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { gitRepo, type GitRepo } from '../../../../test/helpers/git-repo.ts';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { writeFiles } from '../../../../test/helpers/write-files.ts';
import { nodePorts } from '../../src/adapter/node-ports.ts';
import type { GitOutcome } from '../../src/port/git.ts';
import type { Ports } from '../../src/port/ports.ts';
import { pathsOf, select, skipsOf } from './select.ts';

const onUnix = test.skipIf(process.platform === 'win32');

/** Tracked, untracked, ignored, and ignored but tracked all the same. */
function mixedRepository(): GitRepo {
  const repository = gitRepo();
  repository.commit('tracked', { 'src/tracked.ts': '', 'old.log': '', 'gone.ts': '' });
  repository.commit('ignore', { '.gitignore': '*.log\n.env\nbuild/\n' });
  repository.write({ 'src/new.ts': '', 'debug.log': '', '.env': '', 'build/out.js': '', 'node_modules/a.js': '' });
  rmSync(path.join(repository.dir, 'gone.ts'));
  return repository;
}

describe('modes', () => {
  test('worktree: tracked, ignored or not, and untracked but not ignored; not what is deleted', async () => {
    const selection = await select(mixedRepository().dir);
    expect(pathsOf(selection)).toEqual(['.gitignore', 'node_modules/a.js', 'old.log', 'src/new.ts', 'src/tracked.ts']);
    expect(selection.skipped).toEqual([]);
  });

  test('tracked: the index alone', async () => {
    const selection = await select(mixedRepository().dir, { mode: 'tracked' });
    expect(pathsOf(selection)).toEqual(['.gitignore', 'old.log', 'src/tracked.ts']);
  });

  test("all: everything on disk except git's own data", async () => {
    const selection = await select(mixedRepository().dir, { mode: 'all' });
    expect(pathsOf(selection)).toEqual([
      '.env',
      '.gitignore',
      'build/out.js',
      'debug.log',
      'node_modules/a.js',
      'old.log',
      'src/new.ts',
      'src/tracked.ts',
    ]);
    expect(skipsOf(selection)).toEqual(['.git/: version control data']);
    expect(selection.hints).toEqual([]);
  });

  test('.git/info/exclude ignores too', async () => {
    const repository = mixedRepository();
    repository.write({ '.git/info/exclude': 'src/new.ts\n' });
    expect(pathsOf(await select(repository.dir))).not.toContain('src/new.ts');
  });
});

describe('paths in a repository', () => {
  test('are shown relative to its root, wherever the scan starts', async () => {
    const { dir } = mixedRepository();
    for (const [cwd, paths] of [
      [`${dir}/src`, []],
      [dir, ['src']],
      ['/', [`${dir}/src`]],
    ] as const) {
      const selection = await select(cwd, { paths });
      expect(selection.root).toBe(dir);
      expect(pathsOf(selection)).toEqual(['src/new.ts', 'src/tracked.ts']);
    }
  });

  test('that name an ignored file scan it without asking git', async () => {
    const ports: Ports = { ...nodePorts, git: () => Promise.reject(new Error('git was asked')) };
    const selection = await select(mixedRepository().dir, { paths: ['.env', 'src/tracked.ts'], ports });
    expect(pathsOf(selection)).toEqual(['.env', 'src/tracked.ts']);
  });

  test('that name a folder of ignored files alone are an error that tells what to do', async () => {
    await expect(select(mixedRepository().dir, { paths: ['build'] })).rejects.toThrow(
      'build: no file to scan: git leaves out all that is in the folder, or it is empty (see --files all)',
    );
  });

  test('are not globs for git', async () => {
    const repository = gitRepo();
    repository.commit('all', { 'app/[id]/a': '', 'app/i/b': '', ':(top)/c': '', '*/d': '' });
    expect(pathsOf(await select(repository.dir, { paths: ['app/[id]', '*', ':(top)'] }))).toEqual([
      '*/d',
      ':(top)/c',
      'app/[id]/a',
    ]);
  });

  test('that overlap select a file once', async () => {
    const { dir } = mixedRepository();
    const selection = await select(dir, { paths: ['.', 'src', 'src/new.ts'] });
    expect(pathsOf(selection)).toEqual(pathsOf(await select(dir)));
  });

  test('inside .git are read from the disk', async () => {
    const selection = await select(mixedRepository().dir, { paths: ['.git'] });
    expect(pathsOf(selection)).toContain('.git/config');
  });
});

describe('what stands in a work tree beside files', () => {
  test('submodules are named, not scanned', async () => {
    const inner = gitRepo();
    inner.commit('inner', { 'inner.ts': '' });
    const repository = gitRepo();
    repository.commit('outer', { 'outer.ts': '' });
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner.dir, 'libs/inner');
    const selection = await select(repository.dir);
    expect(pathsOf(selection)).toEqual(['.gitmodules', 'outer.ts']);
    expect(skipsOf(selection)).toEqual(['libs/inner/: submodule: not scanned']);
  });

  test('nested repositories are listed by their own rules', async () => {
    const repository = mixedRepository();
    for (const folder of ['vendor/one', 'vendor/one/two']) {
      mkdirSync(path.join(repository.dir, folder), { recursive: true });
      repository.git('init', '--quiet', folder);
      repository.write({
        [`${folder}/kept.ts`]: '',
        [`${folder}/.gitignore`]: 'secret.log',
        [`${folder}/secret.log`]: '',
      });
    }
    const nested = pathsOf(await select(repository.dir, { paths: ['vendor'] }));
    const expected = ['one/.gitignore', 'one/kept.ts', 'one/two/.gitignore', 'one/two/kept.ts'];
    expect(nested).toEqual(expected.map((file) => `vendor/${file}`));
    const copy = tempDir();
    execFileSync('cp', ['-r', `${repository.dir}/vendor/one`, copy]);
    expect(pathsOf(await select(copy))).toEqual(expected);
  });

  onUnix('symlinks are named, tracked or not', async () => {
    const repository = gitRepo();
    symlinkSync('/etc/passwd', path.join(repository.dir, 'tracked'));
    repository.commit('link', { file: '' });
    symlinkSync('.', path.join(repository.dir, 'untracked'));
    const selection = await select(repository.dir);
    expect(pathsOf(selection)).toEqual(['file']);
    expect(skipsOf(selection)).toEqual(['tracked: symlink: not followed', 'untracked: symlink: not followed']);
  });

  onUnix('a named symlink is followed', async () => {
    const repository = gitRepo();
    repository.commit('files', { 'src/a.ts': '' });
    symlinkSync('src', path.join(repository.dir, 'folder'));
    symlinkSync('src/a.ts', path.join(repository.dir, 'file'));
    const selection = await select(repository.dir, { paths: ['folder', 'file'] });
    expect(selection.files).toEqual([
      { path: 'file', absolute: `${repository.dir}/src/a.ts` },
      { path: 'src/a.ts', absolute: `${repository.dir}/src/a.ts` },
    ]);
  });

  onUnix('names that are no UTF-8, and names that git would quote', async () => {
    const repository = gitRepo();
    writeFileSync(Buffer.concat([Buffer.from(`${repository.dir}/caf`), Buffer.from([0xe9])]), 'tracked');
    repository.commit('odd', { 'ä "quoted"\n\t': '' });
    writeFileSync(Buffer.concat([Buffer.from(`${repository.dir}/new`), Buffer.from([0xe9])]), 'untracked');
    const selection = await select(repository.dir);
    expect(pathsOf(selection)).toEqual(['caf\\xe9', 'new\\xe9', 'ä "quoted"\n\t']);
    const outcome = nodePorts.fileSystem.readFile(selection.files[1]?.absolute ?? '', { maxSize: 100 });
    expect(outcome).toMatchObject({ kind: 'bytes', bytes: Buffer.from('untracked') });
  });

  test('a merge conflict lists a file once', async () => {
    const repository = gitRepo();
    repository.commit('base', { 'both.ts': 'base' });
    repository.git('checkout', '--quiet', '-b', 'other');
    repository.commit('theirs', { 'both.ts': 'theirs' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit('ours', { 'both.ts': 'ours' });
    expect(() => repository.git('merge', 'other')).toThrow();
    expect(pathsOf(await select(repository.dir))).toEqual(['both.ts']);
  });

  test('a sparse checkout says how many files are not there, and scans those that are', async () => {
    const repository = gitRepo();
    repository.commit('all', { 'a.ts': '', 'hidden.ts': '', 'gone.ts': '' });
    repository.git('update-index', '--skip-worktree', 'hidden.ts', 'gone.ts');
    rmSync(path.join(repository.dir, 'gone.ts'));
    const selection = await select(repository.dir);
    expect(pathsOf(selection)).toEqual(['a.ts', 'hidden.ts']);
    expect(selection.hints).toEqual(['1 tracked files are not on disk (sparse checkout): not scanned']);
  });

  test('a linked work tree is a repository', async () => {
    const repository = mixedRepository();
    const linked = path.join(tempDir(), 'linked');
    repository.git('worktree', 'add', '--quiet', linked);
    const selection = await select(`${linked}/src`);
    expect(selection.root).toBe(linked);
    expect(pathsOf(selection)).toEqual(['src/tracked.ts']);
  });
});

describe('hints', () => {
  test('tell of a .env that git leaves out, two folders deep', async () => {
    const repository = mixedRepository();
    repository.write({
      'apps/web/.env': '',
      'apps/web/main.ts': '',
      'apps/web/deep/er/.env': '',
      'apps/web/deep/er/a': '',
    });
    const selection = await select(repository.dir);
    expect(selection.hints).toEqual([
      '.env, apps/web/.env: left out by git, not scanned; --files all scans ignored files too',
    ]);
  });

  test('are silent about a .env that is scanned or excluded', async () => {
    const repository = gitRepo();
    repository.commit('env', { '.env': '', 'a/.env': '', 'a/b': '' });
    expect((await select(repository.dir, { exclude: ['/a/.env'] })).hints).toEqual([]);
  });
});

describe('git that does not help', () => {
  const playing = (outcome: GitOutcome): Ports => ({
    ...nodePorts,
    git: () => Promise.resolve({ run: () => outcome }),
  });

  test('is replaced by walking, which finds more, with a hint', async () => {
    const repository = mixedRepository();
    const selection = await select(repository.dir, { ports: playing({ kind: 'not-installed' }) });
    expect(pathsOf(selection)).toContain('.env');
    expect(pathsOf(selection)).toContain('src/tracked.ts');
    expect(selection.hints).toEqual([
      `git cannot list ${repository.dir} (git is not installed): every file on disk is scanned`,
    ]);
  });

  test('is an error in mode tracked', async () => {
    const { dir } = mixedRepository();
    writeFiles(dir, { '.git/index': 'broken' });
    await expect(select(dir, { mode: 'tracked' })).rejects.toThrow(/^git cannot list .*index file/);
  });

  test('reports folders that it may not enter as not scanned', async () => {
    const repository = mixedRepository();
    const output = new TextEncoder().encode('? src/new.ts\0');
    const warnings = "warning: could not open directory 'private/': Permission denied";
    const selection = await select(repository.dir, { ports: playing({ kind: 'done', output, warnings }) });
    expect(selection.skipped).toEqual([
      { path: 'private/', reason: 'cannot be read (Permission denied)', incomplete: true },
    ]);
  });

  test('an index that takes a file for a submodule or a symlink hides nothing', async () => {
    const repository = mixedRepository();
    const id = '0'.repeat(40);
    const entries = ['H 160000', 'H 120000'].map(
      (mode, index) => `${mode} ${id} 0\t${index === 0 ? '.env' : 'debug.log'}\0`,
    );
    const output = new TextEncoder().encode(entries.join(''));
    const selection = await select(repository.dir, { ports: playing({ kind: 'done', output, warnings: '' }) });
    expect(pathsOf(selection)).toEqual(['.env', 'debug.log']);
  });
});

describe('hostile settings', () => {
  const expected = ['.gitignore', 'node_modules/a.js', 'old.log', 'src/new.ts', 'src/tracked.ts'];

  onUnix('in .git/config run nothing and hide nothing', async () => {
    const repository = mixedRepository();
    const trap = path.join(tempDir(), 'trap');
    const ran = `${trap}.ran`;
    writeFileSync(trap, `#!/bin/sh\ntouch ${ran}\n`);
    chmodSync(trap, 0o755);
    writeFileSync(`${trap}.ignore`, '*');
    const settings = {
      'core.fsmonitor': trap,
      'core.sshCommand': trap,
      'core.pager': trap,
      'core.editor': trap,
      'core.hooksPath': path.dirname(trap),
      'core.excludesFile': `${trap}.ignore`,
      'core.worktree': '/etc',
      'core.bare': 'true',
      'core.untrackedCache': 'true',
      'core.quotePath': 'true',
      'color.ui': 'always',
      'pager.ls-files': 'true',
      'alias.ls-files': `!${trap}`,
      'submodule.recurse': 'true',
      'diff.external': trap,
      'filter.evil.clean': trap,
    };
    for (const [name, value] of Object.entries(settings)) repository.git('config', name, value);
    const selection = await select(repository.dir);
    expect(pathsOf(selection)).toEqual(expected);
    expect(existsSync(ran)).toBe(false);
  });

  test('of the user and of a calling git do not change what is scanned', async () => {
    const repository = mixedRepository();
    const home = tempDir();
    writeFiles(home, {
      '.gitconfig': `[core]\n\texcludesFile = ${home}/all\n[color]\n\tui = always\n`,
      all: '*',
      '.config/git/ignore': '*',
    });
    const personal = { HOME: home, XDG_CONFIG_HOME: `${home}/.config`, GIT_DIR: home, GIT_INDEX_FILE: `${home}/none` };
    for (const [name, value] of Object.entries(personal)) vi.stubEnv(name, value);
    expect(pathsOf(await select(repository.dir))).toEqual(expected);
  });

  test('a .git that is none does not stop the scan', async () => {
    const folder = tempDir();
    writeFiles(folder, { '.git/HEAD': 'nonsense', 'a.ts': '', 'b/.git': 'nonsense', 'b/c.ts': '' });
    const selection = await select(folder);
    expect(pathsOf(selection)).toEqual(['a.ts', 'b/.git', 'b/c.ts']);
    expect(selection.hints).toHaveLength(2);
  });
});
