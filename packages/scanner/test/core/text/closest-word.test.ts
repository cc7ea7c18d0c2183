import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestWord } from '../../../src/core/text/closest-word.ts';

describe('closestWord', () => {
  it.each([
    ['scna', 'scan'],
    ['scann', 'scan'],
    ['SCAN', 'scan'],
    ['excude-rule', 'exclude-rule'],
    ['formt', 'format'],
    ['mni-confidence', 'min-confidence'],
  ])('takes %s for %s', (typed, meant) => {
    expect(closestWord(typed, ['scan', 'exclude', 'exclude-rule', 'format', 'min-confidence'])).toBe(meant);
  });

  it.each(['foo', 'sync', '', 'completely-different'])('takes %s for nothing', (typed) => {
    expect(closestWord(typed, ['scan', 'hook', 'format'])).toBeUndefined();
  });

  it('prefers the nearest', () => {
    expect(closestWord('rule', ['rules', 'rule'])).toBe('rule');
  });

  it('forgives any one letter in a word of some length', () => {
    const word = fc.stringMatching(/^[a-z]{6,12}$/);
    fc.assert(
      fc.property(word, fc.nat(5), fc.constantFrom('', 'x', 'xy'), (known, place, typo) => {
        expect(closestWord(known.slice(0, place) + typo + known.slice(place + 1), [known])).toBe(known);
      }),
    );
  });
});
