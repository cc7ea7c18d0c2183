import { describe, expect, it } from 'vitest';
import { checkExamples, createFinder } from '../../src/parse/check-examples.ts';
import { ruleOf } from '../rule-of.ts';

describe('checkExamples', () => {
  const messages = (fields: Parameters<typeof ruleOf>[0]): readonly string[] =>
    checkExamples(ruleOf(fields), [1, 2, 3]).map(({ list, index, message }) => `${list}[${String(index)}] ${message}`);

  it('is content with a rule that does what its examples say', () => {
    expect(messages({ examples: ['x=acme_{{alnum:20}}'], counterExamples: ['acme_short'] })).toEqual([]);
  });

  it('reports an example that the pattern does not find, and a counter-example that it does', () => {
    expect(messages({ examples: ['acme_{{alnum:19}}'], counterExamples: ['ok', 'acme_aaaaaaaaaaaaaaaaaaaa'] })).toEqual(
      [
        'examples[0] the pattern does not find the secret',
        'counterExamples[1] the pattern finds acme_aaaaaaaaaaaaaaaaaaaa',
      ],
    );
  });

  it('reports an example in which something else is found than what was drawn', () => {
    expect(messages({ examples: ['acme_0a0a0a0a0a0a0a0a0a0a {{alnum:20}}'] })).toEqual([
      'examples[0] what the pattern finds is not the drawn part',
    ]);
  });

  it('leaves counter-examples to the engine where the judges are meant to tell', () => {
    expect(messages({ counterExamples: ['acme_aaaaaaaaaaaaaaaaaaaa'], entropy: 3 })).toEqual([]);
  });
});

describe('createFinder', () => {
  it('finds nothing without a keyword, and counts in bytes', () => {
    const find = createFinder(ruleOf({ keywords: ['acme_'], pattern: '(?:acme|other)_[a-z]{4}' }));
    expect(find('other_abcd')).toEqual([]);
    expect(find('ü acme_abcd')).toEqual([{ secret: 'acme_abcd', start: 3 }]);
  });
});
