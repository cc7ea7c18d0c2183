import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { CLI } from '../../helpers/run-cli.ts';
import type { ProgramRun } from '../../helpers/run-node.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { writeFiles } from '../../helpers/write-files.ts';
import { githubToken } from '../scan/secrets.ts';
import { expectGood, hookedRepo, type HookedRepo } from './hooked-repo.ts';

// Real git, and a Node for each hook, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const BYPASS = "to go on all the same, on purpose: LEAKLINT_SKIP='reason' git commit";

/** A repository whose hook has nothing of this machine to fall back on but what the test gives it. */
function bareHook(programs = { node: '', leaklint: '' }): HookedRepo {
  const repo = hookedRepo();
  const file = join(repo.dir, '.git/hooks/pre-commit');
  const script = readFileSync(file, 'utf8')
    .replace(/^own_node=.*$/m, `own_node='${programs.node}'`)
    .replace(/^own_leaklint=.*$/m, `own_leaklint='${programs.leaklint}'`)
    // Where whoever runs the tests may well have a Node.
    .replace(/^ {4}\/(?:usr|snap|home|opt)\/.*\\\n/gm, '');
  writeFileSync(file, script);
  rmSync(join(repo.dir, '.git/hooks/commit-msg'));
  repo.write({ 'clean.txt': 'clean\n' });
  repo.ask('add', 'clean.txt');
  return repo;
}

/** A folder that holds git alone: nothing else can be found in it. */
function gitOnly(): string {
  const folder = tempDir();
  symlinkSync(whereIs('git'), join(folder, 'git'));
  return folder;
}

function whereIs(command: string): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, command)).find((file) => existsSync(file));
  if (found === undefined) throw new Error(`${command} is not in the PATH`);
  return found;
}

function commit(repo: HookedRepo, env: Readonly<Record<string, string>>): ProgramRun {
  return repo.git(['commit', '--quiet', '-m', 'Clean'], { env });
}

/** Blocked, and the last line says why and how to go on. */
function expectBlocked({ status, stderr }: ProgramRun, why: RegExp): void {
  expect(status).toBe(1);
  const lines = stderr.trimEnd().split('\n');
  expect(lines.at(-1)).toMatch(why);
  expect(lines.at(-1)).toContain(BYPASS);
}

/** Node at a place below the home folder. */
function putNode(folder: string): void {
  mkdirSync(folder, { recursive: true });
  symlinkSync(process.execPath, join(folder, 'node'));
}

describe('Node, when a graphical client starts git without the PATH of a shell,', () => {
  it.each([
    ['nvm', '.nvm/versions/node/v22.9.0/bin'],
    ['volta', '.volta/bin'],
    ['asdf', '.asdf/installs/nodejs/22.1.0/bin'],
    ['mise', '.local/share/mise/installs/node/22.1.0/bin'],
    ['fnm', '.local/share/fnm/aliases/default/bin'],
    ['fnm on macOS', 'Library/Application Support/fnm/aliases/default/bin'],
    ['nodenv', '.nodenv/versions/22.1.0/bin'],
  ])('is found where %s puts it', (_, folder) => {
    const repo = bareHook({ node: '', leaklint: CLI });
    putNode(join(repo.home, folder));
    expect(commit(repo, { PATH: gitOnly() })).toMatchObject({ status: 0, stderr: '' });
  });

  it('is the one that installed the hook', () => {
    const repo = bareHook({ node: process.execPath, leaklint: CLI });
    expect(commit(repo, { PATH: gitOnly() })).toMatchObject({ status: 0, stderr: '' });
  });

  it('is the newest that nvm has, never one that is too old', () => {
    const repo = bareHook({ node: '', leaklint: CLI });
    putNode(join(repo.home, '.nvm/versions/node/v22.9.0/bin'));
    writeFiles(repo.home, { '.nvm/versions/node/v8.9.0/bin/node': '#!/bin/sh\nexit 0\n' });
    chmodSync(join(repo.home, '.nvm/versions/node/v8.9.0/bin/node'), 0o755);
    repo.write({ 'leak.ini': `token = "${githubToken()}"\n` });
    repo.ask('add', 'leak.ini');
    expect(commit(repo, { PATH: gitOnly() }).status).toBe(1);
  });

  it('is looked for again when the one in the PATH is too old', () => {
    const repo = bareHook({ node: process.execPath, leaklint: CLI });
    const path = gitOnly();
    writeFileSync(join(path, 'node'), '#!/bin/sh\nexit 70\n', { mode: 0o755 });
    expect(commit(repo, { PATH: path })).toMatchObject({ status: 0, stderr: '' });
  });

  it('blocks the commit when it is nowhere', () => {
    expectBlocked(commit(bareHook(), { PATH: gitOnly() }), /^leaklint: commit blocked: Node was not found; /);
  });

  it('blocks the commit when there are only ones that are too old', () => {
    const path = gitOnly();
    writeFileSync(join(path, 'node'), '#!/bin/sh\nexit 70\n', { mode: 0o755 });
    expectBlocked(commit(bareHook({ node: '', leaklint: CLI }), { PATH: path }), /this Node is too old for leaklint/);
  });
});

describe('leaklint', () => {
  it.each(['@leaklint/scanner/bin/leaklint.cjs', '.bin/leaklint'])('is found in node_modules/%s', (file) => {
    const repo = bareHook();
    putLeaklint(join(repo.dir, 'node_modules', file));
    expect(commit(repo, { PATH: withNode() })).toMatchObject({ status: 0, stderr: 'called: hook run pre-commit\n' });
  });

  it('is found in the folder of the workspace around the repository', () => {
    const repo = bareHook();
    putLeaklint(join(repo.dir, '../node_modules/@leaklint/scanner/bin/leaklint.cjs'));
    expect(commit(repo, { PATH: withNode() }).stderr).toBe('called: hook run pre-commit\n');
  });

  it('is found in the main work tree for a linked one', () => {
    const repo = bareHook();
    putLeaklint(join(repo.dir, 'node_modules/@leaklint/scanner/bin/leaklint.cjs'));
    const linked = join(tempDir(), 'linked');
    repo.ask('worktree', 'add', '--quiet', linked);
    const { stderr } = repo.git(['commit', '--quiet', '--allow-empty', '-m', 'x'], {
      cwd: linked,
      env: { PATH: withNode() },
    });
    expect(stderr).toBe('called: hook run pre-commit\n');
  });

  it('is found in the PATH', () => {
    const repo = bareHook();
    const path = withNode();
    putLeaklint(join(path, 'leaklint'));
    expect(commit(repo, { PATH: path }).stderr).toBe('called: hook run pre-commit\n');
  });

  it('blocks the commit when it is nowhere', () => {
    expectBlocked(commit(bareHook(), { PATH: withNode() }), /^leaklint: commit blocked: leaklint was not found, /);
  });

  it.each([
    ['was killed', 'process.kill(process.pid, "SIGKILL")'],
    ['ran out of memory', 'process.abort()'],
    ['ended with a code that it never has', 'process.exit(9)'],
  ])('blocks the commit when it %s', (_, code) => {
    const repo = bareHook();
    writeFiles(repo.dir, { 'node_modules/@leaklint/scanner/bin/leaklint.cjs': code });
    expectBlocked(commit(repo, { PATH: withNode() }), /^leaklint: commit blocked: leaklint was killed or broke /);
  });

  it('blocks the commit when it runs out of memory for real', () => {
    const repo = hookedRepo();
    repo.write({ 'large.txt': 'a line of text\n'.repeat(200_000) });
    repo.ask('add', 'large.txt');
    expectBlocked(commit(repo, { NODE_OPTIONS: '--max-old-space-size=3' }), /leaklint was killed or broke/);
  });

  it('blocks the commit when a part of it is missing', () => {
    const repo = bareHook();
    const bin = join(repo.dir, 'node_modules/@leaklint/scanner/bin');
    mkdirSync(bin, { recursive: true });
    cpSync(CLI, join(bin, 'leaklint.cjs'));
    expectBlocked(commit(repo, { PATH: withNode() }), /leaklint was killed or broke/);
  });

  it('may be let pass on purpose though it cannot run, and that is recorded too', () => {
    const repo = bareHook();
    const run = commit(repo, { PATH: gitOnly(), LEAKLINT_SKIP: 'no "Node"\non this \\ machine' });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    const { stdout } = repo.leaklint(['hook', 'status']);
    expect(stdout).toContain('pre-commit  Ada Author <ada@example.com>: no "Node" on this \\ machine');
  });

  it.each(['', ' ', '1', 'true'])('is not let pass for the reason "%s"', (reason) => {
    expectBlocked(commit(bareHook(), { PATH: gitOnly(), LEAKLINT_SKIP: reason }), /Node was not found/);
  });
});

describe('a commit is blocked in one line when', () => {
  it('the configuration is wrong', () => {
    const repo = hookedRepo();
    repo.write({ 'leaklint.config.json': '{ "rulez": 1 }\n' });
    repo.ask('add', '--all');
    expectOneLine(commit(repo, {}), /leaklint\.config\.json/);
  });

  it('the index is damaged', () => {
    const repo = stagedRepo();
    const index = join(repo.dir, '.git/index');
    writeFileSync(index, readFileSync(index).subarray(0, 90));
    // Git itself would stop before the hook.
    expectOneLine(runHook(repo), /./);
  });

  it('the tree of HEAD is missing', () => {
    const repo = stagedRepo();
    removeObject(repo, repo.ask('rev-parse', 'HEAD^{tree}'));
    expectOneLine(runHook(repo), /what is committed there cannot be read: the repository is damaged/);
  });

  it('the tree of a folder is missing in which something is staged', () => {
    const repo = hookedRepo();
    repo.write({ 'src/one.txt': 'one\n' });
    repo.ask('add', '--all');
    repo.ask('commit', '--quiet', '-m', 'One');
    repo.write({ 'src/two.txt': 'two\n' });
    repo.ask('add', '--all');
    removeObject(repo, repo.ask('rev-parse', 'HEAD:src'));
    expectOneLine(runHook(repo), /src\/: what is committed there cannot be read: the repository is damaged/);
  });

  it('HEAD names a commit that is not there', () => {
    const repo = stagedRepo();
    removeObject(repo, repo.ask('rev-parse', 'HEAD'));
    expectOneLine(runHook(repo), /./);
  });

  it('a staged file is missing from the objects', () => {
    const repo = stagedRepo();
    removeObject(repo, repo.ask('rev-parse', ':clean.txt'));
    const run = runHook(repo);
    expect(run.stderr).toContain('missing in the repository');
    expectUnscanned(run);
  });

  it('a staged object is cut short', () => {
    const repo = stagedRepo();
    const file = objectFile(repo, repo.ask('rev-parse', ':clean.txt'));
    chmodSync(file, 0o644);
    writeFileSync(file, readFileSync(file).subarray(0, 5));
    expectUnscanned(runHook(repo));
  });

  it('the disk is full, so that not even the message can be written', () => {
    const repo = stagedRepo();
    repo.write({ 'leak.ini': `token = "${githubToken()}"\n` });
    repo.ask('add', 'leak.ini');
    const full = existsSync('/dev/full') ? '/dev/full' : '/dev/null';
    const head = repo.ask('rev-parse', 'HEAD');
    expect(repo.git(['-c', `alias.quiet=!git commit -m Leak >${full} 2>&1`, 'quiet']).status).not.toBe(0);
    expect(repo.ask('rev-parse', 'HEAD')).toBe(head);
  });

  it('git tells a push in a way that nobody knows', () => {
    const repo = hookedRepo();
    const { status, stderr } = repo.git(['hook', 'run', '--to-stdin=README.md', 'pre-push', '--', 'origin', 'x']);
    if (stderr.includes('usage:')) {
      // A git that cannot feed a hook by hand: the command is the same.
      expect(repo.leaklint(['hook', 'run', 'pre-push']).status).toBe(0);
      return;
    }
    expect(status).toBe(1);
    expect(stderr).toContain('push blocked');
  });
});

function stagedRepo(): HookedRepo {
  const repo = hookedRepo();
  repo.write({ 'clean.txt': 'clean\n' });
  repo.ask('add', 'clean.txt');
  return repo;
}

function runHook(repo: HookedRepo): ProgramRun {
  return repo.leaklint(['hook', 'run', 'pre-commit']);
}

function expectOneLine({ status, stderr }: ProgramRun, what: RegExp): void {
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/^leaklint: commit blocked: .*\n$/);
  expect(stderr).toMatch(what);
  expect(stderr).toContain(BYPASS);
}

/** Blocked, with a line that names what could not be scanned before the one that says so. */
function expectUnscanned({ status, stderr }: ProgramRun): void {
  expect(status).not.toBe(0);
  expect(stderr).toMatch(
    /^not scanned: clean\.txt: .+\nleaklint: commit blocked: not all of it could be scanned: .+\n$/,
  );
  expect(stderr).toContain(BYPASS);
}

function removeObject(repo: HookedRepo, id: string): void {
  rmSync(objectFile(repo, id));
  expect(readdirSync(join(repo.dir, '.git/objects/pack'))).toEqual([]);
}

function objectFile(repo: HookedRepo, id: string): string {
  return join(repo.dir, '.git/objects', id.slice(0, 2), id.slice(2));
}

function withNode(): string {
  const folder = gitOnly();
  putNode(folder);
  return folder;
}

/** A leaklint that says how it was called; by itself it runs with what is in the PATH. */
function putLeaklint(file: string): void {
  const code = 'process.stderr.write("called: " + process.argv.slice(2).join(" ") + "\\n");\n';
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `#!${process.execPath}\n${code}`, { mode: 0o755 });
}

it('leaves a trace of nothing when it blocks', () => {
  const repo = bareHook();
  commit(repo, { PATH: gitOnly() });
  expect(existsSync(join(repo.dir, '.git/leaklint'))).toBe(false);
  expectGood(repo.git(['fsck']));
});
