import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanEnv } from '../../../../test/helpers/clean-env.ts';
import { gitRepo, type GitRepo } from '../../../../test/helpers/git-repo.ts';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { writeFiles } from '../../../../test/helpers/write-files.ts';
import { password } from '../../../../test/e2e/scan/secrets.ts';
import { staged } from './scan-repo.ts';

const OLD = `DATABASE_PASSWORD=${password('old')}`;
const NEW = `ADMIN_PASSWORD=${password('new')}`;
const FIRST = {
  'app.env': `${OLD}\nA=1\n`,
  'src/deep/app.py': `x = 1\n${OLD}\n`,
  'src/other.py': 'y = 1\n',
  'src-more/a.env': 'S=1\n',
  'z.env': 'Z=1\n',
};
/** What every repository below has staged; all of them must come to the same. */
const STAGED = { 'app.env': `${OLD}\nA=2\n`, 'src/deep/app.py': `x = 1\n${OLD}\n${NEW}\n`, 'src/new.env': `${NEW}\n` };
const EXPECTED = { found: ['src/deep/app.py:3', 'src/new.env:1'], untouched: 2 };

function run(cwd: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...args], { cwd, env: cleanEnv(), encoding: 'utf8', stdio: 'pipe' }).trim();
}

function createIn(dir: string, ...initArgs: readonly string[]): string {
  run(dir, 'init', '--quiet', '--initial-branch=main', ...initArgs);
  writeFiles(dir, FIRST);
  run(dir, 'add', '--all');
  run(dir, 'commit', '--quiet', '-m', 'first');
  return dir;
}

const template = mkdtempSync(join(tmpdir(), 'leaklint-template-'));
beforeAll(() => void createIn(template));
afterAll(() => rmSync(template, { recursive: true }));

/** A repository with one commit; making it once and copying it is much quicker. */
function committed(): string {
  const dir = tempDir();
  cpSync(template, dir, { recursive: true, preserveTimestamps: true });
  return dir;
}

function stageIn(dir: string): void {
  writeFiles(dir, STAGED);
  run(dir, 'add', '--all');
}

describe.each<[string, (dir: string) => void]>([
  ['as git makes it', () => undefined],
  ['packed', (dir) => void run(dir, 'gc', '--quiet', '--prune=now')],
  ['with a multi-pack-index', (dir) => void run(dir, 'repack', '--quiet', '-a', '-d', '--write-midx')],
  ['with a pack index of version 1', (dir) => void run(dir, '-c', 'pack.indexVersion=1', 'gc', '--quiet')],
  ['with packed refs', (dir) => void run(dir, 'pack-refs', '--all')],
  ['with an index of version 4', (dir) => void run(dir, 'update-index', '--index-version', '4')],
  ['with a split index', (dir) => void run(dir, 'update-index', '--split-index')],
  ['with a detached HEAD', (dir) => void run(dir, 'switch', '--quiet', '--detach')],
  ['with the index extensions for many files', (dir) => void run(dir, 'config', 'feature.manyFiles', 'true')],
  ['without trees in the index', (dir) => void run(dir, 'read-tree', 'HEAD')],
])('a repository %s', (_, prepare) => {
  test('gives the same result', async () => {
    const dir = committed();
    prepare(dir);
    stageIn(dir);
    expect(await staged(dir)).toMatchObject(EXPECTED);
    run(dir, 'gc', '--quiet');
    expect(await staged(dir)).toMatchObject(EXPECTED);
  });
});

test('an index that was split after staging gives the same result', async () => {
  const dir = committed();
  stageIn(dir);
  run(dir, 'update-index', '--split-index');
  run(dir, 'rm', '--quiet', '--cached', 'z.env');
  writeFiles(dir, { 'src/deep/app.py': `x = 2\n${OLD}\n${NEW}\n` });
  run(dir, 'add', 'src/deep/app.py');
  expect(await staged(dir)).toMatchObject(EXPECTED);
});

test('a repository with SHA-256 gives the same result, loose and packed', async () => {
  const dir = createIn(tempDir(), '--object-format=sha256');
  stageIn(dir);
  expect(await staged(dir)).toMatchObject(EXPECTED);
  run(dir, 'gc', '--quiet', '--prune=now');
  expect(await staged(dir)).toMatchObject(EXPECTED);
});

test('a linked work tree has an index and a HEAD of its own', async () => {
  const dir = committed();
  const linked = join(tempDir(), 'linked');
  run(dir, 'worktree', 'add', '--quiet', '-b', 'side', linked);
  stageIn(linked);
  expect(await staged(join(linked, 'src'))).toMatchObject(EXPECTED);
  expect((await staged(dir)).nothing).toBeDefined();
  const environment = { GIT_DIR: run(linked, 'rev-parse', '--absolute-git-dir'), GIT_WORK_TREE: linked };
  expect(await staged(dir, environment)).toMatchObject(EXPECTED);
});

test('objects can be borrowed, over more than one step', async () => {
  const origin = committed();
  run(origin, 'gc', '--quiet');
  const [first, second] = [join(tempDir(), 'first'), join(tempDir(), 'second')];
  run(origin, 'clone', '--quiet', '--shared', origin, first);
  run(origin, 'clone', '--quiet', '--shared', first, second);
  stageIn(second);
  expect(await staged(second)).toMatchObject(EXPECTED);
});

test('objects can be in quarantine, as in a hook of a server', async () => {
  const dir = committed();
  stageIn(dir);
  const elsewhere = join(tempDir(), 'objects');
  renameSync(join(dir, '.git/objects'), elsewhere);
  mkdirSync(join(dir, '.git/objects'));
  const environment = {
    GIT_OBJECT_DIRECTORY: join(dir, '.git/objects'),
    GIT_ALTERNATE_OBJECT_DIRECTORIES: `/nowhere:${elsewhere}`,
  };
  expect(await staged(dir, environment)).toMatchObject(EXPECTED);
});

test('a sparse checkout, with a sparse index, gives the same result', async () => {
  const dir = committed();
  // Of a copy, git does not know whether its files are as they were.
  run(dir, 'update-index', '--refresh');
  run(dir, 'sparse-checkout', 'init', '--cone', '--sparse-index');
  run(dir, 'sparse-checkout', 'set', 'src');
  expect(existsSync(join(dir, 'src-more'))).toBe(false);
  stageIn(dir);
  expect(await staged(dir)).toMatchObject(EXPECTED);
});

test('a sparse index in which a folder outside changes is looked into', async () => {
  const dir = committed();
  const first = run(dir, 'rev-parse', 'HEAD');
  run(dir, 'switch', '--quiet', '-c', 'side');
  writeFiles(dir, { 'src-more/a.env': `S=1\n${NEW}\n`, 'src-more/b.env': `${NEW}\n` });
  run(dir, 'add', '--all');
  run(dir, 'commit', '--quiet', '-m', 'side');
  run(dir, 'switch', '--quiet', 'main');
  run(dir, 'sparse-checkout', 'init', '--cone', '--sparse-index');
  run(dir, 'sparse-checkout', 'set', 'src');
  run(dir, 'reset', '--quiet', '--soft', 'side');
  run(dir, 'read-tree', '-m', '-u', 'HEAD');
  run(dir, 'reset', '--quiet', '--soft', first);
  expect((await staged(dir)).found).toEqual(['src-more/a.env:2', 'src-more/b.env:1']);
});

test('a submodule is a repository of its own', async () => {
  const inner = committed();
  const outer = gitRepo();
  outer.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'vendor/inner');
  expect((await staged(outer.dir)).skipped).toEqual(['vendor/inner/: submodule: not scanned']);
  stageIn(join(outer.dir, 'vendor/inner'));
  expect(await staged(join(outer.dir, 'vendor/inner'))).toMatchObject(EXPECTED);
});

describe('settings that change what git prints change nothing here', () => {
  const program = 'echo changed by a program of the repository';
  test.each<[string, Readonly<Record<string, string>>, string?]>([
    ['color.ui', { 'color.ui': 'always' }],
    ['diff.noprefix', { 'diff.noprefix': 'true' }],
    ['diff.external', { 'diff.external': program }],
    ['textconv', { 'diff.hide.textconv': program }, '* diff=hide'],
    ['-diff', {}, '*.py -diff\n*.env binary'],
    ['a filter', { 'filter.hide.smudge': program }, '* -text'],
    ['core.autocrlf', { 'core.autocrlf': 'true' }],
    ['core.eol', { 'core.eol': 'crlf' }, '* text'],
    ['core.quotePath', { 'core.quotePath': 'true' }],
    ['core.fsmonitor', { 'core.fsmonitor': program }],
    ['core.untrackedCache', { 'core.untrackedCache': 'true' }],
    ['core.ignoreStat', { 'core.ignoreStat': 'true' }],
    ['core.excludesFile', { 'core.excludesFile': '.gitignore-everything' }],
    ['commit.verbose', { 'commit.verbose': 'true' }],
    ['core.commentChar', { 'core.commentChar': 'D' }],
    ['diff.ignoreSubmodules', { 'diff.ignoreSubmodules': 'all' }],
    ['diff.algorithm', { 'diff.algorithm': 'patience', 'diff.context': '0', 'diff.renames': 'copies' }],
    ['core.preloadIndex', { 'core.preloadIndex': 'false', 'index.threads': '2' }],
    ['core.pager', { 'core.pager': program, 'pager.diff': program }],
    ['interactive.diffFilter', { 'interactive.diffFilter': program, 'status.short': 'true' }],
  ])('%s', async (_, config, attributes = '') => {
    const repo: GitRepo = gitRepo();
    const set = (): void => {
      for (const [key, value] of Object.entries(config)) repo.git('config', key, value);
    };
    repo.commit('first', { '.gitattributes': `${attributes}\n`, ...FIRST });
    appendFileSync(join(repo.dir, '.git/info/attributes'), `${attributes}\n`);
    // Under some settings git itself does not see that a file changed.
    const isBlinding = ['core.fsmonitor', 'core.ignoreStat'].some((key) => key in config);
    if (!isBlinding) set();
    repo.write(STAGED);
    repo.git('add', '--all');
    if (isBlinding) set();
    expect(await staged(repo.dir)).toMatchObject(EXPECTED);
  });
});

describe('what is damaged or unknown is said in one line', () => {
  test.each<[string, (dir: string) => void, RegExp]>([
    ['an index of another version', (dir) => writeFiles(dir, { '.git/index': indexOf(9) }), /index: its version 9/],
    ['an index that is cut off', (dir) => writeFiles(dir, { '.git/index': 'DIRC\0\0' }), /index: it is damaged/],
    ['an extension', (dir) => extend(dir, 'future', '1'), /needs "extensions\.future"/],
    ['a hash', (dir) => extend(dir, 'objectFormat', 'sha3'), /extensions\.objectformat is "sha3"/],
    ['a version', (dir) => void run(dir, 'config', 'core.repositoryFormatVersion', '2'), /repository format 2/],
    [
      'a HEAD',
      (dir) => writeFiles(dir, { '.git/HEAD': `${'1'.repeat(40)}\n` }),
      /commit 111111111111.* cannot be read/,
    ],
  ])('%s', async (_, damage, message) => {
    const dir = committed();
    stageIn(dir);
    damage(dir);
    await expect(staged(dir)).rejects.toThrow(message);
  });
});

function indexOf(version: number): Uint8Array {
  const bytes = new Uint8Array(32);
  bytes.set([...'DIRC'].map((char) => char.charCodeAt(0)));
  bytes[7] = version;
  return bytes;
}

function extend(dir: string, name: string, value: string): void {
  run(dir, 'config', `extensions.${name}`, value);
  appendFileSync(join(dir, '.git/config'), '[core]\n\trepositoryFormatVersion = 1\n');
}
