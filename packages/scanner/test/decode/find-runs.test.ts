import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRuns } from '../../src/decode/find-runs.ts';
import { latin1Bytes } from './decode-text.ts';

/** What `findRuns` promises, told by a regular expression. */
function runsByPattern(text: string, minimum: number): readonly { start: number; end: number }[] {
  return Array.from(text.matchAll(/[A-Za-z0-9+/_-]+/g))
    .filter(([run]) => run.length >= minimum && (/\d/.test(run) || (/[a-z]/.test(run) && /[A-Z]/.test(run))))
    .map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
}

describe('findRuns', () => {
  it('finds what a pattern over the whole text finds', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'abAB01+/_-abcdefgh', ' ', '\n', '=', '\xe9'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 24 }), (text, minimum) => {
        expect(findRuns(latin1Bytes(text), minimum)).toEqual(runsByPattern(text, minimum));
      }),
    );
  });

  it('takes runs at the very start and end', () => {
    const run = 'abcdefghijABCDEFGHIJ';
    expect(findRuns(latin1Bytes(run), 20)).toEqual([{ start: 0, end: 20 }]);
    expect(findRuns(latin1Bytes(`${run} ${run}`), 20)).toHaveLength(2);
    expect(findRuns(latin1Bytes(''), 20)).toEqual([]);
  });
});
