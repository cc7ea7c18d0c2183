import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitRepo } from '../../helpers/git-repo.ts';
import { stripeKey } from '../scan/secrets.ts';
import { scanHistory } from './history-report.ts';

describe('what a reflog says', () => {
  it('is searched, line by line', () => {
    const repo = gitRepo();
    const first = repo.commit('one', { 'a.txt': 'one' });
    const second = repo.commit('two', { 'a.txt': 'two' });
    const line = `${first} ${second} Ada <ada@example.com> 1767268920 +0000\tpull https://ada:${stripeKey('pulled')}@example.com/x main: Fast-forward\n`;
    appendFileSync(join(repo.dir, '.git', 'logs', 'HEAD'), line);
    const { findings, report } = scanHistory([], { cwd: repo.dir });
    expect(report.complete).toBe(true);
    expect(findings.map(({ secret }) => secret)).toEqual([stripeKey('pulled')]);
    expect(findings[0]).toMatchObject({
      location: { path: '<reflog HEAD>', startLine: 3 },
      occurrences: [{ path: '<reflog HEAD>', startLine: 3, commit: second }],
      git: { kind: 'reflog-message', commit: second, reachableFrom: ['reflog'], inHead: false },
    });
    expect(findings[0]?.git.author).toBeUndefined();
  });

  it('is not told again where a commit’s message says it', () => {
    const repo = gitRepo();
    const commit = repo.commit(`use ${stripeKey('message')}`, { 'a.txt': 'one' });
    const { findings } = scanHistory([], { cwd: repo.dir });
    expect(findings).toMatchObject([
      { git: { kind: 'commit-message' }, occurrences: [{ path: `<commit ${commit}>`, startLine: 1, commit }] },
    ]);
    expect(findings[0]?.occurrences).toHaveLength(1);
  });
});
