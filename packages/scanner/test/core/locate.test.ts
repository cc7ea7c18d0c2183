import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLocator, START, type TextEncodingName } from '../../src/core/locate.ts';

const text = fc
  .array(fc.constantFrom('a', 'é', '漢', '😀', '\n', '\r\n', '\t', 'word '), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** The obvious way: encode what stands before, split it into lines. */
function expected(before: string): { line: number; column: number } {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function encode(characters: string, encoding: TextEncodingName): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(characters);
  const bytes = Buffer.from(characters, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

describe.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('a locator of %s', (encoding) => {
  it('counts lines and UTF-16 columns as an editor does, asked in any order', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const bytes = encode(before + after, encoding);
        const locator = createLocator(bytes, bytes.length, { encoding, base: START });
        const offset = encode(before, encoding).length;
        locator.at(bytes.length);
        expect(locator.at(offset)).toEqual(expected(before));
        expect(locator.at(bytes.length)).toEqual(expected(before + after));
      }),
    );
  });

  it('leaves a byte-order mark out of the first column', () => {
    const bytes = encode('\uFEFFab', encoding);
    const locator = createLocator(bytes, bytes.length, { encoding, base: START });
    expect(locator.at(bytes.length)).toEqual({ line: 1, column: 3 });
  });
});

it('goes on from the place where an earlier part of the file ended', () => {
  const bytes = new TextEncoder().encode('cd\nef');
  const locator = createLocator(bytes, bytes.length, { encoding: 'utf-8', base: { line: 7, column: 4 } });
  expect(locator.at(1)).toEqual({ line: 7, column: 5 });
  expect(locator.at(4)).toEqual({ line: 8, column: 2 });
});
