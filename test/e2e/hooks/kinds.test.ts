import { appendFileSync, chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { tar, tarGz, zip } from '../../helpers/archives.ts';
import { attempt, CLEAN, LEAK, stage } from './attempt.ts';
import { hookedRepo, type HookedRepo } from './hooked-repo.ts';

// Real git, and a Node for each hook, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const COMMIT = ['commit', '-m', 'Change'];
const BLOCKED = 'blocked';
const PASSED = 'passed';

/** A repository with an old secret in `old.ini`, which no hook has seen. */
function withOldSecret(): HookedRepo {
  const repo = hookedRepo();
  stage(repo, { 'old.ini': LEAK, 'app.ini': CLEAN });
  repo.ask('commit', '--no-verify', '-m', 'Old');
  return repo;
}

describe('what a commit does with a file that has a secret already', () => {
  it.each<[string, (repo: HookedRepo) => void, string]>([
    ['renames it', (repo) => void repo.ask('mv', 'old.ini', 'new.ini'), PASSED],
    ['moves it into a folder', moveIntoFolder, PASSED],
    ['deletes it', (repo) => void repo.ask('rm', '--quiet', 'old.ini'), PASSED],
    ['makes a program of it', (repo) => void repo.ask('update-index', '--chmod=+x', 'old.ini'), PASSED],
    ['copies it', (repo) => stage(repo, { 'copy.ini': LEAK }), BLOCKED],
    ['puts it into a file that was clean', (repo) => stage(repo, { 'app.ini': `${CLEAN}${LEAK}` }), BLOCKED],
  ])('%s', (_, change, outcome) => {
    const repo = withOldSecret();
    change(repo);
    expect(attempt(repo, COMMIT)).toBe(outcome);
  });
});

function moveIntoFolder(repo: HookedRepo): void {
  repo.write({ 'deep/er/README.md': 'A folder.\n' });
  repo.ask('add', 'deep');
  repo.ask('mv', 'old.ini', 'deep/er/new.ini');
}

describe('what a file is', () => {
  it('only announced: there is nothing to commit yet', () => {
    const repo = hookedRepo();
    repo.write({ 'later.ini': LEAK });
    repo.ask('add', '--intent-to-add', 'later.ini');
    stage(repo, { 'app.ini': CLEAN });
    expect(attempt(repo, COMMIT)).toBe(PASSED);
    repo.ask('add', 'later.ini');
    expect(attempt(repo, COMMIT)).toBe(BLOCKED);
  });

  it('a part of the changes: only what is staged counts', () => {
    const repo = hookedRepo();
    stage(repo, { 'app.ini': CLEAN });
    appendFileSync(join(repo.dir, 'app.ini'), LEAK);
    expect(attempt(repo, COMMIT)).toBe(PASSED);
    repo.ask('add', 'app.ini');
    repo.write({ 'app.ini': CLEAN });
    expect(attempt(repo, COMMIT)).toBe(BLOCKED);
  });

  it.each<[string, string, Uint8Array]>([
    ['binary', 'app.bin', Buffer.concat([Buffer.from([0, 1, 2, 0]), Buffer.from(LEAK), Buffer.from([0, 0])])],
    ['compressed', 'app.ini.gz', gzipSync(LEAK)],
    ['a tar archive', 'app.tgz', tarGz({ 'app.ini': LEAK })],
    ['a zip archive', 'app.zip', zip({ 'app.ini': LEAK })],
    ['an archive in an archive', 'app.jar', zip({ 'lib/app.tar': tar({ 'app.ini': LEAK }) })],
  ])('%s', (_, name, content) => {
    const repo = hookedRepo();
    stage(repo, { [name]: content });
    expect(attempt(repo, COMMIT)).toBe(BLOCKED);
    stage(repo, { [name]: Buffer.from([0, 1, 2, 0]) });
    expect(attempt(repo, COMMIT)).toBe(PASSED);
  });

  it('an archive that had the secret before', () => {
    const repo = hookedRepo();
    stage(repo, { 'app.zip': zip({ 'app.ini': LEAK }) });
    repo.ask('commit', '--no-verify', '-m', 'Old');
    stage(repo, { 'app.zip': zip({ 'app.ini': `${LEAK}# more\n` }) });
    expect(attempt(repo, COMMIT)).toBe(PASSED);
    stage(repo, { 'app.zip': zip({ 'app.ini': `${LEAK}# more\n`, 'new.ini': LEAK }) });
    expect(attempt(repo, COMMIT)).toBe(BLOCKED);
  });

  it('a symlink: where it leads is not committed', () => {
    const repo = hookedRepo();
    repo.write({ '../outside.ini': LEAK });
    symlinkSync('../outside.ini', join(repo.dir, 'link.ini'));
    repo.ask('add', 'link.ini');
    expect(attempt(repo, COMMIT)).toBe(PASSED);
  });

  it('a pointer of Git LFS, of which the content is here', () => {
    const repo = hookedRepo();
    const id = createHash('sha256').update(LEAK).digest('hex');
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${id}\nsize ${String(LEAK.length)}\n`;
    stage(repo, { 'large.ini': pointer });
    expect(attempt(repo, COMMIT)).toBe(PASSED);
    stage(repo, { 'larger.ini': pointer });
    repo.write({ [`.git/lfs/objects/${id.slice(0, 2)}/${id.slice(2, 4)}/${id}`]: LEAK });
    expect(attempt(repo, COMMIT)).toBe(BLOCKED);
  });

  it('a program', () => {
    const repo = hookedRepo();
    repo.write({ 'run.sh': `#!/bin/sh\n${LEAK}` });
    chmodSync(join(repo.dir, 'run.sh'), 0o755);
    repo.ask('add', 'run.sh');
    expect(attempt(repo, COMMIT)).toBe(BLOCKED);
  });
});

it('a sparse checkout holds back what is staged, in sight or not', () => {
  const repo = hookedRepo();
  stage(repo, { 'in/app.ini': CLEAN, 'out/app.ini': CLEAN });
  repo.ask('commit', '-m', 'Folders');
  repo.ask('sparse-checkout', 'set', '--sparse-index', 'in');
  stage(repo, { 'in/app.ini': `${CLEAN}# more\n` });
  expect(attempt(repo, COMMIT)).toBe(PASSED);
  stage(repo, { 'in/app.ini': LEAK });
  expect(attempt(repo, COMMIT)).toBe(BLOCKED);
  stage(repo, { 'in/app.ini': CLEAN });
  repo.write({ 'out/app.ini': LEAK });
  repo.ask('add', '--sparse', 'out/app.ini');
  expect(attempt(repo, COMMIT)).toBe(BLOCKED);
});
