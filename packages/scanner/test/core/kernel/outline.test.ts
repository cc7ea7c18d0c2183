import type { Rule } from '@leaklint/rules';
import { compilePack } from '@leaklint/rules/compile';
import { readKeywordTables } from '@leaklint/rules/keywords';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeText } from '../../../src/adapter/node-text.ts';
import { createKernel } from '../../../src/core/kernel/create-kernel.ts';
import type { Kernel } from '../../../src/core/kernel/kernel.ts';
import { createPlainKernel } from '../../../src/core/kernel/plain-kernel.ts';
import { matchPattern } from '../../../src/core/match/pattern-match.ts';
import { createRuleBook } from '../../../src/core/match/rule-book.ts';

/** Each of another shape: what stands before and behind the keyword, groups, choices, open ends, lookaheads, references. */
const PATTERNS = [
  'key_[a-f0-9]{6,8}',
  '[a-z]{2,5}-(?:key_|tok_){1,2}(?:x[0-9]){0,3}z?[a-f]{4}',
  '(?<secret>(?=[a-z_]{0,9}\\d)[a-z_0-9]{6,40})',
  'key_(?:[a-f]{3}|[0-9]{5}|x)(?:-[a-z]{1,9}){0,4}',
  '[a-f0-9]{4}.{0,30}?key_',
  '(["\'])key_[^"\']{3,}\\1',
  '(?:a|bc)*key_(?:ab?c+d*){2}',
  'key_(?=.{0,8}[0-9])(?!000)[a-f0-9]{4,60}',
  '(?<![a-z])key_[a-z]{1,3}[0-9]+(?![a-z])',
] as const;

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('key_', 'tok_', 'Key_', 'key') },
  { weight: 2, arbitrary: fc.constantFrom('x1', 'abc', 'abcd', '"', "'", '-', '0', '12', 'a', ' ', '\n', 'ff', 'é') },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-f0-9]{1,40}$/) },
);
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

const patterns = PATTERNS.flatMap((pattern) => [true, false].map((ignoreCase) => ({ pattern, ignoreCase })));

describe.each(patterns)('the outline of $pattern (ignoreCase: $ignoreCase)', (fields) => {
  const search = searchWith(fields);

  it('lets every match through', () => {
    fc.assert(
      fc.property(text, (content) => {
        const { all, left } = search(content);
        expect(left).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });
});

it.each([
  ['key_[a-f0-9]{6,8}', 'key_abc'],
  ['key_(?:ab?c+d*){2}', 'key_ab'],
  ['key_[a-z]{2}-[a-z]{9}', 'key_abcdefghijklm'],
  ['key_(?=[a-z]{0,20}[0-9])[a-z0-9]{12}', 'key_abcdefghijklmno'],
  ['[0-9]{8}-key_[a-z]{4}', 'abcdefgh-key_abcd'],
])('%s leaves %s out before the expression is run', (pattern, content) => {
  expect(searchWith({ pattern, ignoreCase: false })(content).passed).toBe(0);
});

/** The matches that are found from every keyword, those from the keywords that the kernel hands on, and how many those are. */
function searchWith(fields: { pattern: string; ignoreCase: boolean }) {
  const pack = compilePack([ruleOf(fields)]);
  const tables = readKeywordTables(Buffer.from(pack.tables, 'base64'));
  const [quick, plain] = [createKernel(tables), createPlainKernel(tables)];
  const book = createRuleBook(pack).get(0);
  return (content: string) => {
    const bytes = new TextEncoder().encode(content);
    const item = {
      bytes,
      length: bytes.length,
      path: 'a.txt',
      binary: false,
      isSource: false,
      latin1: nodeText.latin1,
    };
    const matchesFrom = (starts: readonly number[]): ReadonlySet<string> =>
      new Set(
        starts.flatMap((start) => {
          const match = matchPattern(item, book, { start, end: start + 'key_'.length });
          return match === undefined ? [] : [`${String(match.start)} ${match.value}`];
        }),
      );
    const passed = keywordsIn(quick, bytes);
    return { all: matchesFrom(keywordsIn(plain, bytes)), left: matchesFrom(passed), passed: passed.length };
  };
}

function keywordsIn(kernel: Kernel, bytes: Uint8Array): readonly number[] {
  kernel.buffer(bytes.length).set(bytes);
  const { positions, keywords, count } = kernel.findKeywords(bytes.length, false);
  return Array.from(positions.slice(0, count)).filter((_, index) => keywords[index] === 0);
}

function ruleOf(fields: { pattern: string; ignoreCase: boolean }): Rule {
  return {
    id: 'acme-key',
    provider: 'acme',
    name: 'Acme key',
    description: '',
    severity: 'high',
    confidence: 'high',
    keywords: ['key_'],
    detector: 'pattern',
    needsDigits: false,
    boundary: 'none',
    context: undefined,
    entropy: 0,
    checksum: undefined,
    parts: [],
    paths: [],
    rotation: undefined,
    revoke: undefined,
    references: [],
    examples: [],
    counterExamples: [],
    ...fields,
  };
}
