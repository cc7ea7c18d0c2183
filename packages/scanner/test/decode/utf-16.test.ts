import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, latin1Bytes, type DecodedText } from './decode-text.ts';
import { toUtf16be, toUtf16le, toUtf8 } from './encoders.ts';

const TEXT = 'name = "horses graze"\r\nplace = "river"\r\n';
const ORDERS = [
  { via: 'utf-16le', encode: toUtf16le, mark: '\xff\xfe' },
  { via: 'utf-16be', encode: toUtf16be, mark: '\xfe\xff' },
] as const;

function decodeLatin1(bytes: string): readonly DecodedText[] {
  return decodeText(latin1Bytes(bytes));
}

describe.each(ORDERS)('$via', ({ via, encode, mark }) => {
  it.each(['', mark])('decodes a file that begins with "%s"', (bom) => {
    const [found, ...others] = decodeLatin1(bom + encode(TEXT));
    expect(others).toEqual([]);
    expect(found?.via).toBe(via);
    expect(found?.text).toBe(TEXT);
    expect(found?.sourceOf('horses')).toBe(encode('horses'));
    expect(found?.toSource(0)).toBe(bom.length);
  });

  it('decodes text that is mostly Chinese', () => {
    const text = '{"密码": "horses-graze", "说明": "请不要把这个文件提交到代码库中，这里有生产环境的密码。"}';
    expect(decodeLatin1(encode(text))[0]?.text).toBe(toUtf8(text));
    expect(decodeLatin1(mark + encode(`数据库的密码在这里${text}`))[0]?.text).toBe(toUtf8(`数据库的密码在这里${text}`));
  });

  it('maps every character of any text to its own units', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 4, maxLength: 40 }).map((text) => `x${text}`);
    fc.assert(
      fc.property(anyText, (text) => {
        const [found] = decodeLatin1(mark + encode(text));
        expect(found?.text).toBe(toUtf8(text));
        let unit = 1;
        let byte = 0;
        const misplaced: unknown[] = [];
        for (const character of text) {
          const length = toUtf8(character).length;
          const place = [found?.toSource(byte), found?.toSourceEnd(byte + 1), found?.toSourceEnd(byte + length)];
          const end = (unit + character.length) * 2;
          if (place.join() !== [unit * 2, end, end].join()) misplaced.push([character, place]);
          unit += character.length;
          byte += length;
        }
        expect(misplaced).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('replaces halves of surrogate pairs and drops an odd last byte', () => {
    const half = '\xef\xbf\xbd';
    const found = decodeLatin1(`${mark}${encode('ab\ud800cd\udc00\udc00\ud83d\ude00\ud800')}x`)[0];
    expect(found?.text).toBe(`ab${half}cd${half}${half}\xf0\x9f\x98\x80${half}`);
  });
});

describe('UTF-16 detection', () => {
  it.each([
    ['plain text', TEXT.repeat(200)],
    ['UTF-8 Chinese', toUtf8('密码是什么？'.repeat(200))],
    ['a picture', `\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10${'\x07\0\x83\x91\0\xfe'.repeat(300)}`],
    ['small numbers', '\x01\0\x02\0\x10\0\x05\0'.repeat(500)],
    ['UTF-32', `\xff\xfe\0\0${'a\0\0\0b\0\0\0'.repeat(50)}`],
    ['next to nothing', 'a\0b\0'],
    ['nothing', ''],
  ])('leaves %s alone', (_, bytes) => {
    expect(decodeLatin1(bytes)).toEqual([]);
  });
});

describe('UTF-16 strings in binaries', () => {
  const NOISE = '\x7fELF\x02\x01\x01\0\0\x93\xfa\0\x01';

  it('are found together, each on a line of its own', () => {
    const binary = `${NOISE}${toUtf16le('Server=river;Pwd=horses-graze')}\0\0${NOISE.repeat(40)}\x05${toUtf16le('another string')}\0\0`;
    const [found, ...others] = decodeLatin1(binary);
    expect(others).toEqual([]);
    expect(found?.text).toBe('Server=river;Pwd=horses-graze\nanother string\n');
    expect(found?.via).toBe('utf-16le');
    expect(found?.sourceOf('horses-graze')).toBe(toUtf16le('horses-graze'));
    expect(found?.sourceOf('another')).toBe(toUtf16le('another'));
  });

  it('are found wherever they stand', () => {
    for (let shift = 0; shift < 24; shift++) {
      const binary = `${NOISE}${'\x80'.repeat(shift)}${toUtf16le('eight ch')}\x80\x80`;
      expect(decodeLatin1(binary).map(({ text }) => text)).toEqual(['eight ch\n']);
    }
  });

  it('are found at the very end', () => {
    for (let length = 8; length < 20; length++) {
      const text = 'abcdefghijklmnopqrst'.slice(0, length);
      expect(decodeLatin1(`${NOISE}${toUtf16le(text)}`).map((item) => item.text)).toEqual([`${text}\n`]);
    }
  });

  it('shorter than eight characters are not taken', () => {
    expect(decodeLatin1(`${NOISE}\x80${toUtf16le('seven c')}\x80\x80${NOISE}`)).toEqual([]);
  });

  it('map monotonously', () => {
    const binary = `${NOISE}${toUtf16le('first string')}\x80\x80\x80${toUtf16le('second string')}\0\0`;
    const [found] = decodeLatin1(binary);
    const places = Array.from({ length: (found?.text.length ?? 0) + 1 }, (_, offset) => found?.toSource(offset) ?? -1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBe(NOISE.length);
    expect(places.at(-1)).toBeLessThanOrEqual(binary.length);
  });
});
