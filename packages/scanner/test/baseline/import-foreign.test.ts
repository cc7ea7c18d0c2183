import { describe, expect, it } from 'vitest';
import { parseForeign } from '../../src/baseline/import/parse-foreign.ts';
import { matchForeign } from '../../src/baseline/import/match-foreign.ts';
import { parseBlame } from '../../src/baseline/parse-blame.ts';
import { Secret } from '../../src/core/secret.ts';
import { password } from '../../../../test/e2e/scan/secrets.ts';
import { fabricatedFinding } from './fabricated-finding.ts';

const value = password();
const finding = fabricatedFinding({ secret: new Secret(value), path: 'src/a.py', line: 3 });
const found = (text: string, label = 'x.json', readLine = (): string | undefined => undefined): string[] =>
  matchForeign(parseForeign(text, label).entries, [finding], readLine).matches.map(({ entry }) => entry.verdict);

describe('the file of another tool', () => {
  it('gitleaks: a report with secrets, or with lines only', () => {
    const item = { RuleID: 'generic', File: 'src/a.py', StartLine: 3, Secret: value, Commit: '' };
    expect(found(JSON.stringify([item]))).toEqual(['unaudited']);
    expect(found(JSON.stringify([{ ...item, Secret: 'REDACTED' }]))).toEqual(['unaudited']);
    expect(found(JSON.stringify([{ ...item, File: 'b.py' }]))).toEqual([]);
    expect(found(JSON.stringify([{ ...item, Secret: password(2) }]))).toEqual([]);
  });

  it('.gitleaksignore: by line, or by the line as it was in a commit', () => {
    expect(found('# why\nsrc/a.py:generic:3\n', '.gitleaksignore')).toEqual(['accepted']);
    expect(found('src/a.py:generic:4\n', '.gitleaksignore')).toEqual([]);
    const commit = 'a'.repeat(40);
    expect(found(`${commit}:src/a.py:generic:9\n`, '.gitleaksignore', () => `x = "${value}"`)).toEqual(['accepted']);
    expect(found(`${commit}:src/a.py:generic:9\n`, '.gitleaksignore')).toEqual([]);
    expect(() => found('what\n', '.gitleaksignore')).toThrow('.gitleaksignore:1: expected a fingerprint');
  });

  it('trufflehog: one finding a line, verified ones are real', () => {
    const line = JSON.stringify({
      SourceMetadata: { Data: { Git: { file: 'src/a.py' } } },
      DetectorName: 'X',
      Raw: value,
      Verified: true,
    });
    expect(found(`${line}\n`)).toEqual(['true-positive']);
    const onDisk = JSON.stringify({
      SourceMetadata: { Data: { Filesystem: { file: '/work/src/a.py' } } },
      Raw: value,
      Verified: false,
    });
    expect(found(`${onDisk}\n${onDisk}\n`)).toEqual(['unaudited', 'unaudited']);
  });

  it('secretlint: the values that its configuration allows', () => {
    const config = (allow: string): string =>
      JSON.stringify({ rules: [{ id: 'preset', rules: [{ id: 'r', options: { allows: [allow] } }] }] });
    expect(found(config(`/^${value.slice(0, 8).toUpperCase()}/i`))).toEqual(['accepted']);
    expect(found(config(value))).toEqual(['accepted']);
    expect(found(config('/^nothing/'))).toEqual([]);
    expect(() => found(config('/(/'))).toThrow('no regular expression');
  });

  it('of no tool is refused', () => {
    expect(() => found('{}')).toThrow('no file of a tool');
    expect(() => found('just text\n')).toThrow('no file of a tool');
    expect(() => found('[{]')).toThrow('x.json:1:3');
  });
});

it('reads since when lines are as they are', () => {
  const id = 'c'.repeat(40);
  const output = [
    `${id} 1 1 2`,
    'committer-time 1700000000',
    '\tcommitter-time 5',
    `${id} 2 2`,
    'committer-time 1700000000',
    '\tb',
    `${'0'.repeat(40)} 3 3 1`,
    'committer-time 1800000000',
    '\tc',
  ];
  expect([...parseBlame(output.join('\n'))]).toEqual([
    [1, 1700000000],
    [2, 1700000000],
    [3, 0],
  ]);
});
