import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { tempDir } from '../../helpers/temp-dir.ts';
import { githubToken } from '../scan/secrets.ts';
import { expectGood, hookedRepo, type HookedRepo } from './hooked-repo.ts';

// Real git, and a Node for each hook, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const TOKEN = githubToken(7);

function leakyRepo(): HookedRepo {
  const repo = hookedRepo();
  repo.write({ 'leak.ini': `token = "${TOKEN}"\n` });
  repo.ask('add', 'leak.ini');
  return repo;
}

it.each(['', '  ', '\n', '1', 'true', 'YES'])('blocks, in one line, for the reason %j', (reason) => {
  const { status, stderr } = leakyRepo().git(['commit', '-m', 'Leak'], { env: { LEAKLINT_SKIP: reason } });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^leaklint: commit blocked: LEAKLINT_SKIP needs a reason: .*\n$/);
});

it('lets a commit pass for a reason, and records it in the repository and in the message', () => {
  const repo = leakyRepo();
  const parent = repo.ask('rev-parse', 'HEAD');
  const { status, stderr } = repo.git(['commit', '-q', '-m', 'Leak'], { env: { LEAKLINT_SKIP: 'revoked\nlast week' } });
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: 'leaklint: not scanned, on purpose: revoked last week (recorded; leaklint hook status)\n',
  });
  expect(repo.ask('log', '-1', '--format=%B')).toBe('Leak\n\nLeaklint-Skip: revoked last week');
  const lines = readFileSync(join(repo.dir, '.git/leaklint/bypasses.jsonl'), 'utf8').trimEnd().split('\n');
  expect(lines.join()).toMatch(/"date":"\d{4}-\d\d-\d\dT[\d:.]+Z"/);
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
    {
      hook: 'pre-commit',
      reason: 'revoked last week',
      who: 'Ada Author <ada@example.com>',
      branch: 'main',
      parent,
    },
  ]);
  expect(repo.leaklint(['hook', 'status']).stdout).toContain('Ada Author <ada@example.com>: revoked last week');
});

it.each([
  [
    'a message with trailers',
    ['-m', 'Leak\n\nSigned-off-by: Ada <ada@example.com>'],
    /\n\nSigned-off-by: .*\nLeaklint-Skip: known$/,
  ],
  [
    'an editor that shows the diff',
    ['--verbose', '--template=../template'],
    /^From a template\n\nLeaklint-Skip: known$/,
  ],
])('writes the trailer into %s', (_, args, message) => {
  const repo = leakyRepo();
  writeFileSync(join(repo.dir, '../template'), 'From a template\n');
  const edit = `sh -c 'printf "# a comment\\n" >> "$1"; sed -i "1s/$/ /" "$1"' edit`;
  expectGood(repo.git(['commit', ...args], { env: { LEAKLINT_SKIP: 'known', GIT_EDITOR: edit } }));
  expect(repo.ask('log', '-1', '--format=%B').replace(/ +$/gm, '')).toMatch(message);
});

it('tells CI, which has the commits but not the record of the clone', () => {
  const repo = leakyRepo();
  const base = repo.ask('rev-parse', 'HEAD');
  expectGood(repo.git(['commit', '-m', 'Leak'], { env: { LEAKLINT_SKIP: 'example of the vendor' } }));
  expectGood(repo.git(['commit', '--allow-empty', '-m', 'Clean']));
  rmSync(join(repo.dir, '.git/leaklint'), { recursive: true });
  const status = repo.leaklint(['hook', 'status', '--range', `${base}..HEAD`, '--format', 'json']);
  expect(JSON.parse(status.stdout)).toMatchObject({
    recorded: [],
    committed: [{ commit: repo.ask('rev-parse', 'HEAD~1'), reason: 'example of the vendor' }],
  });
  expect(repo.leaklint(['hook', 'status', '--range', 'HEAD~1..HEAD']).stdout).toContain('Nothing was let pass');
  expect(repo.leaklint(['hook', 'status', '--range', 'no-such..HEAD']).status).toBe(3);
});

it('records a push with what went where', () => {
  const repo = leakyRepo();
  const remote = tempDir();
  repo.ask('init', '--quiet', '--bare', remote);
  repo.ask('commit', '--no-verify', '-m', 'Leak');
  expect(repo.git(['push', remote, 'main']).status).toBe(1);
  expectGood(repo.git(['push', remote, 'main'], { env: { LEAKLINT_SKIP: 'a mirror of ours' } }));
  const record: unknown = JSON.parse(readFileSync(join(repo.dir, '.git/leaklint/bypasses.jsonl'), 'utf8'));
  expect(record).toMatchObject({ hook: 'pre-push', updates: [`${repo.ask('rev-parse', 'main')} refs/heads/main`] });
});

it('blocks when the bypass cannot be recorded', () => {
  const repo = leakyRepo();
  writeFileSync(join(repo.dir, '.git/leaklint'), 'no folder');
  const { status, stderr } = repo.git(['commit', '-m', 'Leak'], { env: { LEAKLINT_SKIP: 'known' } });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^leaklint: commit blocked: the bypass could not be recorded .*\n$/);
  expect(existsSync(join(repo.dir, '.git/COMMIT_EDITMSG'))).toBe(true);
});

it('keeps the records when the hooks are taken out', () => {
  const repo = leakyRepo();
  expectGood(repo.git(['commit', '-m', 'Leak'], { env: { LEAKLINT_SKIP: 'known' } }));
  expectGood(repo.leaklint(['hook', 'uninstall']));
  expect(repo.leaklint(['hook', 'status']).stdout).toContain('known');
});
