import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { localRegistry } from '../../helpers/local-registry.ts';
import { CLI } from '../../helpers/run-cli.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { workspaceCopy } from '../../helpers/workspace-copy.ts';
import { githubToken } from '../scan/secrets.ts';
import { expectGood, hookedRepo, snapshot, type HookedRepo } from './hooked-repo.ts';
import { run } from './installed-tools.ts';
import { readRecipe } from './read-recipe.ts';

const TOKEN = githubToken(13);
const LEAK = `token = "${TOKEN}"\n`;
const CLEAN = 'user = "ada"\n';
const MINUTES = 60_000;

/** The real framework from PyPI, in an environment of its own. */
let base: string;
let environment: Readonly<Record<string, string>>;
beforeAll(() => {
  base = mkdtempSync(join(realpathSync(tmpdir()), 'leaklint-pre-commit-'));
  run('python3', ['-m', 'venv', join(base, 'venv')], base);
  const bin = join(base, 'venv/bin');
  run(join(bin, 'pip'), ['install', '--quiet', '--disable-pip-version-check', 'pre-commit==4.*'], base);
  const path = [bin, process.env['PATH'] ?? ''].join(delimiter);
  environment = { PATH: path, PRE_COMMIT_HOME: join(base, 'cache') };
}, 5 * MINUTES);
afterAll(() => rmSync(base, { recursive: true, force: true, maxRetries: 3 }));

it(
  'installs straight from our git repository, and blocks and lets through',
  () => {
    const repo = hookedRepo({ isInstalled: false });
    const { address, version } = ourRepository();
    const recipe = readRecipe('.pre-commit-config.yaml');
    repo.write({
      '.pre-commit-config.yaml': recipe.replace('<address of leaklint>', address).replace('<version>', version),
    });
    repo.ask('add', '--all');
    repo.ask('commit', '-m', 'Hooks');
    preCommit(repo, 'install', '--install-hooks');
    expectGuarded(repo);
  },
  15 * MINUTES,
);

it(
  'runs a leaklint that is installed already, with an entry that `hook install` writes and takes out again',
  () => {
    const repo = hookedRepo({ isInstalled: false });
    const config = '# Ours.\nrepos:\n  - repo: meta\n    hooks:\n      - id: identity # the files\n';
    repo.write({
      '.pre-commit-config.yaml': config,
      '.git/info/exclude': 'node_modules\n',
      'node_modules/.bin/empty': '',
    });
    symlinkSync(CLI, join(repo.dir, 'node_modules/.bin/leaklint'));
    const before = snapshot(repo.dir)['.pre-commit-config.yaml'];
    const { status, stdout } = repo.leaklint(['hook', 'install']);
    expect(status).toBe(0);
    const [command = ''] = /pre-commit install (?:--hook-type \S+ ?)+/.exec(stdout) ?? [];
    preCommit(repo, ...command.trim().split(' ').slice(1));
    expect(repo.leaklint(['hook', 'install']).stdout).toContain('Nothing to do');
    expect(repo.leaklint(['hook', 'status'])).toMatchObject({ status: 0 });
    repo.ask('add', '--all');
    repo.ask('commit', '--no-verify', '-m', 'Hooks');
    expectGuarded(repo);
    expectGood(repo.leaklint(['hook', 'uninstall']));
    expect(snapshot(repo.dir)['.pre-commit-config.yaml']).toBe(before);
  },
  5 * MINUTES,
);

it(
  'installs the leaklint of this version from npm, with an entry that `hook install` writes where it is not installed',
  async () => {
    const registry = await localRegistry('rules', 'packages/scanner');
    try {
      const repo = hookedRepo({ isInstalled: false });
      repo.write({ '.pre-commit-config.yaml': 'repos:\n  - repo: meta\n    hooks:\n      - id: identity\n' });
      expectGood(repo.leaklint(['hook', 'install']));
      repo.ask('add', '--all');
      repo.ask('commit', '-m', 'Hooks');
      const types = ['pre-commit', 'commit-msg', 'pre-push'].flatMap((type) => ['--hook-type', type]);
      const env = { ...environment, ...registry.env, HOME: repo.home };
      run('pre-commit', ['install', '--install-hooks', ...types], repo.dir, env);
      expectGuarded(repo);
    } finally {
      await registry.close();
    }
  },
  10 * MINUTES,
);

it(
  'keeps our own hook when it is installed over it',
  () => {
    const repo = hookedRepo();
    repo.write({ '.pre-commit-config.yaml': 'repos: []\n' });
    repo.ask('add', '--all');
    repo.ask('commit', '--no-verify', '-m', 'Hooks');
    preCommit(repo, 'install');
    expect(repo.leaklint(['hook', 'status'])).toMatchObject({ status: 0 });
    expect(attempt(repo, { 'app.ini': LEAK }, 'Leak')).toBe('blocked');
    expect(attempt(repo, { 'app.ini': CLEAN }, 'Clean')).toBe('passed');
  },
  5 * MINUTES,
);

function preCommit({ dir, home }: HookedRepo, ...args: readonly string[]): void {
  run('pre-commit', args, dir, { ...environment, HOME: home });
}

/** This work tree as a repository with one commit. */
function ourRepository(): { readonly address: string; readonly version: string } {
  const address = workspaceCopy();
  const git = (...args: readonly string[]): void => {
    execFileSync('git', args, { cwd: address, env: cleanEnv(), stdio: 'pipe' });
  };
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '--quiet', '--no-verify', '-m', 'All');
  git('tag', 'v0.0.0');
  return { address, version: 'v0.0.0' };
}

function expectGuarded(repo: HookedRepo): void {
  expect(attempt(repo, { 'app.ini': LEAK }, 'Leak')).toBe('blocked');
  expect(attempt(repo, { 'app.ini': CLEAN }, `With ${TOKEN}`)).toBe('blocked');
  expect(attempt(repo, { 'app.ini': CLEAN }, 'Clean')).toBe('passed');
  const remote = tempDir();
  repo.ask('init', '--quiet', '--bare', remote);
  repo.ask('remote', 'add', 'origin', remote);
  expectGood(repo.git(['push', 'origin', 'main'], { env: environment }));
  repo.write({ 'app.ini': LEAK });
  repo.ask('commit', '--no-verify', '--all', '-m', 'Leak');
  const push = repo.git(['push', 'origin', 'main'], { env: environment });
  expect(push.status).toBe(1);
  expect(push.stdout + push.stderr).toContain('leaklint: push blocked');
}

function attempt(repo: HookedRepo, files: Readonly<Record<string, string>>, message: string): 'blocked' | 'passed' {
  repo.write(files);
  repo.ask('add', '--', ...Object.keys(files));
  const { status, stdout, stderr } = repo.git(['commit', '-m', message], { env: environment });
  if (status === 0) return 'passed';
  expect((stdout + stderr).replace(message, '')).not.toContain(TOKEN);
  expect(stdout + stderr).toContain('leaklint: commit blocked');
  return 'blocked';
}
