import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { tempDir } from '../../helpers/temp-dir.ts';
import { runNode } from '../../helpers/run-node.ts';
import { githubToken } from '../scan/secrets.ts';
import { readRecipe } from './read-recipe.ts';
import { expectGood, hookedRepo, snapshot, type HookedRepo } from './hooked-repo.ts';
import { installTools, run, useTools, type InstalledTools } from './installed-tools.ts';

// Real git, and a Node for each hook, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 });

const TOKEN = githubToken(11);
const LEAK = `token = "${TOKEN}"\n`;
const CLEAN = 'user = "ada"\n';

let tools: InstalledTools;
beforeAll(() => {
  tools = installTools('husky@9', 'lefthook@1', 'simple-git-hooks@2', 'lint-staged@15');
}, 300_000);
afterAll(() => tools.remove());

function projectWith(files: Readonly<Record<string, string>>): HookedRepo {
  const repo = hookedRepo({ isInstalled: false });
  useTools(repo, tools);
  repo.write({ 'package.json': '{\n  "private": true\n}\n', ...files });
  repo.ask('add', '--all');
  repo.ask('commit', '--quiet', '--no-verify', '-m', 'Project');
  return repo;
}

function bin(repo: HookedRepo, name: string, ...args: readonly string[]): string {
  return run(join(repo.dir, 'node_modules/.bin', name), args, repo.dir, { HOME: repo.home });
}

/** All three hooks: a commit, its message, and a push, each blocked and each let through. */
function expectGuarded(repo: HookedRepo): void {
  expect(attempt(repo, { 'app.ini': LEAK }, 'Leak')).toBe('blocked');
  expect(attempt(repo, { 'app.ini': CLEAN }, `With ${TOKEN}`)).toBe('blocked');
  expect(attempt(repo, { 'app.ini': CLEAN }, 'Clean')).toBe('passed');
  const remote = tempDir();
  repo.ask('init', '--quiet', '--bare', remote);
  expectGood(repo.git(['push', remote, 'main']));
  repo.write({ 'app.ini': LEAK });
  repo.ask('commit', '--no-verify', '--all', '-m', 'Leak');
  const push = repo.git(['push', remote, 'main']);
  expect(push.status).toBe(1);
  expect(push.stdout + push.stderr).toContain('leaklint: push blocked');
  expect(push.stdout + push.stderr).not.toContain(TOKEN);
}

function attempt(repo: HookedRepo, files: Readonly<Record<string, string>>, message: string): 'blocked' | 'passed' {
  repo.write(files);
  repo.ask('add', '--', ...Object.keys(files));
  const { status, stdout, stderr } = repo.git(['commit', '-m', message]);
  if (status === 0) return 'passed';
  expect((stdout + stderr).replace(message, '')).not.toContain(TOKEN);
  expect(stdout + stderr).toContain('leaklint: commit blocked');
  return 'blocked';
}

/** The files of a project that somebody else wrote: what uninstalling has to give back. */
function workTree(repo: HookedRepo): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(snapshot(repo.dir)).filter(([name]) => !/^(?:\.git|node_modules)(?:\/|$)|\.log$/.test(name)),
  );
}

/** Installs twice, checks that all is guarded, uninstalls, and compares. */
function expectRoundTrip(repo: HookedRepo, activate: () => void): void {
  const before = workTree(repo);
  expectGood(repo.leaklint(['hook', 'install']));
  const once = workTree(repo);
  expectGood(repo.leaklint(['hook', 'install']));
  expect(workTree(repo)).toEqual(once);
  activate();
  expect(repo.leaklint(['hook', 'status'])).toMatchObject({ status: 0 });
  repo.ask('add', '--all');
  repo.ask('commit', '--quiet', '--no-verify', '-m', 'Hooks');
  expectGuarded(repo);
  repo.ask('reset', '--quiet', '--hard', 'HEAD~2');
  expectGood(repo.leaklint(['hook', 'uninstall']));
  expect(workTree(repo)).toEqual(before);
}

describe('husky', () => {
  it('runs our hooks beside those of the user, and gets its files back', () => {
    const repo = projectWith({
      'package.json': '{\n  "devDependencies": { "husky": "9" }\n}\n',
      '.husky/pre-commit': 'echo mine >> ran.log\nexit 0',
      '.husky/pre-push': '#!/bin/sh\ncat > pushed.log\n',
      '.gitignore': '*.log\n',
    });
    bin(repo, 'husky');
    repo.ask('add', '--all');
    repo.git(['commit', '--quiet', '--no-verify', '-m', 'husky']);
    expectRoundTrip(repo, () => undefined);
    expect(readFileSync(join(repo.dir, 'ran.log'), 'utf8')).toContain('mine');
    expect(readFileSync(join(repo.dir, 'pushed.log'), 'utf8')).toMatch(/^refs\/heads\/main /);
  });

  it('as docs/hooks.md says, by hand', () => {
    const repo = projectWith({
      '.husky/pre-commit': readRecipe('.husky/pre-commit'),
      '.husky/commit-msg': readRecipe('.husky/commit-msg'),
      '.husky/pre-push': readRecipe('.husky/pre-push'),
    });
    bin(repo, 'husky');
    expectGuarded(repo);
  });
});

describe('lefthook', () => {
  it.each([
    ['without hooks', 'colors: false # plain\n'],
    ['with commands', 'pre-commit:\n  parallel: true\n  commands:\n    # mine\n    mine:\n      run: echo mine\n'],
    ['with jobs', 'pre-commit:\n  jobs:\n    - run: echo mine\n      name: mine\n'],
    ['without a last newline', 'output:\n  - summary'],
    ['with Windows line ends', 'pre-commit:\r\n  commands:\r\n    mine:\r\n      run: echo mine\r\n'],
  ])('has our lines put into a file %s', (_, config) => {
    const repo = projectWith({ 'lefthook.yml': config });
    expectRoundTrip(repo, () => {
      bin(repo, 'lefthook', 'install');
    });
  });

  it('has them printed when its file is of another kind', () => {
    const repo = projectWith({ 'lefthook.toml': '[pre-commit]\n' });
    const { status, stdout, stderr } = repo.leaklint(['hook', 'install']);
    expect(status).toBe(2);
    expect(stdout).toContain('run: node_modules/.bin/leaklint hook run pre-commit');
    expect(stderr).toMatch(/^leaklint: nothing was installed: .*lefthook\.toml.*\n$/);
  });

  it('as docs/hooks.md says, by hand', () => {
    const repo = projectWith({ 'lefthook.yml': readRecipe('lefthook.yml') });
    bin(repo, 'lefthook', 'install');
    expectGuarded(repo);
  });
});

describe('simple-git-hooks', () => {
  it.each([
    ['with a command', '{\n  "simple-git-hooks": {\n    "pre-commit": "echo mine"\n  },\n  "private": true\n}\n'],
    ['without commands', '{"private": true, "simple-git-hooks": {}}'],
    ['with tabs', '{\n\t"simple-git-hooks": {\n\t\t"post-commit": "echo done"\n\t}\n}\n'],
  ])('has our commands put into a package.json %s', (_, manifest) => {
    const repo = projectWith({ 'package.json': manifest });
    expectRoundTrip(repo, () => {
      bin(repo, 'simple-git-hooks');
    });
  });
});

describe('lint-staged', () => {
  it('as docs/hooks.md says: behind our hook, which sees what is committed', () => {
    const repo = projectWith({
      'package.json': readRecipe('package.json'),
      '.husky/pre-commit': readRecipe('.husky/pre-commit with lint-staged'),
    });
    bin(repo, 'husky');
    expect(attempt(repo, { 'app.ini': LEAK }, 'Leak')).toBe('blocked');
    expect(attempt(repo, { 'app.ini': CLEAN }, 'Clean')).toBe('passed');
  });
});

it('@leaklint/pre-commit-hook brings a command of its own', () => {
  const repo = projectWith({});
  const hook = (...args: readonly string[]): ReturnType<typeof runNode> =>
    runNode([join(tools.nodeModules, '@leaklint/pre-commit-hook/bin/leaklint-hook.cjs'), ...args], { cwd: repo.dir });
  expect(hook('status').status).toBe(1);
  expectGood(hook('install'));
  expect(hook('status').status).toBe(0);
  expectGuarded(repo);
  expectGood(hook('uninstall'));
  expect(existsSync(join(repo.dir, '.git/hooks/pre-commit'))).toBe(false);
  const { status, stderr } = hook('nonsense');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^leaklint-hook: usage: /);
});
