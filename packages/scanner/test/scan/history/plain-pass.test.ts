import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitRepo } from '../../../../../test/helpers/git-repo.ts';
import { streamGit } from '../../../src/adapter/stream-git.ts';
import type { StreamGit } from '../../../src/port/git-stream.ts';
import { searchPlainly } from '../../../src/scan/history/plain-pass.ts';
import { secretLine } from '../../helpers/history-text.ts';

const OPTIONS = { engine: { pack: undefined, decode: true }, jobs: 1, maxFileSize: 1 << 26 };

describe('searchPlainly', () => {
  it('counts what is known, and has git print only the rest', async () => {
    const repo = gitRepo();
    repo.commit('one', { 'a.txt': secretLine(1), 'b.txt': 'nothing' });
    const first = new Set(repo.git('cat-file', '--batch-all-objects', '--batch-check=%(objectname)').split('\n'));
    repo.commit('two', { 'c.txt': secretLine(2) });
    const printed: string[] = [];
    const stream: StreamGit = (command) => {
      if (!command.args.includes('--batch')) return streamGit(command);
      const input = [...(command.input ?? [])];
      for (const piece of input) printed.push(...new TextDecoder().decode(piece).trim().split('\n'));
      return streamGit({ ...command, input });
    };
    const place = { gitDirectory: join(repo.dir, '.git'), idLength: 20 };
    const whole = await searchPlainly(place, OPTIONS, streamGit);
    const known = {
      has: (ids: Uint8Array, start: number) => first.has(Buffer.from(ids).toString('hex', start, start + 20)),
    };
    const rest = await searchPlainly(place, { ...OPTIONS, known }, stream);
    const countsOf = ({ objects, blobs, commits, bytes }: typeof whole) => ({ objects, blobs, commits, bytes });
    expect(countsOf(rest)).toEqual(countsOf(whole));
    expect(Buffer.from(rest.commitIds ?? []).length).toBe(40);
    expect(rest.suspects).toEqual(whole.suspects.filter(({ id }) => !first.has(id)));
    expect(rest.suspects).toHaveLength(1);
    // A commit, its tree, its blob.
    expect(printed).toHaveLength(3);
  });
});
