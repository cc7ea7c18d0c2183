import { describe, expect, it } from 'vitest';
import { measure } from '../../src/regex/measure.ts';
import { parseRegex } from '../../src/regex/parse-regex.ts';

const lengths = (source: string): readonly number[] => {
  const { min, max } = measure(parseRegex(source));
  return [min, max];
};

describe('measure', () => {
  it.each([
    ['abc', 3, 3],
    ['a|bcd', 1, 3],
    ['a{2,5}', 2, 5],
    ['a{3}b?', 3, 4],
    ['(?:ab){2,3}c', 5, 7],
    ['a+', 1, Infinity],
    ['a{2,}', 2, Infinity],
    ['(?<secret>[a-f0-9]{32})(?=x{4})', 32, 32],
    ['\\u0041\\x42\\n\\.', 4, 4],
    ['[\\]a-z\\d-]{2}', 2, 2],
    ['a{,3}', 5, 5],
    ['(?:){0,5}', 0, 0],
  ])('takes %s for %d to %d characters long', (source, min, max) => {
    expect(lengths(source)).toEqual([min, max]);
  });

  it('says how far assertions look out of the match', () => {
    expect(measure(parseRegex('(?<!xyz)a(?=bc)'))).toMatchObject({ behind: 3, ahead: 2 });
    expect(measure(parseRegex('ab(?<=xyz)c'))).toMatchObject({ behind: 1, ahead: 0 });
    expect(measure(parseRegex('(?=abcde)ab'))).toMatchObject({ behind: 0, ahead: 3 });
    expect(measure(parseRegex('\\bx\\b'))).toMatchObject({ behind: 1, ahead: 1 });
  });
});
