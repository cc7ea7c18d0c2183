import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import {
  toBracedEscapes,
  toEntities,
  toHexEntities,
  toHexEscapes,
  toPercent,
  toUnicodeEscapes,
  type Encode,
} from './encoders.ts';

const WORD = 'horsesGrazeQuietly42';

const SYNTAXES: readonly (readonly [name: string, via: string, encode: Encode])[] = [
  ['percent', 'percent', toPercent],
  ['\\u0000', 'unicode-escape', toUnicodeEscapes],
  ['\\x00', 'unicode-escape', toHexEscapes],
  ['\\u{0}', 'unicode-escape', toBracedEscapes],
  ['decimal entity', 'html-entity', toEntities],
  ['hexadecimal entity', 'html-entity', toHexEntities],
];

describe.each(SYNTAXES)('%s escapes', (_, via, encode) => {
  it('are undone where a whole word is written in them', () => {
    const [found] = decodeText(`token = ${encode(WORD)};\nnext line`);
    expect(found?.text).toBe(`token = ${WORD};`);
    expect(found?.via).toBe(via);
    expect(found?.sourceOf(WORD)).toBe(encode(WORD));
    expect(found?.sourceOf('Graze')).toBe(encode('Graze'));
  });

  it('are undone where one of them stands before or in a long word', () => {
    const [found] = decodeText(`a${encode('=')}${WORD} b horses${encode('/')}grazeQuietly42`);
    expect(found?.text).toBe(`a=${WORD} b horses/grazeQuietly42`);
    expect(found?.sourceOf(WORD)).toBe(WORD);
    expect(found?.sourceOf('horses/graze')).toBe(`horses${encode('/')}graze`);
  });

  it('are left alone in short words and where they are cut off', () => {
    const escaped = encode('~');
    expect(decodeText(`short${escaped}word and ${escaped} alone`)).toEqual([]);
    expect(decodeText(`horsesGrazeQuietly${escaped.slice(0, -1)}`)).toEqual([]);
  });

  it('of control characters are no reason to look', () => {
    expect(decodeText(`horsesGrazeQuietly${encode('\x07')}horsesGrazeQuietly`)).toEqual([]);
  });

  it('far from one another make spans of their own', () => {
    const line = `${WORD}${encode('/')}\n`;
    const found = decodeText(line + 'plain words only\n'.repeat(50) + line);
    expect(found.map(({ text }) => text)).toEqual([`${WORD}/`, `${WORD}/`]);
  });
});

describe('percent', () => {
  it('keeps bytes that are no ASCII as they are', () => {
    const [found] = decodeText(`q=caf%C3%A9%26${WORD}`);
    expect(found?.text).toBe(`q=caf\xc3\xa9&${WORD}`);
    expect(found?.sourceOf('\xc3\xa9')).toBe('%C3%A9');
  });

  it('reads no format string as escapes', () => {
    expect(decodeText('printf("%d items at %20.3f%%, %-5s|%x and %zzhorsesGrazeQuietly")')).toEqual([]);
  });
});

describe('unicode-escape', () => {
  it('undoes the other escapes of a string along with them', () => {
    const [found] = decodeText(`"{\\"key\\":\\"a\\/b\\u003d${WORD}\\"}"`);
    expect(found?.text).toBe(`"{"key":"a/b=${WORD}"}"`);
  });

  it('undoes escaped slashes in a long word', () => {
    const [found] = decodeText('"secret": "horses\\/graze\\/Quietly\\/42"');
    expect(found?.text).toBe('"secret": "horses/graze/Quietly/42"');
  });

  it('joins surrogate pairs and replaces halves', () => {
    const [found] = decodeText(`\\u003d${WORD} \\ud83d\\ude00 \\ud83d \\ude00 \\U0001F600 \\u{1f600} \\u{ffffff}`);
    const smile = '\xf0\x9f\x98\x80';
    const half = '\xef\xbf\xbd';
    expect(found?.text).toBe(`=${WORD} ${smile} ${half} ${half} ${smile} ${smile} ${half}`);
    expect(found?.sourceOf(smile)).toBe('\\ud83d\\ude00');
    expect(found?.sourceOf(half)).toBe('\\ud83d');
  });

  it('undoes escapes that were escaped, step by step', () => {
    const vias = decodeText(`"\\\\u003d${WORD}"`).map(({ text, via }) => [text, via]);
    expect(vias).toContainEqual([`"=${WORD}"`, 'unicode-escape > unicode-escape']);
  });

  it('leaves regular expressions and paths alone', () => {
    expect(decodeText('/^[\\x20-\\x7e\\u00a0-\\uffff]+\\d\\/$/ and C:\\Users\\xavier\\notes')).toEqual([]);
  });
});

describe('html-entity', () => {
  it('undoes named entities', () => {
    const [found] = decodeText('data-config="{&quot;secret&quot;:&quot;horses&amp;graze&lt;42&gt;&apos;&quot;}"');
    expect(found?.text).toBe('data-config="{"secret":"horses&graze<42>\'"}"');
    expect(found?.sourceOf('horses&graze')).toBe('horses&amp;graze');
  });

  it('replaces what is no character and leaves what is no entity', () => {
    const [found] = decodeText(`${WORD}&#38;&#xd800;&#99999999;&#x;&#;&#1a;&nbsp;&copy;`);
    expect(found?.text).toBe(`${WORD}&\xef\xbf\xbd&#99999999;&#x;&#;&#1a;&nbsp;&copy;`);
  });

  it('takes no address-of for an entity', () => {
    expect(decodeText('call(&argument, &quote, a && b, &amplifier, horsesGrazeQuietly&lt;T&gt;)')).toEqual([]);
  });
});
