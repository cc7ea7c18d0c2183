import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { gitRepo } from '../../../../test/helpers/git-repo.ts';
import { streamGit } from '../../src/adapter/stream-git.ts';

describe('streamGit', () => {
  it('feeds more than a pipe holds, and leaves no listeners behind', async () => {
    const repo = gitRepo();
    repo.commit('one', { 'a.txt': 'content' });
    const id = repo.git('rev-parse', 'HEAD:a.txt');
    const piece = new TextEncoder().encode(`${id}\n`.repeat(1000));
    const warnings: Error[] = [];
    const note = (warning: Error): unknown => warnings.push(warning);
    process.on('warning', note);
    let lines = 0;
    const outcome = await streamGit({
      gitDirectory: join(repo.dir, '.git'),
      args: ['cat-file', '--batch-check', '--buffer'],
      input: Array.from({ length: 60 }, () => piece),
      onOutput: (bytes) => {
        for (const byte of bytes) if (byte === 10) lines++;
      },
    });
    await turn();
    process.off('warning', note);
    expect(outcome).toMatchObject({ kind: 'done' });
    expect(lines).toBe(60_000);
    expect(warnings).toEqual([]);
  });

  it('ends when git ends before it has read everything', async () => {
    const repo = gitRepo();
    const outcome = await streamGit({
      gitDirectory: join(repo.dir, '.git'),
      args: ['cat-file', '--batch', '--no-such-option'],
      input: Array.from({ length: 60 }, () => new Uint8Array(1 << 16).fill(10)),
      onOutput: () => undefined,
    });
    expect(outcome).toMatchObject({ kind: 'failed' });
  });
});
