import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../src/core/redact.ts';
import { githubToken, keyBlock, pseudoRandom } from '../report/fabricated-result.ts';

describe('redact', () => {
  it('keeps the vendor prefix and the last two characters', () => {
    const token = githubToken();
    expect(redact(token)).toBe(`ghp_…${token.slice(-2)}`);
  });

  it.each([
    ['sk-proj-', 48],
    ['github_pat_', 60],
    ['xoxb-', 40],
    ['SG.', 40],
  ])('knows %s as a prefix', (prefix, length) => {
    expect(redact(prefix + pseudoRandom(length))).toMatch(new RegExp(`^${prefix.replace('.', '\\.')}…..$`));
  });

  it.each([
    [['AK', 'IA'].join(''), 16],
    [['AI', 'za'].join(''), 35],
  ])('knows %s, which no separator ends', (prefix, length) => {
    expect(redact(prefix + pseudoRandom(length)).startsWith(`${prefix}…`)).toBe(true);
  });

  it('shows nothing of a secret shorter than sixteen characters', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 15, unit: 'binary' }), (value) => {
        fc.pre(!value.includes('://'));
        expect(redact(value)).toBe('…');
      }),
      { numRuns: 50 },
    );
  });

  it('shows the header alone of a key block, also when its line breaks are escaped', () => {
    const block = keyBlock();
    const header = block.slice(0, block.indexOf('\n'));
    expect(redact(block)).toBe(`${header}…`);
    expect(redact(block.replaceAll('\n', String.raw`\n`))).toBe(`${header}…`);
  });

  it('shows the scheme of a connection string, and neither user nor password', () => {
    expect(redact(`postgres://admin:${pseudoRandom(12)}@db.example.org:5432/shop`)).toBe('postgres://…op');
    expect(redact('redis://:pass@cache')).toBe('redis://…');
  });

  it('does not take the first word of a passphrase for a prefix that is longer than a quarter', () => {
    expect(redact('correct-horse-battery-staple')).toBe('…le');
  });

  it('tells two tokens apart whose ends differ, behind padding too', () => {
    const body = pseudoRandom(40);
    expect(redact(`${body}Qa==`)).not.toBe(redact(`${body}Qb==`));
  });

  it('prints no character that is not plain ASCII, and no half of one', () => {
    expect(redact(`${pseudoRandom(20)}a\u{1f511}`)).toBe('…');
    expect(redact(`${pseudoRandom(20)}\u202eZ`)).toBe('…Z');
  });

  it('shows at most a quarter of what is no scheme and no header', () => {
    const shapes = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.string({ maxLength: 80, unit: 'grapheme' }),
      fc.stringMatching(/^[\w.-]{16,60}$/),
      fc.stringMatching(/^[a-z]{2,8}:\/\/[a-z]{1,9}:[A-Za-z0-9]{1,30}@[a-z.]{1,20}$/),
    );
    fc.assert(
      fc.property(shapes, (value) => {
        const rest = value.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
        const shown = redact(value)
          .slice(value.length - rest.length)
          .replace('…', '');
        expect(Array.from(shown).length).toBeLessThanOrEqual(Array.from(rest).length / 4);
      }),
    );
  });
});
