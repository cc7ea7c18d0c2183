import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoColumns, wrapText } from '../../../src/cli/help/two-columns.ts';

describe('twoColumns', () => {
  it('sets meanings in one column', () => {
    expect(
      twoColumns(
        [
          ['a', 'first'],
          ['long', 'second'],
        ],
        80,
      ),
    ).toEqual(['  a     first', '  long  second']);
  });

  it('gives a term that is too wide a line of its own', () => {
    const wide = 'x'.repeat(31);
    expect(
      twoColumns(
        [
          ['a', 'first'],
          [wide, 'second'],
        ],
        80,
      ),
    ).toEqual(['  a  first', `  ${wide}`, '     second']);
  });
});

describe('wrapText', () => {
  it('loses no word and keeps to the width wherever a word does', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (parts, width) => {
        const lines = wrapText(parts.join(' '), width);
        expect(lines.join(' ')).toBe(parts.join(' '));
        expect(lines.every((line) => line.length <= width)).toBe(true);
      }),
    );
  });
});
