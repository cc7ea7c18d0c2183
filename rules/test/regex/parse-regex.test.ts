import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstChars, lastChars } from '../../src/regex/edges.ts';
import { charsOf, lowerCaseMembers, overlaps, range } from '../../src/regex/char-set.ts';
import { measure } from '../../src/regex/measure.ts';
import type { RegexNode } from '../../src/regex/node.ts';
import { parseRegex } from '../../src/regex/parse-regex.ts';

const CLASSES = [
  'a',
  '.',
  '\\d',
  '\\W',
  '\\s',
  '\\n',
  '\\x41',
  '\\u0042',
  '\\.',
  '[a-c]',
  '[^a-c]',
  '[\\w-]',
  '[\\]^-]',
  '[-a]',
  '[\\d.]',
  '\\/',
  '[\\b]',
];

function setOf(node: RegexNode): bigint {
  if (node.kind === 'sequence' && node.items[0]?.kind === 'set') return node.items[0].set;
  throw new Error('one set was expected');
}

describe('parseRegex', () => {
  it.each(CLASSES)('gives %s the very characters that RegExp gives it', (source) => {
    const regex = new RegExp(`^(?:${source})$`);
    const set = setOf(parseRegex(source));
    for (let code = 0; code < 256; code++) {
      expect(overlaps(set, range(code)), `character ${String(code)}`).toBe(regex.test(String.fromCharCode(code)));
    }
  });

  it('gives letters both cases where case is ignored', () => {
    expect(setOf(parseRegex('[a-c1]', { ignoreCase: true }))).toBe(setOf(parseRegex('[a-cA-C1]')));
  });

  it('reads any alternation, group and repetition: what matches has the measured length and edges', () => {
    const piece = fc.constantFrom('a', 'b', '[ab]', '(?:a|b)', '(b)', '(?=b)', '(?<!a)');
    const quantifier = fc.constantFrom('', '?', '{2}', '{0,1}', '{1,2}?');
    const item = fc
      .tuple(piece, quantifier)
      .map(([body, times]) => (body.startsWith('(?=') || body.startsWith('(?<') ? body : body + times));
    const sequence = fc.array(item, { maxLength: 4 }).map((items) => items.join(''));
    const source = fc.array(sequence, { minLength: 1, maxLength: 3 }).map((options) => options.join('|'));
    fc.assert(
      fc.property(source, fc.stringMatching(/^[ab]{0,6}$/), (pattern, text) => {
        if (!new RegExp(`^(?:${pattern})$`).test(text)) return;
        const node = parseRegex(pattern);
        const { min, max } = measure(node);
        expect(text.length).toBeGreaterThanOrEqual(min);
        expect(text.length).toBeLessThanOrEqual(max);
        expect(text === '' || overlaps(firstChars(node), charsOf(text.slice(0, 1)))).toBe(true);
        expect(text === '' || overlaps(lastChars(node), charsOf(text.slice(-1)))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('edges', () => {
  const members = (set: bigint): string => lowerCaseMembers(set).join('');

  it('are the characters that a match can start and end with', () => {
    const node = parseRegex('(?<!x)(?:-?ab|c)[0-3]{0,2}');
    expect(members(firstChars(node))).toBe('-ac');
    expect(members(lastChars(node))).toBe('0123bc');
  });
});
