import { describe, expect, it } from 'vitest';
import { decodeText, latin1Bytes } from './decode-text.ts';
import { toBase64, toBase64Url, toHex, toUtf16le, toUtf8, wrap } from './encoders.ts';

const SENTENCE = 'the quick brown fox: jumps? over the lazy dogs!';
/** Encodes with both characters that differ between the alphabets. */
const SPECIAL = 'query=~~~>>>???&more=~~~>>>???';
const PAGE = Array.from({ length: 12 }, (_, line) => `line ${String(line)}: ${SENTENCE}`).join('\n');

describe('base64', () => {
  it.each([
    ['padded', toBase64(`${SENTENCE}..`)],
    ['unpadded', toBase64(`${SENTENCE}..`).replaceAll('=', '')],
  ])('decodes the standard alphabet, %s', (_, encoded) => {
    const [found] = decodeText(`x ( ${encoded} )`);
    expect(found?.text).toBe(`${SENTENCE}..`);
    expect(found?.via).toBe('base64');
    expect(found?.sourceOf()).toBe(encoded);
  });

  it.each([toBase64, toBase64Url])('decodes both alphabets (%o)', (encode) => {
    const encoded = encode(SPECIAL);
    expect(encoded).toMatch(/[+/_-]/);
    expect(decodeText(`<${encoded}>`).map(({ text }) => text)).toEqual([SPECIAL]);
  });

  it('maps a part to the whole groups that hold it', () => {
    const encoded = toBase64(SENTENCE);
    const [found] = decodeText(`value ${encoded} end`);
    expect(found?.sourceOf('quick')).toBe(encoded.slice(4, 12));
    expect(found?.sourceOf('the')).toBe(encoded.slice(0, 4));
  });

  it.each(['prefix_', 'some-name-', 'a/path/of/things/', 'mixed/Path-and_Name9/'])(
    'finds what stands behind %s',
    (prefix) => {
      const encoded = toBase64(SENTENCE);
      const found = decodeText(`(${prefix}${encoded})`);
      expect(found.map(({ text }) => text)).toEqual([SENTENCE]);
      expect(found[0]?.sourceOf()).toBe(encoded);
    },
  );

  it('finds two values joined by a character of the other alphabet', () => {
    const [first, second] = [toBase64(`${SPECIAL}1`), toBase64(`${SPECIAL}2`)];
    expect(decodeText(`${first}-${second}`).map(({ text }) => text)).toEqual([`${SPECIAL}1`, `${SPECIAL}2`]);
  });

  it('finds two values joined by a character of the same alphabet', () => {
    const [first, second] = [toBase64Url('first value is here..'), toBase64Url('second value is here')];
    expect(decodeText(`${first}-${second}`).map(({ text }) => text)).toEqual([
      'first value is here..',
      'second value is here',
    ]);
  });

  it('finds a value behind a written line break', () => {
    expect(decodeText(`"\\n${toBase64(SENTENCE)}"`).map(({ text }) => text)).toEqual([SENTENCE]);
  });

  it.each([64, 76])('joins lines wrapped at %i, with indentation', (width) => {
    const encoded = wrap(toBase64(PAGE), width, '    ');
    const [found] = decodeText(`body: |\n${encoded}\nnext: 1\n`);
    expect(found?.text).toBe(PAGE);
    expect(found?.sourceOf()).toBe(encoded.trimStart());
    const late = found?.sourceOf('line 9:') ?? '';
    expect(encoded).toContain(late);
    expect(late.length).toBeLessThanOrEqual(16 + '\n    '.length);
  });

  it('joins lines that end in written line breaks', () => {
    const encoded = wrap(toBase64(PAGE), 64).replaceAll('\n', '\\n');
    expect(decodeText(`{"body": "${encoded}\\n"}`)[0]?.text).toBe(PAGE);
  });

  it('does not take a following key for a last line', () => {
    const encoded = wrap(toBase64(PAGE.slice(0, 96)), 64);
    const [found] = decodeText(`${encoded}\npassword: none`);
    expect(found?.text).toBe(PAGE.slice(0, 96));
  });

  it('decodes UTF-8 and UTF-16 content', () => {
    const chinese = toUtf8('# config (配置): 数据库密码在这里，请保密');
    expect(decodeText(toBase64(chinese))[0]?.text).toBe(chinese);
    expect(decodeText(toBase64(toUtf16le(SENTENCE))).map(({ text, via }) => [text, via])).toEqual([
      [SENTENCE, 'base64 > utf-16le'],
    ]);
  });

  it.each([
    ['a digest', toHex('\x8f\x03\xb1\xe2\x77\x91\xc0\xde\x55\xaa\x19\x80\x02\xfe\x31\x6b')],
    ['random bytes', toBase64('\x8f\x03\xb1\xe2\x77\x91\xc0\xde\x55\xaa\x19\x80\x02\xfe\x31\x6b\x01')],
    ['an identifier', 'shouldRenderTheWholeComponentTree2'],
    ['a path', '/github/com/SomeOrganisation/some-repository/internal/v2'],
    ['a picture', toBase64('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0')],
    ['too little', toBase64('short text').slice(0, 16)],
  ])('leaves %s alone', (_, text) => {
    expect(decodeText(`"${text}"`)).toEqual([]);
  });

  it('hands no compressed bytes out to be searched', () => {
    const gzip = '\x1f\x8b\x08\0\0\0\0\0\0\x03plain text follows here';
    expect(decodeText(toBase64(gzip))).toEqual([]);
  });

  it('names a single value after what it is bound to', () => {
    const encoded = toBase64('horses-graze-quietly');
    const cases = [
      [`DB_PASSWORD=${encoded}`, 'DB_PASSWORD: '],
      [`const dbPassword = atob("${encoded}");`, 'dbPassword: '],
      [`"client-secret" : "${encoded}"`, 'client-secret: '],
      [`  token: |\n    ${encoded}\n`, 'token: '],
      [`  key: !!binary ${encoded}`, 'key: '],
      [`userPassword:: ${encoded}`, 'userPassword: '],
    ] as const;
    for (const [text, prefix] of cases) {
      const [found] = decodeText(text);
      expect(found?.text).toBe(`${prefix}horses-graze-quietly`);
      expect(found?.sourceOf('horses-graze-quietly')).toBe(encoded);
      expect(found?.sourceOf(prefix)).toBe('');
    }
  });

  it('names no document and nothing without a name', () => {
    expect(decodeText(`config: ${toBase64('USER=me\nPLACE=somewhere\n')}`)[0]?.text).toBe('USER=me\nPLACE=somewhere\n');
    expect(decodeText(`data:text/plain;base64,${toBase64(SENTENCE)}`)[0]?.text).toBe(SENTENCE);
  });

  it.each([
    ['a Basic header', (encoded: string) => `curl -H "Authorization: Basic ${encoded}" https://host`],
    ['an auth entry', (encoded: string) => `{"auths": {"host": {"auth": "${encoded}"}}}`],
    ['an npmrc', (encoded: string) => `//registry/:_auth=${encoded}`],
  ])('splits the credentials of %s', (_, write) => {
    const encoded = toBase64('deployer:horses-graze');
    const found = decodeText(write(encoded))[0];
    expect(found?.text).toBe('username: deployer\npassword: horses-graze');
    expect(found?.sourceOf('horses-graze')).toBe(encoded.slice(12));
    expect(found?.sourceOf('deployer')).toBe(encoded.slice(0, 12));
  });

  it.each([1, 2, 3, 4])('is found in a chunk that begins within it, %i characters in', (cut) => {
    const encoded = toBase64(PAGE).slice(cut);
    const [found] = decodeText(encoded);
    expect(found?.text).toBe(PAGE.slice(3));
    expect(found?.toSource(0)).toBe(4 - cut);
  });

  it('does not depend on the bytes behind the end', () => {
    const encoded = latin1Bytes(`${toBase64(SENTENCE)}AAAA`);
    const whole = encoded.subarray(0, encoded.length - 4);
    expect(decodeText(whole)[0]?.text).toBe(SENTENCE);
  });
});
