import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unescapedTexts } from '../../../src/core/mask/unescaped.ts';

const views = (text: string): readonly string[] => unescapedTexts(text).map((view) => view.text);

describe('unescapedTexts', () => {
  it('has nothing to say of a text without escapes', () => {
    expect(views('a & b \\q 100 %')).toEqual([]);
  });

  it('undoes each kind of escape alone, and one within another', () => {
    expect(views('%26amp;')).toEqual(['&amp;', '&']);
    expect(views(String.raw`\u0025\x34\u{31}`)).toEqual(['%41', 'A']);
    expect(views('&lt;&#60;&#x3C;')).toEqual(['<<<']);
  });

  it('leaves what is no valid escape', () => {
    expect(views('%C3(%ED%A0%80%2')).toEqual([]);
    expect(views('&#99999999; &unknown; &#x110000;&amp;')).toEqual(['&#99999999; &unknown; &#x110000;&']);
  });

  it('leads back to the place of each escape', () => {
    const [view] = unescapedTexts('a%C3%B6b%F0%9F%94%91');
    expect(view?.text).toBe('aöb\u{1f511}');
    expect([0, 1, 2, 3, 4, 5].map((index) => view?.toSource(index))).toEqual([0, 1, 7, 8, 8, 20]);
  });

  it('undoes what JSON and URLs do to any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const json = JSON.stringify(text).slice(1, -1);
        expect(json === text || views(json).includes(text)).toBe(true);
        const url = encodeURIComponent(text);
        expect(url === text || views(url).includes(text)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
