import { expect, it } from 'vitest';
import { prefixesOf } from '../../src/compile/prefixes.ts';
import { parseRegex } from '../../src/regex/parse-regex.ts';
import { ruleOf } from '../rule-of.ts';

function prefixes(pattern: string): readonly string[] {
  return prefixesOf(parseRegex(pattern, ruleOf({ pattern })));
}

it.each([
  ['(?<secret>acme_[a-z]{20})', ['acme_']],
  ['(?<secret>acme_(?:live|demo)_[a-z]{20})', ['acme_live_', 'acme_demo_']],
  ['(?<secret>[a-f0-9]{32})', []],
  ['(?<secret>sk_live_[a-z]{20})', []],
  ['(?<secret>acme_[a-z]{20}|[a-f0-9]{32})', []],
])('reads the telling beginnings of %s', (pattern, expected) => {
  expect(prefixes(pattern)).toEqual(expected);
});
