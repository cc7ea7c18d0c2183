import { describe, expect, it } from 'vitest';
import { looksRandom } from '../../../../src/core/judge/language/looks-random.ts';
import { letterSurprise } from '../../../../src/core/judge/language/surprise.ts';
import { coveredLetters, wordCoverage } from '../../../../src/core/judge/language/word-coverage.ts';

const WORDS = ['password', 'invalidToken', 'primary-key', 'correctHorseBattery', 'userName'];
const GIBBERISH = ['jtmekxnl', 'wllfccvrzl', 'bxqzvwpkd', 'Zq7Kx9w2mLp4'];

describe('wordCoverage', () => {
  it.each(WORDS)('is near 1 for %s', (value) => {
    expect(wordCoverage(value)).toBeGreaterThan(0.85);
  });

  it.each(GIBBERISH)('is near 0 for %s', (value) => {
    expect(wordCoverage(value)).toBeLessThan(0.3);
  });

  it('is 0 without letters', () => {
    expect(wordCoverage('12345-678')).toBe(0);
  });

  it('covers the most letters that words without overlap can', () => {
    expect(coveredLetters('passwordtoken')).toBe(13);
    expect(coveredLetters('')).toBe(0);
  });
});

describe('letterSurprise', () => {
  it('tells words from random letters', () => {
    const words = WORDS.map(letterSurprise);
    const gibberish = GIBBERISH.map(letterSurprise);
    expect(Math.max(...words)).toBeLessThan(Math.min(...gibberish));
  });

  it('is 0 without letters', () => {
    expect(letterSurprise('42')).toBe(0);
  });
});

describe('looksRandom', () => {
  it.each(['hT5wQz81LkPv0Rn', '28-)dd0Q<L2[<v>T'])('holds for %s', (value) => {
    expect(looksRandom(value)).toBe(true);
  });

  it.each(['hT5wQz', 'your-password-123', 'two words 7Kx9w2 Zq', 'abandonship'])('does not hold for %s', (value) => {
    expect(looksRandom(value)).toBe(false);
  });
});
