import { pack } from '@leaklint/rules/pack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchBinding, matchBindingAnywhere } from '../../../src/core/match/binding-match.ts';
import type { Item } from '../../../src/core/match/item.ts';
import { createRuleBook } from '../../../src/core/match/rule-book.ts';
import { portableText } from '../../../src/core/text/platform-text.ts';

const book = createRuleBook(pack);
const rule = book.rules.findIndex(({ detector, needsDigits }) => detector === 'binding' && needsDigits !== true);

function itemOf(text: string, path: string): Item {
  const bytes = Buffer.from(text, 'latin1');
  return { bytes, length: bytes.length, path, binary: false, isSource: false, latin1: portableText.latin1 };
}

const line = fc
  .tuple(
    fc.constantFrom('', '  - ', '# ', 'export ', 'let x; ', '"a ', '{"name": "'),
    fc.constantFrom('password', 'db_password', 'PASSWORD'),
    fc.constantFrom('=', ' = ', ': ', ':', '": "', '", "value": ', ' == '),
    fc.array(
      fc.constantFrom('hunter', ' two', '7;', ',x', '"', "'", '&', '\\', ' # note', 'Basic ', ' B=y', '.', '%22'),
      {
        maxLength: 4,
      },
    ),
    fc.constantFrom('', '"', '\n', '"\n', ',\n'),
  )
  .map(
    ([opening, name, separator, value, end]) => `first line\n${opening}${name}${separator}${value.join('')}${end}last`,
  );

describe('matchBindingAnywhere', () => {
  it('yields whatever is bound at a path of settings and at any other', () => {
    let found = 0;
    fc.assert(
      fc.property(line, (text) => {
        const start = text.toLowerCase().indexOf('password');
        const hit = { start, end: start + 'password'.length };
        const anywhere = [...matchBindingAnywhere(itemOf(text, ''), book.get(rule), hit)];
        found += anywhere.length;
        for (const path of ['', 'a.ts', 'a.env', 'b.yaml']) {
          expect(anywhere).toEqual(expect.arrayContaining([...matchBinding(itemOf(text, path), book.get(rule), hit)]));
        }
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
