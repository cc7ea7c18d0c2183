import { describe, expect, it } from 'vitest';
import { parseLineHistory } from '../../../src/audit/context/parse-line-history.ts';

const commit = (id: string, ...patch: readonly string[]): string =>
  `\0${id}\0Ada\0ada@example.com\0${id}-day\0\n\ndiff --git a/x b/x\n+++ b/x\n${patch.join('\n')}\n`;

describe('the history of a line', () => {
  it('gives the oldest commit since which the secret has been in it', () => {
    const output =
      commit('c4', '-key = "s3"', '+  key = "s3"') +
      commit('c3', '-key = env', '+key = "s3"') +
      commit('c2', '-key = "s3"', '+key = env') +
      commit('c1', '+key = "s3"');
    expect(parseLineHistory(output, 's3')).toEqual({
      commit: 'c3',
      author: 'Ada',
      email: 'ada@example.com',
      date: 'c3-day',
    });
  });

  it('knows a secret of many lines by its first one', () => {
    const output = commit('c2', '-BEGIN', '+ BEGIN') + commit('c1', '+BEGIN');
    expect(parseLineHistory(output, 'BEGIN\nabc\nEND')?.commit).toBe('c1');
  });

  it('gives the newest commit where the line holds the secret in other words, and nothing where there is none', () => {
    expect(parseLineHistory(commit('c2', '+key = "s" + "3"') + commit('c1', '+other'), 's3')?.commit).toBe('c2');
    expect(parseLineHistory('', 's3')).toBeUndefined();
  });
});
