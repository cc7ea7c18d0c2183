import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { password } from '../../../../test/e2e/scan/secrets.ts';
import { knownHashOf } from '../../src/baseline/detect-secrets/known-hash-of.ts';
import { openHashCache } from '../../src/baseline/hash-cache.ts';
import { hashSubjects, hashSubjectsSync } from '../../src/baseline/hash-subjects.ts';
import { slowHash, slowHashSync } from '../../src/baseline/slow-hash.ts';
import { strengthOf } from '../../src/baseline/strength-of.ts';
import { subjectOf } from '../../src/baseline/subject.ts';
import { Secret } from '../../src/core/secret.ts';
import { fingerprint } from '../../src/core/fingerprint.ts';
import { hash, SALT } from './entries.ts';

describe('the strength of a secret', () => {
  it('is that of a random token only where chance must have made it', () => {
    expect([password(1), password(2), password(3)].map((value) => strengthOf(`${value}${value.slice(0, 10)}`))).toEqual(
      ['random', 'random', 'random'],
    );
    const guessable = [
      'hunter2',
      'Summer2024Winter2025Autumn',
      'correct-horse-battery-staple',
      'P4ssw0rdP4ssw0rdP4ssw0rd',
      '1'.repeat(40),
    ];
    expect(guessable.map(strengthOf)).toEqual(guessable.map(() => 'guessable'));
  });
});

describe('a slow hash', () => {
  it('is the same on both ways, and another for another salt or strength', async () => {
    const own = slowHashSync(hash(1), 'random', SALT);
    expect(await slowHash(hash(1), 'random', SALT)).toBe(own);
    expect(own).toMatch(/^[0-9a-f]{32}$/);
    const others = [
      slowHashSync(hash(1), 'random', hash(2)),
      slowHashSync(hash(1), 'guessable', SALT),
      slowHashSync(hash(2), 'random', SALT),
    ];
    expect(new Set([own, ...others]).size).toBe(4);
  });

  it('is no fast hash of the secret in disguise', () => {
    const value = 'hunter2';
    const print = fingerprint('generic', value);
    const made = slowHashSync(print, 'guessable', SALT);
    const fast = [value, SALT + value, value + SALT, print, SALT + print].flatMap((text) =>
      ['md5', 'sha1', 'sha256', 'sha512'].map((name) => createHash(name).update(text).digest('hex')),
    );
    expect(fast.some((digest) => digest.includes(made))).toBe(false);
  });
});

describe('the cache of hashes', () => {
  const environmentIn = (folder: string): NodeJS.ProcessEnv => ({
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_STATE_HOME: join(folder, 'state'),
  });
  const subject = subjectOf({ ruleId: 'acme', fingerprint: hash(1), secret: new Secret(password().repeat(2)) });

  it('remembers on this machine, and says nothing elsewhere', async () => {
    const folder = tempDir();
    const first = await hashSubjects([subject, subject], SALT, openHashCache(SALT, environmentIn(folder)));
    const cache = openHashCache(SALT, environmentIn(folder));
    expect(cache.get(hash(1))).toBe(first(subject));
    expect(cache.get(hash(2))).toBeUndefined();
    const elsewhere = { ...environmentIn(folder), XDG_STATE_HOME: tempDir() };
    expect(openHashCache(SALT, elsewhere).get(hash(1))).toBeUndefined();
    expect(openHashCache(hash(9), environmentIn(folder)).get(hash(1))).toBeUndefined();
  });

  it('shows neither fingerprints nor hashes to who reads the file', () => {
    const folder = tempDir();
    const hashOf = hashSubjectsSync([subject], SALT, openHashCache(SALT, environmentIn(folder)));
    const cache = join(folder, 'cache', 'leaklint');
    const text = readdirSync(cache)
      .map((name) => readFileSync(join(cache, name), 'latin1'))
      .join('');
    expect(text.length).toBeGreaterThan(60);
    for (const told of [hash(1), hashOf(subject) ?? '?']) {
      expect(text).not.toContain(told);
      expect(text).not.toContain(Buffer.from(told, 'hex').toString('latin1'));
    }
  });

  it('does without a home that it can write to', () => {
    const nowhere = { XDG_CACHE_HOME: '/dev/null/a', XDG_STATE_HOME: '/dev/null/b' };
    const hashOf = hashSubjectsSync([subject], SALT, openHashCache(SALT, nowhere));
    expect(hashOf(subject)).toBe(slowHashSync(hash(1), 'random', SALT));
  });
});

describe('the hash of detect-secrets', () => {
  const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
  const value = password();
  const line = `conn = "AccountKey=${value}==;more"`;
  const from = line.indexOf(value);
  const snippet = [{ line: 1, text: line, highlight: [from, from + value.length] as const }];

  it.each([
    ['the value', value],
    ['the value with the name before it', `AccountKey=${value}==`],
    ['a first part of it', value.slice(0, 14)],
    ['the value and a backslash', `${value}\\`],
  ])('is found where it was made of %s', (_, part) => {
    expect(knownHashOf({ value, snippet, hashes: new Set([sha1(part)]) })).toBe(sha1(part));
  });

  it('is not found where it was made of something else on the line', () => {
    const hashes = new Set([sha1('more'), sha1('conn'), sha1(password(2))]);
    expect(knownHashOf({ value, snippet, hashes })).toBeUndefined();
  });
});
