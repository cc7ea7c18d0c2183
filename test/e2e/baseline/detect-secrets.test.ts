import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { githubToken, password, privateKey, stripeKey } from '../scan/secrets.ts';
import { BASELINE, repoWith } from './known-repo.ts';

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

const FILES = {
  'a.py': `t = "${githubToken()}"\n`,
  'b.py': `password = "${password()}"\n`,
  'c.py': `k = """${privateKey()}"""\n`,
  'd.py': `s = "${stripeKey()}"\n`,
};

/** No secret to a rule, but to a check of code. */
const LITERAL = Buffer.from('some words that nobody would ever guess').toString('base64');

/** What its plugins take for the secret: `ghp`, a whole value, the words of a header. */
const THEIRS = {
  version: '1.5.0',
  plugins_used: [],
  results: {
    'a.py': [
      { type: 'GitHub Token', filename: 'a.py', hashed_secret: sha1('ghp'), is_verified: false, line_number: 1 },
    ],
    'b.py': [
      {
        type: 'Secret Keyword',
        filename: 'b.py',
        hashed_secret: sha1(password()),
        is_verified: false,
        line_number: 9,
        is_secret: false,
      },
    ],
    'c.py': [
      {
        type: 'Private Key',
        filename: 'c.py',
        hashed_secret: sha1('BEGIN RSA PRIVATE KEY'),
        is_verified: false,
        line_number: 1,
        is_secret: true,
      },
    ],
    'gone.py': [
      { type: 'Secret Keyword', filename: 'gone.py', hashed_secret: sha1('gone'), is_verified: false, line_number: 1 },
    ],
  },
};

describe('a .secrets.baseline of detect-secrets', () => {
  const files = { ...FILES, '.secrets.baseline': JSON.stringify(THEIRS, undefined, 2) };

  it('suppresses what it knows, when it is named', () => {
    const repo = repoWith(files);
    const { status, stdout } = repo.run('scan', '--baseline', '.secrets.baseline');
    expect(status).toBe(1);
    expect(stdout).toContain('suppressed 3 by baseline');
    expect(stdout).toMatch(/^d\.py:1:6 /m);
    expect(repo.run('scan').stdout).toContain('nothing suppressed');
    repo.write({ 'b.py': `password = "${password(2)}"\n` });
    expect(repo.run('scan', '--baseline', '.secrets.baseline').stdout).toMatch(/^b\.py:1:/m);
  });

  it('suppresses a literal that only a check of code takes for a secret, and no other one', () => {
    const known = { ...THEIRS.results['b.py'][0], filename: 'f.py', hashed_secret: sha1(LITERAL), line_number: 1 };
    const repo = repoWith({
      'f.py': `base64_secret = '${LITERAL}'\n`,
      '.secrets.baseline': JSON.stringify({ ...THEIRS, results: { 'f.py': [known] } }),
    });
    expect(repo.run('scan', '--no-baseline', '-q').stdout).toMatch(/^f\.py:1:17 .* hardcoded-secret/);
    expect(repo.run('scan', '--baseline', '.secrets.baseline').status).toBe(0);
    expect(repo.run('baseline', 'import', '.secrets.baseline').stdout).toContain('1 entry added; 1 of 1');
    repo.write({
      'f.py': `base64_secret = '${Buffer.from('other words of which nobody thinks').toString('base64')}'\n`,
    });
    expect(repo.run('scan', '--baseline', '.secrets.baseline').status).toBe(1);
  });

  it('is taken over with its verdicts, and never written', () => {
    const repo = repoWith(files);
    expect(repo.run('baseline', 'import', '.secrets.baseline').stdout).toContain(
      '3 entries added; 3 of 4 from detect-secrets meant something that leaklint finds\nnothing found for (1):\n  Secret Keyword in gone.py:1\n',
    );
    const verdicts = [...repo.baseline().matchAll(/"path":"(.\.py)".*"verdict":"([a-z-]+)"/g)].map(
      ([, path, verdict]) => `${path ?? ''} ${verdict ?? ''}`,
    );
    expect(verdicts.sort()).toEqual(['a.py unaudited', 'b.py false-positive', 'c.py true-positive']);
    expect(repo.run('baseline', 'update', '--baseline', '.secrets.baseline')).toMatchObject({ status: 2 });
    expect(repo.git('status', '--porcelain', '.secrets.baseline')).toBe('');
    expect(repo.run('scan', '--baseline', BASELINE, '-q').stdout).not.toMatch(/^[abc]\.py/m);
  });
});
