import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { githubToken, password } from '../scan/secrets.ts';
import { allText, checkOut, createHost, runAction, ZEROS, type ActionRun, type GithubEvent } from './hosted.ts';

const OLD = password('old');
const NEW = githubToken('new');
const LEAK = `const token = "${NEW}";\n`;
const REPOSITORY = { default_branch: 'main' };

function push(ref: string, sha: string, before: string, more: Record<string, unknown> = {}): GithubEvent {
  return { name: 'push', ref, sha, payload: { ref, before, after: sha, repository: REPOSITORY, ...more } };
}

function expectFound(run: ActionRun, path: string): void {
  expect(run.status, run.stderr).toBe(1);
  expect(run.stdout).toContain(`::error file=${path},line=1,`);
  expect(run.summary).toContain('## leaklint: 1 finding\n');
  expect(run.summary).toContain(`| 🔴 critical | github-personal-token |`);
  expect(run.summary).toContain(` | ${path}:1`);
  expect(run.outputs).toMatch(/^exit-code=1\nsarif-file=.*leaklint\.sarif\n$/);
  expect(JSON.parse(run.sarif ?? '')).toMatchObject({ version: '2.1.0', runs: [{ results: [{}] }] });
  expect(allText(run)).not.toContain(NEW);
  expect(allText(run)).not.toContain(OLD);
}

function expectClean(run: ActionRun): void {
  expect(run.status, run.stderr).toBe(0);
  expect(run.summary).toContain('## leaklint: no findings');
  expect(run.outputs).toMatch(/^exit-code=0\n/);
}

describe('a push', () => {
  test('reports what its commits add, even when a later one takes it away, and nothing older', () => {
    const host = createHost({ 'old.env': `DATABASE_PASSWORD=${OLD}\n` });
    const before = host.developer.git('rev-parse', 'HEAD');
    host.developer.commit('leak', { 'app.js': LEAK });
    const after = host.developer.commit('hide', { 'app.js': '// gone\n' });
    host.push('main');
    const run = runAction(checkOut(host, 'refs/heads/main'), push('refs/heads/main', after, before));
    expectFound(run, 'app.js');
    expect(run.stderr).toContain(`leaklint: GitHub Actions, push: scanning ${before}..${after}`);
    expect(run.summary).toContain('Scanned 2 commits');
  });

  test('is clean when only older commits have secrets', () => {
    const host = createHost({ 'old.env': `DATABASE_PASSWORD=${OLD}\n` });
    const before = host.developer.git('rev-parse', 'HEAD');
    const after = host.developer.commit('docs', { 'a.md': 'text\n' });
    host.push('main');
    expectClean(runAction(checkOut(host, 'refs/heads/main'), push('refs/heads/main', after, before)));
  });

  test('of a new branch is held against the default branch, not against another branch pushed with it', () => {
    const host = createHost({ 'old.env': `DATABASE_PASSWORD=${OLD}\n` });
    host.developer.git('checkout', '--quiet', '-b', 'one');
    const one = host.developer.commit('leak', { 'app.js': LEAK });
    host.developer.git('checkout', '--quiet', '-b', 'two');
    host.developer.commit('more', { 'b.md': 'text\n' });
    host.push('one', 'two');
    const run = runAction(checkOut(host, 'refs/heads/one'), push('refs/heads/one', one, ZEROS));
    expectFound(run, 'app.js');
    expect(run.stderr).toContain(`scanning origin/main..${one}`);
  });

  test('of the default branch, the first one, is scanned whole', () => {
    const host = createHost({ 'app.js': LEAK });
    const after = host.developer.commit('more', { 'b.md': 'text\n' });
    host.push('main');
    expectFound(runAction(checkOut(host, 'refs/heads/main'), push('refs/heads/main', after, ZEROS)), 'app.js');
  });

  test('that was forced is held against the default branch, because what was before is gone', () => {
    const host = createHost({ 'old.env': `DATABASE_PASSWORD=${OLD}\n` });
    host.developer.git('checkout', '--quiet', '-b', 'topic');
    const before = host.developer.commit('one', { 'a.md': 'text\n' });
    host.push('topic');
    host.developer.git('reset', '--quiet', '--hard', 'main');
    const after = host.developer.commit('another', { 'app.js': LEAK });
    host.push('--force', 'topic');
    const event = push('refs/heads/topic', after, before, { forced: true });
    const run = runAction(checkOut(host, 'refs/heads/topic'), event);
    expectFound(run, 'app.js');
    expect(run.stderr).toContain('forced push');
  });

  test('that deletes a branch has nothing to scan', () => {
    const host = createHost({ 'app.js': LEAK });
    const event = push('refs/heads/gone', ZEROS, host.developer.git('rev-parse', 'HEAD'), { deleted: true });
    const run = runAction(checkOut(host, 'refs/heads/main'), event);
    expect(run.status, run.stderr).toBe(0);
    expect(run.stderr).toContain('deletion of a branch or tag: nothing to scan');
  });

  test.each([1, 2])('into a clone of %d commits fails, and says which setting is wrong', (depth) => {
    const host = createHost();
    const before = host.developer.git('rev-parse', 'HEAD');
    for (const name of ['a', 'b', 'c']) host.developer.commit(name, { [`${name}.md`]: 'text\n' });
    const after = host.developer.git('rev-parse', 'HEAD');
    host.push('main');
    const run = runAction(checkOut(host, 'refs/heads/main', depth), push('refs/heads/main', after, before));
    expect(run.status).toBe(3);
    expect(run.stderr).toContain('give actions/checkout `fetch-depth: 0`');
    expect(run.stdout).toMatch(/^::error title=leaklint::.*fetch-depth: 0/m);
    expect(run.outputs).toBe('exit-code=3\n');
  });

  test('of a new branch into a shallow clone is incomplete, and says which setting is wrong', () => {
    const host = createHost();
    host.developer.git('checkout', '--quiet', '-b', 'topic');
    const after = host.developer.commit('a', { 'a.md': 'text\n' });
    host.push('topic');
    const run = runAction(checkOut(host, 'refs/heads/topic', 1), push('refs/heads/topic', after, ZEROS));
    expect(run.status).toBe(4);
    expect(run.stdout).toMatch(/^::error title=leaklint::.*shallow.*fetch-depth: 0/m);
  });

  test('of a tag reports what the default branch does not have', () => {
    const host = createHost({ 'old.env': `DATABASE_PASSWORD=${OLD}\n` });
    host.developer.git('checkout', '--quiet', '--detach');
    const id = host.developer.commit('release', { 'app.js': LEAK });
    host.developer.git('tag', '-a', '-m', 'release', 'v1');
    host.push('v1');
    const run = runAction(checkOut(host, 'refs/tags/v1'), push('refs/tags/v1', id, ZEROS));
    expectFound(run, 'app.js');
    expect(run.stderr).toContain('push of a tag');
  });

  test('shows what was committed past the hook on purpose, and fails for nothing but findings', () => {
    const host = createHost();
    const before = host.developer.git('rev-parse', 'HEAD');
    const after = host.developer.commit('text\n\nLeaklint-Skip: example key of the vendor', { 'a.md': 'text\n' });
    host.push('main');
    const run = runAction(checkOut(host, 'refs/heads/main'), push('refs/heads/main', after, before));
    expect(run.status).toBe(0);
    expect(run.stderr).toContain('the hook was passed by');
    expect(run.stderr).toContain('Ada Author <ada@example.com>: example key of the vendor');
  });
});

/** A pull request of a fork: its commits are in no branch of the repository. */
function pullRequest(): {
  readonly host: ReturnType<typeof createHost>;
  readonly merge: string;
  readonly payload: object;
} {
  const host = createHost({ 'old.env': `DATABASE_PASSWORD=${OLD}\n` });
  const base = host.developer.git('rev-parse', 'main');
  host.developer.git('checkout', '--quiet', '-b', 'patch');
  host.developer.commit('leak', { 'app.js': LEAK });
  const head = host.developer.commit('hide, and try to be let alone', {
    'app.js': '// gone\n',
    'leaklint.config.json': '{ "allow": { "paths": ["**"] } }',
    '.npmrc': 'registry=http://localhost:9\n',
  });
  host.developer.git('checkout', '--quiet', 'main');
  host.developer.commit('meanwhile', { 'b.env': `API_PASSWORD=${password('meanwhile')}\n` });
  host.push('main');
  const merge = host.offerMerge('patch', 7);
  const payload = {
    number: 7,
    pull_request: {
      number: 7,
      head: { sha: head, ref: 'patch', repo: { full_name: 'stranger/fork' } },
      base: { sha: base, ref: 'main' },
    },
    repository: REPOSITORY,
  };
  return { host, merge, payload };
}

describe('a pull request', () => {
  test('from a fork reports what it adds, and nothing that the base got meanwhile', () => {
    const host = createHost({ 'old.env': `DATABASE_PASSWORD=${OLD}\n` });
    host.developer.git('checkout', '--quiet', '-b', 'patch');
    host.developer.commit('leak', { 'app.js': LEAK });
    const head = host.developer.commit('hide', { 'app.js': '// gone\n' });
    host.developer.git('checkout', '--quiet', 'main');
    const base = host.developer.commit('meanwhile', { 'b.env': `API_PASSWORD=${password('meanwhile')}\n` });
    host.push('main');
    const merge = host.offerMerge('patch', 7);
    const payload = { pull_request: { number: 7, head: { sha: head }, base: { sha: base, ref: 'main' } } };
    const event = { name: 'pull_request', ref: 'refs/pull/7/merge', sha: merge, payload };
    expectFound(runAction(checkOut(host, 'refs/pull/7/merge'), event), 'app.js');
    const shallow = runAction(checkOut(host, 'refs/pull/7/merge', 1), event);
    expect(shallow.status).toBe(3);
    expect(shallow.stdout).toContain('give actions/checkout `fetch-depth: 0`');
  });

  test('for pull_request_target is read from its objects: nothing of it is checked out, nor has a say', () => {
    const { host, payload } = pullRequest();
    const dir = checkOut(host, 'refs/heads/main');
    const sha = host.developer.git('rev-parse', 'main');
    const event = {
      name: 'pull_request_target',
      ref: 'refs/heads/main',
      sha,
      payload,
      env: { GITHUB_BASE_REF: 'main' },
    };
    const run = runAction(dir, event);
    expectFound(run, 'app.js');
    for (const name of ['leaklint.config.json', '.npmrc']) expect(existsSync(join(dir, name))).toBe(false);
  });

  test('for pull_request_target takes a number for a number', () => {
    const { host } = pullRequest();
    const dir = checkOut(host, 'refs/heads/main');
    const payload = { pull_request: { number: '7; touch owned', head: {}, base: {} } };
    runAction(dir, { name: 'pull_request_target', ref: 'refs/heads/main', payload });
    expect(existsSync(join(dir, 'owned'))).toBe(false);
  });
});

test('a merge queue reports what the queue adds', () => {
  const host = createHost({ 'old.env': `DATABASE_PASSWORD=${OLD}\n` });
  const base = host.developer.git('rev-parse', 'main');
  host.developer.git('checkout', '--quiet', '-b', 'gh-readonly-queue/main/pr-7');
  const head = host.developer.commit('leak', { 'app.js': LEAK });
  host.push('gh-readonly-queue/main/pr-7');
  const ref = 'refs/heads/gh-readonly-queue/main/pr-7';
  const payload = { merge_group: { base_sha: base, head_sha: head } };
  expectFound(runAction(checkOut(host, ref), { name: 'merge_group', ref, sha: head, payload }), 'app.js');
});

describe('all of history', () => {
  const host = (): ReturnType<typeof createHost> => {
    const made = createHost({ 'app.js': LEAK });
    made.developer.commit('hide', { 'app.js': '// gone\n' });
    made.push('main');
    return made;
  };

  test.each(['schedule', 'workflow_dispatch'])('is scanned for %s', (name) => {
    const repository = host();
    const sha = repository.developer.git('rev-parse', 'main');
    const run = runAction(checkOut(repository, 'refs/heads/main'), { name, ref: 'refs/heads/main', sha });
    expectFound(run, 'app.js');
    expect(run.stderr).toContain('scanning all of history');
  });

  test('is scanned for a push with `history`, and remembered', () => {
    const repository = host();
    const sha = repository.developer.git('rev-parse', 'main');
    const dir = checkOut(repository, 'refs/heads/main');
    const env = { LEAKLINT_HISTORY: 'true', LEAKLINT_CACHE_FILE: '.leaklint-cache/history' };
    expectFound(runAction(dir, { ...push('refs/heads/main', sha, sha), env }), 'app.js');
    expect(existsSync(join(dir, '.leaklint-cache/history'))).toBe(true);
  });

  test('of a shallow clone is incomplete', () => {
    const repository = host();
    const run = runAction(checkOut(repository, 'refs/heads/main', 1), { name: 'schedule' });
    expect(run.status).toBe(4);
    expect(run.stdout).toContain('fetch-depth: 0');
  });
});

test('a version that is none is refused before anything is run', () => {
  const dir = checkOut(createHost(), 'refs/heads/main');
  const env = { LEAKLINT_BIN: '', LEAKLINT_VERSION: '1.0.0; touch owned' };
  const run = runAction(dir, { name: 'push', env });
  expect(run.status).toBe(2);
  expect(run.stdout).toBe('::error title=leaklint::the input version is no version\n');
  expect(existsSync(join(dir, 'owned'))).toBe(false);
});
