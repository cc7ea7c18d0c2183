import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { tempDir } from '../../helpers/temp-dir.ts';
import { writeFiles } from '../../helpers/write-files.ts';
import { privateKey, stripeKey } from '../scan/secrets.ts';
import { attempt, CLEAN, LEAK, stage, TOKEN } from './attempt.ts';
import { expectGood, hookedRepo, type HookedRepo } from './hooked-repo.ts';

// Real git, and a Node for each hook, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe('a commit', () => {
  it.each([
    ['of the index', { 'app.ini': LEAK }, { 'app.ini': CLEAN }],
    ['of a private key', { 'id.key': `${privateKey()}\n` }, { 'id.key': 'public\n' }],
    ['of a file with spaces and umlauts in its name', { 'mein Schlüssel.ini': LEAK }, { 'mein Schlüssel.ini': CLEAN }],
    ['of UTF-16', { 'app.ini': utf16(LEAK) }, { 'app.ini': utf16(CLEAN) }],
  ])('%s', (_, leak, clean) => {
    const repo = hookedRepo();
    stage(repo, leak);
    expect(attempt(repo, ['commit', '-m', 'Leak'])).toBe('blocked');
    stage(repo, clean);
    expect(attempt(repo, ['commit', '-m', 'Clean'])).toBe('passed');
  });

  it('is judged by the index, not by the work tree', () => {
    const repo = hookedRepo();
    stage(repo, { 'app.ini': LEAK });
    repo.write({ 'app.ini': CLEAN });
    expect(attempt(repo, ['commit', '-m', 'Leak'])).toBe('blocked');
    stage(repo, { 'app.ini': CLEAN });
    repo.write({ 'app.ini': LEAK });
    expect(attempt(repo, ['commit', '-m', 'Clean'])).toBe('passed');
  });

  it.each([
    ['-a', ['commit', '-a', '-m', 'Leak']],
    ['a path', ['commit', '-m', 'Leak', 'app.ini']],
    ['--include', ['commit', '-m', 'Leak', '--include', 'app.ini']],
  ])('with %s', (_, args) => {
    const repo = hookedRepo();
    stage(repo, { 'app.ini': CLEAN });
    repo.ask('commit', '-m', 'Clean');
    repo.write({ 'app.ini': LEAK });
    expect(attempt(repo, args)).toBe('blocked');
    repo.write({ 'app.ini': `${CLEAN}# more\n` });
    expect(attempt(repo, args)).toBe('passed');
  });

  it('of one path does not see what is staged beside it', () => {
    const repo = hookedRepo();
    stage(repo, { 'app.ini': CLEAN });
    repo.ask('commit', '-m', 'Clean');
    stage(repo, { 'leak.ini': LEAK });
    repo.write({ 'app.ini': `${CLEAN}# more\n` });
    expect(attempt(repo, ['commit', '-m', 'Only', 'app.ini'])).toBe('passed');
    expect(attempt(repo, ['commit', '-m', 'Leak'])).toBe('blocked');
  });

  it('--amend', () => {
    const repo = hookedRepo();
    stage(repo, { 'app.ini': LEAK });
    expect(attempt(repo, ['commit', '--amend', '-m', 'Leak'])).toBe('blocked');
    stage(repo, { 'app.ini': CLEAN });
    expect(attempt(repo, ['commit', '--amend', '-m', 'Clean'])).toBe('passed');
  });

  it('that is the first', () => {
    const repo = hookedRepo();
    repo.ask('checkout', '--quiet', '--orphan', 'fresh');
    stage(repo, { 'app.ini': LEAK });
    expect(attempt(repo, ['commit', '-m', 'Leak'])).toBe('blocked');
    stage(repo, { 'app.ini': CLEAN });
    expect(attempt(repo, ['commit', '-m', 'Clean'])).toBe('passed');
  });

  it('in a folder below the root', () => {
    const repo = hookedRepo();
    stage(repo, { 'deep/er/app.ini': LEAK });
    expect(repo.git(['commit', '-m', 'Leak'], { cwd: join(repo.dir, 'deep/er') }).status).toBe(1);
  });

  it('that leaves an old secret alone passes, and says that it is there', () => {
    const repo = hookedRepo();
    stage(repo, { 'app.ini': LEAK });
    repo.ask('commit', '--no-verify', '-m', 'Old');
    stage(repo, { 'app.ini': `${LEAK}# more\n` });
    const run = repo.git(['commit', '-m', 'More']);
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(/^leaklint: nothing found in 1 file in \d+ ms; 1 on lines that were not touched\n/m);
  });

  it('whose message holds a secret', () => {
    const repo = hookedRepo();
    expect(attempt(repo, ['commit', '--allow-empty', '-m', `Use ${TOKEN}`])).toBe('blocked');
    expect(attempt(repo, ['commit', '--allow-empty', '-m', 'Use the token'])).toBe('passed');
  });

  it('whose editor shows a secret in comments and in the diff of what is taken out', () => {
    const repo = hookedRepo();
    stage(repo, { 'app.ini': LEAK });
    repo.ask('commit', '--no-verify', '-m', 'Old');
    stage(repo, { 'app.ini': CLEAN });
    const edit = `sh -c 'printf "Clean\\n# ${TOKEN}\\n" > "$1.new"; cat "$1" >> "$1.new"; mv "$1.new" "$1"' edit`;
    expect(attempt(repo, ['commit', '--verbose'], { env: { GIT_EDITOR: edit } })).toBe('passed');
  });
});

describe('settings of git change nothing:', () => {
  it.each<[string, readonly (readonly [string, string])[]]>([
    ['color.ui=always', [['color.ui', 'always']]],
    ['diff.noprefix', [['diff.noprefix', 'true']]],
    ['diff.external', [['diff.external', 'true']]],
    [
      'a textconv for all files',
      [
        ['diff.blind.textconv', 'true'],
        ['core.attributesFile', '../attributes'],
      ],
    ],
    [
      'core.autocrlf',
      [
        ['core.autocrlf', 'true'],
        ['core.safecrlf', 'false'],
      ],
    ],
    ['core.quotePath', [['core.quotePath', 'true']]],
    ['core.fsmonitor', [['core.fsmonitor', 'true']]],
    ['commit.verbose', [['commit.verbose', 'true']]],
    ['core.commentChar', [['core.commentChar', ';']]],
    ['status.showUntrackedFiles', [['status.showUntrackedFiles', 'no']]],
    ['index.version', [['index.version', '4']]],
    [
      'core.untrackedCache and splitIndex',
      [
        ['core.untrackedCache', 'true'],
        ['core.splitIndex', 'true'],
      ],
    ],
    [
      'submodule.recurse and diff.ignoreSubmodules',
      [
        ['submodule.recurse', 'true'],
        ['diff.ignoreSubmodules', 'all'],
      ],
    ],
  ])('%s', (_, settings) => {
    const repo = hookedRepo();
    writeFileSync(join(repo.dir, '../attributes'), '* diff=blind\n');
    for (const [name, value] of settings) repo.ask('config', name, value);
    stage(repo, { 'päth/app.ini': LEAK });
    expect(attempt(repo, ['commit', '-m', 'Leak'])).toBe('blocked');
    stage(repo, { 'päth/app.ini': CLEAN });
    expect(attempt(repo, ['commit', '-m', 'Clean'])).toBe('passed');
    repo.git(['fsmonitor--daemon', 'stop']);
  });

  it('attributes of the repository', () => {
    const repo = hookedRepo();
    stage(repo, { '.gitattributes': '*.py -diff\n*.ini binary\n* filter=none\n', 'app.py': `TOKEN = "${TOKEN}"\n` });
    expect(attempt(repo, ['commit', '-m', 'Leak'])).toBe('blocked');
  });
});

describe('history that git writes by itself', () => {
  function twoBranches(repo: HookedRepo): void {
    stage(repo, { 'app.ini': CLEAN });
    repo.ask('commit', '-m', 'Base');
    repo.ask('checkout', '--quiet', '-b', 'side');
    stage(repo, { 'app.ini': CLEAN.replace('ada', 'bea') });
    repo.ask('commit', '-m', 'Side');
    repo.ask('checkout', '--quiet', 'main');
    stage(repo, { 'app.ini': CLEAN.replace('ada', 'cy') });
    repo.ask('commit', '-m', 'Main');
  }

  it.each([
    ['merge', ['merge', 'side'], ['commit', '--no-edit']],
    ['cherry-pick', ['cherry-pick', 'side'], ['-c', 'core.editor=true', 'cherry-pick', '--continue']],
  ])('a %s with a resolution of its own', (_, start, finish) => {
    const repo = hookedRepo();
    twoBranches(repo);
    expect(repo.git(start).status).not.toBe(0);
    stage(repo, { 'app.ini': LEAK });
    expect(attempt(repo, finish)).toBe('blocked');
    stage(repo, { 'app.ini': CLEAN.replace('ada', 'dee') });
    expect(attempt(repo, finish)).toBe('passed');
  });

  it('a rebase, in which git asks no hook: the push of it is blocked', () => {
    const repo = hookedRepo();
    twoBranches(repo);
    expect(repo.git(['rebase', 'side']).status).not.toBe(0);
    stage(repo, { 'app.ini': LEAK });
    expect(attempt(repo, ['-c', 'core.editor=true', 'rebase', '--continue'])).toBe('passed');
    const remote = tempDir();
    repo.ask('init', '--quiet', '--bare', remote);
    expect(attempt(repo, ['push', remote, 'main'])).toBe('blocked');
  });

  it('a merge that takes an old secret of the other side over passes', () => {
    const repo = hookedRepo();
    twoBranches(repo);
    repo.ask('checkout', '--quiet', 'side');
    stage(repo, { 'old.ini': LEAK });
    repo.ask('commit', '--no-verify', '-m', 'Old');
    repo.ask('checkout', '--quiet', 'main');
    expect(repo.git(['merge', 'side']).status).not.toBe(0);
    stage(repo, { 'app.ini': CLEAN });
    expect(attempt(repo, ['commit', '--no-edit'])).toBe('passed');
  });
});

describe('other repositories in and beside this one', () => {
  it('a linked work tree', () => {
    const repo = hookedRepo();
    const cwd = join(tempDir(), 'linked');
    repo.ask('worktree', 'add', '--quiet', cwd);
    writeFiles(cwd, { 'app.ini': LEAK });
    expectGood(repo.git(['add', '--all'], { cwd }));
    expect(attempt(repo, ['commit', '-m', 'Leak'], { cwd })).toBe('blocked');
    writeFiles(cwd, { 'app.ini': CLEAN });
    expectGood(repo.git(['add', '--all'], { cwd }));
    expect(attempt(repo, ['commit', '-m', 'Clean'], { cwd })).toBe('passed');
  });

  it('a submodule, and a commit that moves it', () => {
    const [repo, other] = [hookedRepo(), hookedRepo({ isInstalled: false })];
    expectGood(repo.git(['-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', other.dir, 'lib']));
    expect(attempt(repo, ['commit', '-m', 'Submodule'])).toBe('passed');
    const cwd = join(repo.dir, 'lib');
    expectGood(repo.leaklint(['hook', 'install', '--global']));
    writeFiles(cwd, { 'app.ini': LEAK });
    expectGood(repo.git(['add', '--all'], { cwd }));
    expect(attempt(repo, ['commit', '-m', 'Leak'], { cwd })).toBe('blocked');
    expectGood(repo.git(['commit', '--no-verify', '-m', 'Leak'], { cwd }));
    repo.ask('add', 'lib');
    expect(attempt(repo, ['commit', '-m', 'Move'])).toBe('passed');
  });
});

function utf16(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text}`, 'utf16le');
}

it('prints nothing when all is well, and at most six lines for a finding', () => {
  const repo = hookedRepo();
  stage(repo, { 'app.ini': CLEAN });
  expect(repo.git(['commit', '--quiet', '-m', 'Clean'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  stage(repo, { 'app.ini': LEAK, 'pay.ini': `key = "${stripeKey()}"\n` });
  const { stderr } = repo.git(['commit', '--quiet', '-m', 'Leak']);
  const blocks = stderr.trimEnd().split('\n\n');
  expect(blocks).toHaveLength(3);
  for (const block of blocks) expect(block.split('\n').length).toBeLessThanOrEqual(6);
  expect(stderr).toMatch(
    /leaklint: commit blocked: 2 findings in 2 files in \d+ ms\nto go on all the same, on purpose: LEAKLINT_SKIP='reason' git commit\n$/,
  );
  expect(stderr).toMatch(/^ {2}allow .*leaklint: allow/m);
  expect(stderr).toContain('leaklint baseline update app.ini');
});
