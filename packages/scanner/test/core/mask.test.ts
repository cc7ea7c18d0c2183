import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMask } from '../../src/core/mask.ts';
import type { Mask } from '../../src/core/mask.ts';
import { Secret } from '../../src/core/secret.ts';
import { githubToken, keyBlock, pseudoRandom } from '../report/fabricated-result.ts';

const maskOf = (...values: readonly string[]): Mask => createMask(values.map((value) => new Secret(value)));
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('createMask', () => {
  const token = githubToken();
  const redacted = `ghp_…${token.slice(-2)}`;

  it('puts the redacted form in place of a secret, wherever it stands', () => {
    expect(maskOf(token)(`a ${token},${token}`)).toBe(`a ${redacted},${redacted}`);
  });

  it('leaves a text without secrets as it is', () => {
    expect(maskOf(token)('nothing here')).toBe('nothing here');
    expect(maskOf()(token)).toBe(token);
    expect(maskOf('')('text')).toBe('text');
  });

  it('prefers the longest of the secrets that start at a place', () => {
    const long = `${token}Extended`;
    expect(maskOf(token, long)(`x${long}x`)).toBe('xghp_…edx');
  });

  it('finds a shorter secret where the longer one does not go on', () => {
    expect(maskOf(token, `${token}Extended`, `${token}Other`)(`x${token}Exten`)).toBe(`x${redacted}Exten`);
  });

  it('leaves no rest of two secrets that overlap', () => {
    const [one, other] = [pseudoRandom(20, 5), pseudoRandom(20, 6)];
    const mask = maskOf(`${one}-shared`, `shared-${other}`);
    expect(mask(`<${one}-shared-${other}>`)).toBe('<…>');
  });

  describe('encoded forms', () => {
    const value = `p"ss<w>&'ö\\rd/+ ~~~???>>> ${pseudoRandom(8)}`;
    const mask = maskOf(value);

    it.each([
      ['JSON', JSON.stringify(value).slice(1, -1)],
      [
        'JSON with ASCII only',
        value
          .replaceAll('ö', String.raw`\u00f6`)
          .replaceAll('"', String.raw`\"`)
          .replace('\\r', String.raw`\\r`),
      ],
      ['JSON in JSON', JSON.stringify(JSON.stringify(value)).slice(3, -3)],
      ['a URL', encodeURIComponent(value)],
      [
        'a URL in lower case',
        encodeURIComponent(value)
          .toLowerCase()
          .replaceAll(/[a-z0-9]{8}$/gi, value.slice(-8)),
      ],
      ['a form', encodeURIComponent(value).replaceAll('%20', '+')],
      ['a URL in a URL', encodeURIComponent(encodeURIComponent(value))],
      [
        'every character percent-encoded',
        Array.from(new TextEncoder().encode(value), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
      ],
      [
        'HTML',
        value
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;')
          .replaceAll('>', '&gt;')
          .replaceAll('"', '&quot;')
          .replaceAll("'", '&#x27;'),
      ],
      [
        String.raw`\u escapes`,
        Array.from(value, (unit) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
      ],
      ['hex', Buffer.from(value).toString('hex')],
      ['hex in capitals', Buffer.from(value).toString('hex').toUpperCase()],
      ['base64', base64(value)],
      ['base64 for URLs', Buffer.from(value).toString('base64url')],
    ])('hides it in %s', (_, encoded) => {
      expect(mask(`<${encoded}>`)).toMatch(/^<…[^>]{0,2}>$/);
    });

    it('are tried on a value that base64 writes differently for URLs', () => {
      expect(base64(value)).toMatch(/\+.*\/|\/.*\+/);
    });

    it.each(['', 'a', 'ab', 'abc'])('hides it in base64 of a longer text, behind %j', (lead) => {
      const whole = base64(`${lead}${token} and more`);
      const masked = maskOf(token)(whole);
      expect(masked).toContain('…');
      expect(Buffer.from(masked.replace('…', ''), 'base64').toString()).not.toContain(token.slice(0, 8));
      expect(masked.length).toBeLessThan(whole.length - 40);
    });
  });

  it('hides each line of a secret of several lines, but not the header of a key block', () => {
    const block = keyBlock(3);
    const [header = '', first = '', second = ''] = block.split('\n');
    const mask = maskOf(block);
    expect(mask(`  ${first}\n`)).toBe('  …\n');
    expect(mask(`'${second}' +`)).toBe("'…' +");
    expect(mask(header)).toBe(header);
    expect(mask(block)).toBe(`${header}…`);
  });

  describe('short secrets', () => {
    it('are hidden in snippets, where they stand as words', () => {
      const mask = maskOf('info', 'a');
      expect(mask('password = "info"', 'snippet')).toBe('password = "…"');
      expect(mask('information, info_1, reinfo', 'snippet')).toBe('information, info_1, reinfo');
      expect(mask('pass: a', 'snippet')).toBe('pass: …');
    });

    it('stay in sentences and names, which they would shred', () => {
      const mask = maskOf('info', 'a');
      expect(mask('a file with info')).toBe('a file with info');
      expect(mask('docs/info/a.txt', 'name')).toBe('docs/info/a.txt');
    });

    it('may hold signs', () => {
      expect(maskOf('p@$$')('login: p@$$;', 'snippet')).toBe('login: …;');
    });
  });

  it('leaves a plain word in names alone, because a path must still lead somewhere', () => {
    const mask = maskOf('postgres');
    expect(mask('docker/postgres/init.sql', 'name')).toBe('docker/postgres/init.sql');
    expect(mask('password: postgres', 'snippet')).toBe('password: …');
    expect(mask('the value postgres')).toBe('the value …');
  });

  describe('lines that were cut', () => {
    it('hide what the cut left of a secret, before and after it', () => {
      const mask = maskOf(token);
      expect(mask(`key: "${token.slice(0, 14)}…`, 'snippet')).toBe('key: "…');
      expect(mask(`…${token.slice(-14)}", other`, 'snippet')).toBe('…", other');
      expect(mask(`a ${token.slice(0, 9)}…${token.slice(-9)} b`, 'snippet')).toBe('a … b');
    });

    it('keep a redacted form that stands there already', () => {
      const long = `${['github', 'pat', ''].join('_')}${pseudoRandom(60)}`;
      const shown = `key = github_pat_…${long.slice(-2)}`;
      expect(maskOf(long)(shown, 'snippet')).toBe(shown);
    });
  });

  it('hides any secret of six characters or more in any surroundings', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const secret = fc.string({ unit: 'binary', minLength: 6, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.array(secret, { minLength: 1, maxLength: 4 }), text, (before, values, after) => {
        fc.pre(values.every((value) => value.length >= 6 && !value.includes('…')));
        const masked = maskOf(...values)(before + values.join(' ') + after);
        for (const value of values) expect(masked).not.toContain(value);
      }),
    );
  });

  it('takes the same way through thousands of secrets with one beginning', () => {
    const values = Array.from({ length: 3000 }, (_, seed) => `eyJhbGciOi${pseudoRandom(20 + (seed % 90), seed + 1)}`);
    const mask = maskOf(...values);
    const before = process.cpuUsage();
    for (const value of values) expect(mask(`token=${value};`).endsWith(`…${value.slice(-2)};`)).toBe(true);
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });
});
