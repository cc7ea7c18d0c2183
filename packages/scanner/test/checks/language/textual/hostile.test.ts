import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIALECTS } from '../../../../src/checks/language/textual/dialect.ts';
import { createTextualFrontEnd } from '../../../../src/checks/language/textual/textual-front-end.ts';

const WORDS =
  'func def class struct case let var val if else guard for while switch return throw try catch import token password ' +
  '{ } ( ) [ ] < > = == => -> :: . ?. ?? ? : ; , + << ! & * @ # " \' """ \\( ${ $x "a" \'b\' 1 \n //c /* */ s" r" new as is';
const soup = fc.array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 60 }).map((words) => words.join(' '));

describe.each(Object.values(DIALECTS))('the reader of $language', (dialect) => {
  const frontEnd = createTextualFrontEnd(dialect);

  it('ends on any text, and gives facts that stand in it', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ maxLength: 80 })), (text) => {
        const [unit] = frontEnd.parse(text, 'x').units;
        expect(unit?.facts.every(({ start, end }) => start >= 0 && start <= end && end <= text.length)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('takes brackets in brackets, and texts that do not end', () => {
    const deep = `${'f('.repeat(5000)}token${')'.repeat(5000)}`;
    expect(frontEnd.parse(deep, 'x').units).toHaveLength(1);
    expect(frontEnd.parse(`let a = "${'\\('.repeat(5000)}`, 'x').units).toHaveLength(1);
    expect(frontEnd.parse('{'.repeat(20_000), 'x').units).toHaveLength(1);
    expect(frontEnd.parse('if ('.repeat(5000), 'x').units).toHaveLength(1);
  });
});
