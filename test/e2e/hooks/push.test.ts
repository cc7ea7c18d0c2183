import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { ProgramRun } from '../../helpers/run-node.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { attempt, CLEAN, LEAK, stage, TOKEN } from './attempt.ts';
import { expectGood, hookedRepo, snapshot, type HookedRepo } from './hooked-repo.ts';

// Real git, and a Node for each hook, on a machine that may be busy.
vi.setConfig({ testTimeout: 90_000 });

describe('a push', () => {
  function withRemote(): { readonly repo: HookedRepo; readonly remote: string } {
    const [repo, remote] = [hookedRepo(), tempDir()];
    repo.ask('init', '--quiet', '--bare', remote);
    repo.ask('remote', 'add', 'origin', remote);
    expect(attempt(repo, ['push', '--quiet', 'origin', 'main'])).toBe('passed');
    return { repo, remote };
  }

  function commitLeak(repo: HookedRepo): void {
    stage(repo, { 'app.ini': LEAK });
    repo.ask('commit', '--no-verify', '-m', 'Leak');
  }

  it('of a secret that a later commit has taken out is blocked, and the remote stays as it is', () => {
    const { repo, remote } = withRemote();
    commitLeak(repo);
    stage(repo, { 'app.ini': CLEAN });
    repo.ask('commit', '-m', 'Clean');
    const before = snapshot(remote);
    expect(attempt(repo, ['push', 'origin', 'main'])).toBe('blocked');
    expect(snapshot(remote)).toEqual(before);
  });

  it.each([
    ['a new branch', ['push', 'origin', 'HEAD:refs/heads/new']],
    ['a tag', ['push', 'origin', 'v1']],
    ['all refs', ['push', '--all', 'origin']],
    ['an address instead of a name', ['push', '../remote.git', 'HEAD:refs/heads/new']],
  ])('of %s', (_, args) => {
    const { repo } = withRemote();
    repo.ask('init', '--quiet', '--bare', '../remote.git');
    commitLeak(repo);
    repo.ask('tag', '-a', 'v1', '-m', 'First');
    expect(attempt(repo, args)).toBe('blocked');
  });

  it('of a tag whose message holds a secret', () => {
    const { repo } = withRemote();
    repo.ask('tag', '-a', 'v1', '-m', `Built with ${TOKEN}`);
    expect(attempt(repo, ['push', 'origin', 'v1'])).toBe('blocked');
  });

  it('that deletes a branch, or brings nothing new, passes', () => {
    const { repo } = withRemote();
    expect(attempt(repo, ['push', 'origin', 'main:old'])).toBe('passed');
    expect(attempt(repo, ['push', 'origin', '--delete', 'old'])).toBe('passed');
    expect(attempt(repo, ['push', 'origin', 'main'])).toBe('passed');
  });

  it('of a secret that the remote has already passes', () => {
    const { repo } = withRemote();
    commitLeak(repo);
    repo.ask('push', '--no-verify', '--quiet', 'origin', 'main');
    stage(repo, { 'more.ini': CLEAN });
    repo.ask('commit', '-m', 'More');
    expect(attempt(repo, ['push', 'origin', 'main'])).toBe('passed');
  });

  it('looks at 3 commits when 3 of 10,000 are new to the remote', () => {
    const { repo } = withRemote();
    importCommits(repo, 9_997);
    repo.ask('push', '--no-verify', '--quiet', 'origin', 'main');
    importCommits(repo, 3);
    const line = `refs/heads/main ${repo.ask('rev-parse', 'main')} refs/heads/main ${repo.ask('rev-parse', 'origin/main')}\n`;
    const { status, stderr } = hookRun(repo, line);
    expect(status).toBe(0);
    expect(stderr).toMatch(/nothing found in 3 commits/);
  });
});

/** The hook as it is installed would be quiet: this is what it calls. */
function hookRun(repo: HookedRepo, input: string): ProgramRun {
  return repo.git(
    ['-c', `alias.hook-run=!node '${readProgram(repo)}' hook run pre-push origin x --verbose`, 'hook-run'],
    { input },
  );
}

function readProgram(repo: HookedRepo): string {
  const hook = readFileSync(join(repo.dir, '.git/hooks/pre-push'), 'utf8');
  return /^own_leaklint='(?<file>.*)'$/m.exec(hook)?.groups?.['file'] ?? '';
}

/** Commits on top of main, fast. */
function importCommits(repo: HookedRepo, count: number): void {
  const commits = Array.from({ length: count }, (_, number) =>
    [
      'commit refs/heads/main',
      'committer Ada Author <ada@example.com> 1767225600 +0000',
      'data 4',
      'More',
      ...(number === 0 ? [`from ${repo.ask('rev-parse', 'main')}`] : []),
      `M 644 inline file-${String(number % 50)}.txt`,
      `data ${String(`line ${String(number)}`.length)}`,
      `line ${String(number)}`,
      '',
    ].join('\n'),
  );
  expectGood(repo.git(['fast-import', '--quiet'], { input: commits.join('\n') }));
  repo.ask('reset', '--quiet', '--hard', 'main');
}
