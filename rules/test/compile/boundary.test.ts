import { describe, expect, it } from 'vitest';
import { compileRule } from '../../src/compile/compile-rule.ts';
import type { Boundary } from '../../src/rule.ts';
import { ruleOf } from '../rule-of.ts';

function find(text: string, pattern: string, boundary: Boundary = 'word'): string | undefined {
  const rule = compileRule(ruleOf({ pattern, boundary, keywords: ['tok_'] }));
  return new RegExp(rule.pattern, rule.flags).exec(text)?.[0];
}

const TOKEN = 'tok_a1b2c3d4';
const PATTERN = 'tok_[a-z0-9]{8}';

describe('boundaryGuards', () => {
  it.each(['@', '"@"', 'x=@;', 'https://u:@@host', '(@)', 'a-@', '@.', '/@/', '@\\n', 'ü@ü', "'@'", '@=='])(
    'finds a token in %s',
    (text) => {
      expect(find(text.replace('@', TOKEN), PATTERN)).toBe(TOKEN);
    },
  );

  it.each(['a@', '@a', '_@', '@_', '0@', '@9'])('finds no piece of something longer in %s', (text) => {
    expect(find(text.replace('@', TOKEN), PATTERN)).toBeUndefined();
  });

  it.each([String.raw`\n@`, String.raw`\t@`, String.raw`\\n@`, String.raw`\u0022@`, String.raw`\x22@`, '%22@', '%3D@'])(
    'finds a token after the escape in %s',
    (text) => {
      expect(find(text.replace('@', TOKEN), PATTERN)).toBe(TOKEN);
    },
  );

  it.each([String.raw`\q@`, String.raw`\u002@`, '%2@', '22@', 'n@'])('takes %s for no escape', (text) => {
    expect(find(text.replace('@', TOKEN), PATTERN)).toBeUndefined();
  });

  it('leaves the letter of an escape out of a token that could start with it', () => {
    expect(find(String.raw`\nabcdef12`, '[a-z0-9]{8,9}')).toBe('abcdef12');
    expect(find('%22abcdef12', '[a-z0-9]{8,12}')).toBe('abcdef12');
    expect(find(String.raw`\u0022abcdef12`, '[a-z0-9]{8,14}')).toBe('abcdef12');
  });

  it('asks for the end of a dashed token only where the token has dashes', () => {
    expect(find(`${TOKEN}-x`, PATTERN)).toBe(TOKEN);
    expect(find(`${TOKEN}-x`, 'tok_[a-z0-9-]{8}')).toBeUndefined();
  });

  it('finds no piece of a base64 text', () => {
    const body = 'tok_AbC0';
    for (const text of [`+${body}`, `/${body}`, `${body}+`, `${body}/`, `${body}=`]) {
      expect(find(text, 'tok_[A-Za-z0-9+/]{4}', 'base64'), text).toBeUndefined();
    }
    expect(find(`=${body}"`, 'tok_[A-Za-z0-9+/]{4}', 'base64')).toBe(body);
  });

  it('asks nothing at an end that is no part of a token', () => {
    expect(find(`x"${TOKEN}"x`, `"${PATTERN}"`)).toBe(`"${TOKEN}"`);
  });

  it('asks nothing where the rule wants nothing', () => {
    expect(find(`a${TOKEN}a`, PATTERN, 'none')).toBe(TOKEN);
  });

  it('holds for every option of an alternation', () => {
    expect(find('xtok_aaaa', 'tok_a{4}|tok_b{4}')).toBeUndefined();
    expect(find('tok_bbbbx', 'tok_a{4}|tok_b{4}')).toBeUndefined();
  });
});
