import { chmodSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { tempDir } from '../../helpers/temp-dir.ts';
import { writeFiles } from '../../helpers/write-files.ts';
import { githubToken } from '../scan/secrets.ts';
import { expectGood, hookedRepo, snapshot, type HookedRepo } from './hooked-repo.ts';

// Real git, and a Node for each hook, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const LEAK = `TOKEN = "${githubToken()}"\n`;

describe('an existing hook', () => {
  it.each([
    ['a script', '#!/bin/sh\necho mine >> ran.log\n', 0o755],
    ['a script with Windows line ends in a comment', '#!/bin/sh\n# hello\r\necho mine >> ran.log\n', 0o700],
    ['a script without a last newline', '#!/bin/sh\necho mine >> ran.log', 0o775],
  ])('is kept, run, and given back byte for byte: %s', (_, text, mode) => {
    const repo = hookedRepo({ isInstalled: false });
    const hooks = join(repo.dir, '.git/hooks');
    writeFiles(hooks, { 'pre-commit': text });
    chmodSync(join(hooks, 'pre-commit'), mode);
    const before = snapshot(hooks);

    expectGood(repo.leaklint(['hook', 'install']));
    repo.write({ 'clean.txt': 'clean\n' });
    repo.ask('add', 'clean.txt');
    expect(repo.git(['commit', '-m', 'Clean']).status).toBe(0);
    expect(readFileSync(join(repo.dir, 'ran.log'), 'utf8')).toBe('mine\n');
    expect(tryLeak(repo)).toBe('blocked');

    expectGood(repo.leaklint(['hook', 'uninstall']));
    expect(snapshot(hooks)).toEqual(before);
  });

  it('is kept when it is a symlink', () => {
    const repo = hookedRepo({ isInstalled: false });
    const hooks = join(repo.dir, '.git/hooks');
    repo.write({ 'tools/check': '#!/bin/sh\necho linked >> ran.log\n' });
    chmodSync(join(repo.dir, 'tools/check'), 0o755);
    symlinkSync('../../tools/check', join(hooks, 'pre-commit'));
    const before = snapshot(hooks);
    expectGood(repo.leaklint(['hook', 'install']));
    expect(tryLeak(repo)).toBe('blocked');
    expect(existsSync(join(repo.dir, 'ran.log'))).toBe(true);
    expectGood(repo.leaklint(['hook', 'uninstall']));
    expect(snapshot(hooks)).toEqual(before);
    expect(lstatSync(join(hooks, 'pre-commit')).isSymbolicLink()).toBe(true);
  });

  it('blocks by itself as before', () => {
    const repo = hookedRepo({ isInstalled: false });
    writeFiles(join(repo.dir, '.git/hooks'), { 'pre-commit': '#!/bin/sh\nexit 7\n' });
    chmodSync(join(repo.dir, '.git/hooks/pre-commit'), 0o755);
    expectGood(repo.leaklint(['hook', 'install']));
    expect(repo.git(['commit', '--allow-empty', '-m', 'No']).status).toBe(1);
  });

  it('of a push gets what git tells on standard input, and so do we', () => {
    const repo = hookedRepo({ isInstalled: false });
    const remote = tempDir();
    repo.ask('init', '--quiet', '--bare', remote);
    repo.ask('remote', 'add', 'origin', remote);
    writeFiles(join(repo.dir, '.git/hooks'), { 'pre-push': '#!/bin/sh\ncat > pushed.log\n' });
    chmodSync(join(repo.dir, '.git/hooks/pre-push'), 0o755);
    expectGood(repo.leaklint(['hook', 'install']));
    expect(repo.git(['push', 'origin', 'main']).status).toBe(0);
    expect(readFileSync(join(repo.dir, 'pushed.log'), 'utf8')).toMatch(/^refs\/heads\/main [0-9a-f]{40} /);
    repo.write({ 'leak.ini': LEAK });
    repo.ask('add', 'leak.ini');
    repo.ask('commit', '--no-verify', '-m', 'Leak');
    expect(repo.git(['push', 'origin', 'main']).status).toBe(1);
  });
});

it('changes nothing when it installs twice, and nothing when it uninstalls twice', () => {
  const repo = hookedRepo({ isInstalled: false });
  const before = snapshot(join(repo.dir, '.git'));
  expectGood(repo.leaklint(['hook', 'install']));
  const once = snapshot(join(repo.dir, '.git'));
  const again = repo.leaklint(['hook', 'install']);
  expect(again.stdout).toContain('Nothing to do');
  expect(snapshot(join(repo.dir, '.git'))).toEqual(once);
  expectGood(repo.leaklint(['hook', 'uninstall']));
  expect(snapshot(join(repo.dir, '.git'))).toEqual(before);
  expect(repo.leaklint(['hook', 'uninstall']).stdout).toContain('Nothing to do');
});

it('makes the folder of hooks when there is none, and takes it away again', () => {
  const repo = hookedRepo({ isInstalled: false });
  rmSync(join(repo.dir, '.git/hooks'), { recursive: true });
  expectGood(repo.leaklint(['hook', 'install']));
  expectGood(repo.leaklint(['hook', 'install']));
  expect(tryLeak(repo)).toBe('blocked');
  expectGood(repo.leaklint(['hook', 'uninstall']));
  expect(existsSync(join(repo.dir, '.git/hooks'))).toBe(false);
});

it('does not overwrite a hook of ours that somebody has changed', () => {
  const repo = hookedRepo();
  const hook = join(repo.dir, '.git/hooks/pre-commit');
  writeFiles(repo.dir, { '.git/hooks/pre-commit': `${readFileSync(hook, 'utf8')}echo more\n` });
  for (const action of ['install', 'uninstall']) {
    const { status, stderr } = repo.leaklint(['hook', action]);
    expect({ status, isOneLine: /^leaklint: .*changed by hand.*\n$/.test(stderr) }).toEqual({
      status: 2,
      isOneLine: true,
    });
  }
  expect(readFileSync(hook, 'utf8')).toContain('echo more');
});

describe('core.hooksPath', () => {
  it('of the repository is where the hooks go, without paths of this machine', () => {
    const repo = hookedRepo({ isInstalled: false });
    repo.ask('config', 'core.hooksPath', '.githooks');
    expectGood(repo.leaklint(['hook', 'install']));
    expect(readFileSync(join(repo.dir, '.githooks/pre-commit'), 'utf8')).not.toContain(process.execPath);
    expect(existsSync(join(repo.dir, '.git/hooks/pre-commit'))).toBe(false);
    expectGood(repo.leaklint(['hook', 'uninstall']));
    expect(existsSync(join(repo.dir, '.githooks'))).toBe(false);
  });

  it('of the user stays untouched: this repository gets a folder of its own, which runs the hooks of the user too', () => {
    const repo = hookedRepo({ isInstalled: false });
    const shared = join(repo.home, 'hooks');
    const hook = '#!/bin/sh\necho shared $(basename "$0") >> ran.log\n';
    writeFiles(shared, { 'pre-commit': hook, 'post-commit': hook });
    for (const name of ['pre-commit', 'post-commit']) chmodSync(join(shared, name), 0o755);
    repo.ask('config', '--global', 'core.hooksPath', shared);
    const before = { shared: snapshot(shared), git: snapshot(join(repo.dir, '.git')) };

    expectGood(repo.leaklint(['hook', 'install']));
    expect(repo.leaklint(['hook', 'install']).stdout).toContain('Nothing to do');
    expect(tryLeak(repo)).toBe('blocked');
    repo.ask('reset', '--quiet', '--hard');
    expect(repo.git(['commit', '--allow-empty', '-m', 'Empty']).status).toBe(0);
    expect(readFileSync(join(repo.dir, 'ran.log'), 'utf8')).toBe(
      'shared pre-commit\nshared pre-commit\nshared post-commit\n',
    );
    expect(snapshot(shared)).toEqual(before.shared);
    expect(repo.leaklint(['hook', 'status']).status).toBe(0);

    expectGood(repo.leaklint(['hook', 'uninstall']));
    expect(readFileSync(join(repo.dir, '.git/config'), 'utf8')).not.toContain('hooksPath');
    expect(existsSync(join(repo.dir, '.git/leaklint'))).toBe(false);
    expect(snapshot(shared)).toEqual(before.shared);
  });

  it('that turns hooks off is said to do so', () => {
    const repo = hookedRepo({ isInstalled: false });
    repo.ask('config', 'core.hooksPath', '/dev/null');
    const { status, stderr } = repo.leaklint(['hook', 'install']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^leaklint: core\.hooksPath .* is \/dev\/null: with it git runs no hooks\n$/);
  });
});

describe('--global', () => {
  it('guards repositories that are there already and new ones, and runs the hooks of each', () => {
    const repo = hookedRepo({ isInstalled: false });
    const config = readFileSync(join(repo.home, '.gitconfig'));
    writeFiles(repo.dir, {
      '.git/hooks/pre-commit': '#!/bin/sh\necho own pre-commit >> ran.log\n',
      '.git/hooks/post-commit': '#!/bin/sh\necho own post-commit >> ran.log\n',
    });
    for (const name of ['pre-commit', 'post-commit']) chmodSync(join(repo.dir, '.git/hooks', name), 0o755);
    const before = snapshot(join(repo.dir, '.git/hooks'));
    expectGood(repo.leaklint(['hook', 'install', '--global']));
    expect(repo.leaklint(['hook', 'install', '--global']).stdout).toContain('Nothing to do');

    expect(tryLeak(repo)).toBe('blocked');
    repo.ask('reset', '--quiet', '--hard');
    expect(repo.git(['commit', '--allow-empty', '-m', 'Empty']).status).toBe(0);
    expect(readFileSync(join(repo.dir, 'ran.log'), 'utf8')).toBe('own pre-commit\nown pre-commit\nown post-commit\n');
    expect(repo.leaklint(['hook', 'status']).status).toBe(0);
    expect(repo.leaklint(['hook', 'install']).stdout).toContain('guards all repositories');
    expect(snapshot(join(repo.dir, '.git/hooks'))).toEqual(before);

    const fresh = tempDir();
    repo.ask('init', '--quiet', fresh);
    writeFiles(fresh, { 'leak.ini': LEAK });
    expectGood(repo.git(['add', '--all'], { cwd: fresh }));
    expect(repo.git(['commit', '-m', 'Leak'], { cwd: fresh }).status).toBe(1);

    expectGood(repo.leaklint(['hook', 'uninstall', '--global']));
    expect(existsSync(join(repo.home, '.config/leaklint'))).toBe(false);
    expect(existsSync(join(repo.home, '.gitconfig')) ? readFileSync(join(repo.home, '.gitconfig')) : config).toEqual(
      config,
    );
  });

  it('leaves the scan to the guard of a repository that has one, so that nothing is scanned twice', () => {
    const repo = hookedRepo();
    expectGood(repo.leaklint(['hook', 'install', '--global']));
    repo.write({ 'leak.ini': LEAK });
    repo.ask('add', 'leak.ini');
    const { status, stderr } = repo.git(['commit', '-m', 'Leak']);
    expect(status).toBe(1);
    expect(stderr.match(/commit blocked/g)).toHaveLength(1);
  });

  it('goes into the folder that the user has for hooks already', () => {
    const repo = hookedRepo({ isInstalled: false });
    const shared = join(repo.home, 'hooks');
    writeFiles(shared, { 'pre-commit': '#!/bin/sh\necho shared >> ran.log\n' });
    chmodSync(join(shared, 'pre-commit'), 0o755);
    repo.ask('config', '--global', 'core.hooksPath', shared);
    const before = snapshot(repo.home);
    expectGood(repo.leaklint(['hook', 'install', '--global']));
    expect(tryLeak(repo)).toBe('blocked');
    expect(existsSync(join(repo.dir, 'ran.log'))).toBe(true);
    expectGood(repo.leaklint(['hook', 'uninstall', '--global']));
    expect(snapshot(repo.home)).toEqual(before);
  });
});

it('guards linked work trees, from whichever it is installed', () => {
  const repo = hookedRepo({ isInstalled: false });
  const linked = join(tempDir(), 'linked');
  repo.ask('worktree', 'add', '--quiet', linked);
  expectGood(repo.leaklint(['hook', 'install']));
  writeFiles(linked, { 'leak.ini': LEAK });
  expectGood(repo.git(['add', '--all'], { cwd: linked }));
  expect(repo.git(['commit', '-m', 'Leak'], { cwd: linked }).status).toBe(1);
  writeFiles(linked, { 'leak.ini': 'token = none\n' });
  expectGood(repo.git(['add', '--all'], { cwd: linked }));
  expect(repo.git(['commit', '-m', 'Clean'], { cwd: linked }).status).toBe(0);
});

describe('status', () => {
  it('says what guards the repository and what does not, and ends with 1 unless all is guarded', () => {
    const repo = hookedRepo();
    expect(repo.leaklint(['hook', 'status'])).toMatchObject({ status: 0 });
    rmSync(join(repo.dir, '.git/hooks/pre-push'));
    chmodSync(join(repo.dir, '.git/hooks/commit-msg'), 0o644);
    const { status, stdout } = repo.leaklint(['hook', 'status']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^pre-commit +guarded /m);
    expect(stdout).toMatch(/^commit-msg +NOT guarded .*not executable/m);
    expect(stdout).toMatch(/^pre-push +NOT guarded .*no such hook/m);
  });

  it('sees that another hook has taken our place', () => {
    const repo = hookedRepo();
    const hook = join(repo.dir, '.git/hooks/pre-commit');
    renameSync(hook, `${hook}.old`);
    writeFiles(repo.dir, { '.git/hooks/pre-commit': '#!/bin/sh\n' });
    chmodSync(hook, 0o755);
    const status: unknown = JSON.parse(repo.leaklint(['hook', 'status', '--format', 'json']).stdout);
    expect(status).toMatchObject({ guards: [{ isGuarded: false }, { isGuarded: true }, { isGuarded: true }] });
  });

  it('fails outside a repository', () => {
    const repo = hookedRepo();
    rmSync(join(repo.dir, '.git'), { recursive: true });
    const { status, stderr } = repo.leaklint(['hook', 'status']);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^leaklint: .*not a git repository.*\n$/);
  });
});

function tryLeak(repo: HookedRepo): 'blocked' | 'committed' {
  repo.write({ 'leak.ini': LEAK });
  repo.ask('add', 'leak.ini');
  return repo.git(['commit', '-m', 'Leak']).status === 0 ? 'committed' : 'blocked';
}
