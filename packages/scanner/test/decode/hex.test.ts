import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { toHex, toUtf16be } from './encoders.ts';

const TEXT = 'horses graze quietly by the river';

describe('hex', () => {
  it.each([
    ['lower case', toHex(TEXT)],
    ['upper case', toHex(TEXT).toUpperCase()],
  ])('decodes %s digits and maps each byte to its pair', (_, encoded) => {
    const [found] = decodeText(`blob ${encoded}.`);
    expect(found?.text).toBe(TEXT);
    expect(found?.via).toBe('hex');
    expect(found?.sourceOf('graze')).toBe(encoded.slice(14, 24));
  });

  it.each(['0x', 'key_', 'a/path/', 'long-prefix-of-many-characters_and/segments/'])(
    'finds digits behind %s',
    (prefix) => {
      const found = decodeText(`[${prefix}${toHex(TEXT)}]`).filter(({ via }) => via === 'hex');
      expect(found.map(({ text }) => text)).toEqual([TEXT]);
    },
  );

  it('finds digits before something else', () => {
    const found = decodeText(`${toHex(TEXT)}-suffix/xyz_ZYX`).filter(({ via }) => via === 'hex');
    expect(found.map(({ text }) => text)).toEqual([TEXT]);
  });

  it('drops the digit too many of an odd run', () => {
    expect(decodeText(`${toHex(TEXT)}a `).map(({ text }) => text)).toEqual([TEXT]);
    expect(decodeText(`f${toHex(TEXT)} `).map(({ text }) => text)).toEqual([TEXT]);
  });

  it('is found in a chunk that begins within a pair', () => {
    expect(decodeText(toHex(TEXT).slice(1)).map(({ text }) => text)).toEqual([TEXT.slice(1)]);
    expect(decodeText(`${toHex(TEXT).slice(1)}7`).map(({ text }) => text)).toEqual([TEXT.slice(1)]);
  });

  it('decodes UTF-16 within', () => {
    expect(decodeText(toHex(toUtf16be(TEXT))).map(({ text, via }) => [text, via])).toEqual([[TEXT, 'hex > utf-16be']]);
  });

  it('names a single value after what it is bound to', () => {
    const [found] = decodeText(`apiSecret = "${toHex('horses-graze-quietly')}"`);
    expect(found?.text).toBe('apiSecret: horses-graze-quietly');
    expect(found?.sourceOf('horses')).toBe(toHex('horses'));
  });

  it.each([
    '8f03b1e27791c0de55aa198002fe316b8f03b1e27791c0de55aa198002fe316b',
    toHex('fifteen letters'),
    '0'.repeat(64),
  ])('leaves %s alone', (digits) => {
    expect(decodeText(`sha256:${digits}`)).toEqual([]);
  });
});
