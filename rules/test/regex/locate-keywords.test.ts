import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateKeywords } from '../../src/regex/locate-keywords.ts';
import { parseRegex } from '../../src/regex/parse-regex.ts';

const locate = (source: string, ...keywords: string[]) => locateKeywords(parseRegex(source), keywords);

describe('locateKeywords', () => {
  it.each([
    ['ghp_[A-Za-z0-9]{36}', ['ghp_'], 0, 36],
    ['gh[pousr]_[A-Za-z0-9]{36}', ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], 0, 36],
    ['[a-z0-9]{8,40}\\.acme\\.com', ['.acme.com'], 40, 0],
    ['(?:sk|rk)_(?:live|test)_[a-z]{24}', ['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_'], 0, 24],
    ['SK[0-9a-f]{32}', [...'0123456789abcdef'].map((digit) => `sk${digit}`), 0, 31],
    ['(?:[a-z]{2}-)?[a-f0-9]{30,36}NRAL', ['nral'], 39, 0],
    ['a{22}[a-z]{5}', ['aaaaaaaaaaaaaaaaaaaa'], 0, 7],
    ['(?:x-)?token [a-z]{4}', ['token'], 2, 5],
  ])('finds the keyword of %s', (source, keywords, before, after) => {
    expect(locate(source, ...keywords)).toEqual({ before, after, missing: undefined });
  });

  it.each([
    ['fm[12][ar]?_[a-z]{5}', ['fm1_', 'fm2_', 'fm1a_', 'fm1r_'], 'fm2a_…'],
    ['SSWS\\s{1,3}[a-z]{5}', ['ssws '], 'ssws…'],
    ['[a-z]{20}', ['acme'], '…'],
    ['acme(?:_[a-z]{4})?', ['acme_'], 'acme'],
  ])('names a match of %s without a keyword', (source, keywords, sketch) => {
    expect(locate(source, ...keywords).missing).toBe(sketch);
  });

  it('is never wrong about where a keyword stands', () => {
    const piece = fc.constantFrom('ab', 'a', 'b', '[ab]', '(?:ab|ba)', '[a-c]', 'c');
    const quantifier = fc.constantFrom('', '', '?', '{2}', '{0,3}', '{1,4}');
    const source = fc.array(
      fc.tuple(piece, quantifier).map(([p, q]) => `(?:${p})${q}`),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(
        source,
        fc.constantFrom(['ab'], ['aa', 'bc'], ['abab'], ['ca', 'b']),
        fc.stringMatching(/^[abc]{0,10}$/),
        (parts, keywords, text) => {
          const { before, after, missing } = locate(parts.join(''), ...keywords);
          if (missing !== undefined || !new RegExp(`^(?:${parts.join('')})$`).test(text)) return;
          const starts = keywords.flatMap((keyword) =>
            [...text.matchAll(new RegExp(`(?=${keyword})`, 'g'))].map(({ index }) => ({ keyword, index })),
          );
          const isCovered = ({ keyword, index }: { keyword: string; index: number }): boolean =>
            index <= before && text.length - index - keyword.length <= after;
          expect(starts.some(isCovered)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
