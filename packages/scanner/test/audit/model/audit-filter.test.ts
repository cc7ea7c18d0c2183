import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../src/audit/model/audit-filter.ts';
import { globCovers } from '../../../src/audit/model/glob-covers.ts';
import { readDay } from '../../../src/audit/model/read-day.ts';
import { selectEntries } from '../../../src/audit/model/select-entries.ts';
import { keyOf } from '../../../src/baseline/entry.ts';
import { entry, hash } from '../../baseline/entries.ts';
import { fabricateAudit, hashOf } from '../fabricated-audit.ts';

const audit = async (): Promise<(filter: string) => string> => {
  const { session } = fabricateAudit({
    secrets: 4,
    adapt: (finding, secret) => (secret === 3 ? { ...finding, severity: 'low', confidence: 'medium' } : finding),
  });
  await session.decide([hashOf(1)], { verdict: 'test', reason: 'Only a Fixture', by: 'ada', expires: '2026-01-01' });
  return (text) => {
    const filter = parseFilter(text);
    if (filter.kind === 'wrong') return filter.problem;
    const kept = session.groups().filter((group) => filter.matches(group, session.stateOf(group)));
    return kept
      .map(({ id }) => String(Number.parseInt(id.slice(0, 8), 16)))
      .sort()
      .join('');
  };
};

describe('parseFilter', () => {
  it('keeps what fits by rule, path, verdict, severity, confidence, author and state', async () => {
    const find = await audit();
    expect(find('')).toBe('0123');
    expect(find('rule:acme-token')).toBe('13');
    expect(find('rule:git*')).toBe('02');
    expect(find('path:test')).toBe('03');
    expect(find('path:src/app2.py')).toBe('2');
    expect(find('path:*2.py path:*3.py')).toBe('23');
    expect(find('verdict:test')).toBe('1');
    expect(find('verdict:open')).toBe('023');
    expect(find('verdict:decided')).toBe('1');
    expect(find('severity:low')).toBe('3');
    expect(find('confidence:high')).toBe('012');
    expect(find('by:ada')).toBe('1');
    expect(find('is:expired')).toBe('1');
    expect(find('is:stale')).toBe('');
  });

  it('takes words, in quotes too, wherever they stand; all of them must, and a dash refuses', async () => {
    const find = await audit();
    expect(find('fixture')).toBe('1');
    expect(find('"a fixture" app')).toBe('1');
    expect(find('app2 app3')).toBe('');
    expect(find('-path:test rule:github-token')).toBe('2');
    expect(find('-app2')).toBe('013');
  });

  it('says what it does not understand', async () => {
    const find = await audit();
    expect(find('rules:x')).toBe('no field "rules"; did you mean rule:?');
    expect(find('verdict:maybe')).toContain('verdict: takes one of unaudited, true-positive');
    expect(find('https://example.com')).toBe('');
  });
});

describe('globCovers', () => {
  it.each([
    ['test', 'a/test/b.py', true],
    ['test/', 'test/b.py', true],
    ['./test/**', 'test/x/b.py', true],
    ['*.py', 'a/b/c.py', true],
    ['src/*.py', 'src/x/c.py', false],
    ['src/[slug]', 'src/[slug]/page.js', true],
    ['**', 'anything/at.all', true],
    ['test', 'latest/b.py', false],
    ['src', 'src/', true],
  ])('%s and %s: %s', (glob, path, covers) => {
    expect(globCovers(glob)(path)).toBe(covers);
  });
});

describe('selectEntries', () => {
  const entries = [
    entry({ fingerprint: hash(1), path: 'src/a.py' }),
    entry({ fingerprint: hash(2), path: 'test/b.py', rule: 'github-token', verdict: 'test' }),
  ];
  const all = { rules: [], paths: [], fingerprints: [], verdicts: [], olderThan: undefined };
  const pick = (given: Partial<Parameters<typeof selectEntries>[1]>): readonly string[] =>
    selectEntries(
      entries,
      { ...all, ...given },
      new Map([[keyOf(entry({ fingerprint: hash(1), path: 'src/a.py' })), 30]]),
    ).map(({ path }) => path);

  it('narrows by each of the flags, and by all of them together', () => {
    expect(pick({})).toHaveLength(2);
    expect(pick({ rules: ['git*'] })).toEqual(['test/b.py']);
    expect(pick({ paths: ['src/'] })).toEqual(['src/a.py']);
    expect(pick({ fingerprints: [hash(2)] })).toEqual(['test/b.py']);
    expect(pick({ verdicts: ['unaudited'] })).toEqual(['src/a.py']);
    expect(pick({ olderThan: 30 })).toEqual(['src/a.py']);
    expect(pick({ olderThan: 31 })).toEqual([]);
    expect(pick({ paths: ['src/'], verdicts: ['test'] })).toEqual([]);
  });
});

describe('readDay', () => {
  it.each([
    ['2027-01-31', '2027-01-31'],
    ['90', '2027-02-19'],
    ['2w', '2026-12-05'],
    ['1y', '2027-11-21'],
    ['2027-02-31', undefined],
    ['2026-11-20', undefined],
    ['soon', undefined],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, '2026-11-21')).toBe(day);
  });
});
