import { buildKeywordTables } from '@leaklint/rules/keywords';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernel } from '../../../src/core/kernel/create-kernel.ts';
import type { Kernel } from '../../../src/core/kernel/kernel.ts';
import { createPlainKernel } from '../../../src/core/kernel/plain-kernel.ts';

const KEYWORDS = [
  'key',
  'pwd',
  'token',
  'api_key',
  'api-key',
  'secret',
  'sk_live',
  '-----begin',
  'eyj',
  '://',
  'keychain',
  'tok',
];

/** Text full of keywords, pieces of them, and what folding might confuse with them. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...KEYWORDS),
      fc.constantFrom(...KEYWORDS.map((keyword) => keyword.toUpperCase())),
      fc.constantFrom(...KEYWORDS.map((keyword) => keyword.slice(0, -1))),
      fc.constantFrom('api\x7fkey', 'api\rkey', 'K', '\0', '=', ' ', '\n', 'é'),
      fc.string({ maxLength: 9 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => new TextEncoder().encode(parts.join('')));

const bytes = fc.oneof(text, fc.uint8Array({ maxLength: 400 }));

function load(kernel: Kernel, data: Uint8Array): number {
  kernel.buffer(data.length).set(data);
  return data.length;
}

function keywordsFound(kernel: Kernel, data: Uint8Array): string[] {
  const hits = kernel.findKeywords(load(kernel, data), false);
  const found: string[] = [];
  for (let i = 0; i < hits.count; i++)
    found.push(`${String(hits.positions[i])} ${KEYWORDS[hits.keywords[i] ?? -1] ?? ''}`);
  return found.sort();
}

/** The obvious way. */
function keywordsExpected(data: Uint8Array): string[] {
  const lower = Array.from(data, (byte) => String.fromCharCode(byte >= 65 && byte <= 90 ? byte + 32 : byte)).join('');
  return KEYWORDS.flatMap((keyword) => {
    const found: string[] = [];
    for (let at = lower.indexOf(keyword); at !== -1; at = lower.indexOf(keyword, at + 1))
      found.push(`${String(at)} ${keyword}`);
    return found;
  }).sort();
}

function runsExpected(data: Uint8Array, minimum: number): { start: number; end: number }[] {
  const characters = String.fromCharCode(...data);
  return [...characters.matchAll(/[\w+/-]+/g)]
    .filter(([run]) => run.length >= minimum)
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

describe.each([
  ['WASM', createKernel(buildKeywordTables(KEYWORDS))],
  ['plain', createPlainKernel(buildKeywordTables(KEYWORDS))],
])('the %s kernel', (name, kernel) => {
  it('finds every keyword wherever it stands, in any case, and nothing else', () => {
    fc.assert(
      fc.property(bytes, (data) => {
        expect(keywordsFound(kernel, data)).toEqual(keywordsExpected(data));
      }),
      { numRuns: 500 },
    );
  });

  it('finds a keyword at the very end, and none across it in what an earlier file left behind', () => {
    load(kernel, new TextEncoder().encode('my secret token'));
    expect(keywordsFound(kernel, new TextEncoder().encode('my sec'))).toEqual([]);
    expect(keywordsFound(kernel, new TextEncoder().encode('a key'))).toEqual(['2 key']);
  });

  it('finds runs of base64 characters that are long enough: all of them, or those that may be encoded text', () => {
    const alphabet = fc.constantFrom(...'ABCabcxyz0189+/_-', ' ', '=', 'é', '\0');
    const runs = fc.array(fc.oneof(alphabet, fc.constantFrom('aB3'.repeat(7), 'abc'.repeat(9), 'A1'.repeat(20))), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(runs, fc.integer({ min: 16, max: 40 }), (parts, minimum) => {
        const data = new TextEncoder().encode(parts.join(''));
        const runs = kernel.findRuns(load(kernel, data), minimum);
        const expected = runsExpected(data, minimum);
        expect(expected).toEqual(expect.arrayContaining([...runs]));
        if (name === 'plain') expect(runs).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('gives every hit and run of input that has more of them than its buffer holds', () => {
    const encoded = Buffer.from('some text to encode').toString('base64').replaceAll('=', '');
    const line = `key=${encoded}\n`;
    const data = new TextEncoder().encode(line.repeat(40_000));
    expect(kernel.findKeywords(load(kernel, data), false).count).toBe(40_000);
    const runs = kernel.findRuns(data.length, 20);
    expect(runs.length).toBe(40_000);
    expect(runs.at(-1)).toEqual({ start: data.length - 1 - encoded.length, end: data.length - 1 });
  });

  it('searches nothing without complaint', () => {
    expect(kernel.findKeywords(0, false).count).toBe(0);
    expect(kernel.findRuns(0, 20)).toEqual([]);
  });
});

describe('keyword tables', () => {
  it('refuse a keyword that is too short to search for', () => {
    expect(() => buildKeywordTables(['ab'])).toThrow(RangeError);
  });
});
