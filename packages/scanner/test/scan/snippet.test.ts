import { describe, expect, it } from 'vitest';
import { snippetAt } from '../../src/scan/snippet.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The snippet of the first place of `wanted`, and what is highlighted in it. */
function snippetOf(source: string, wanted: string): { readonly text: string; readonly marked: string } {
  const bytes = encode(source);
  const start = encode(source.slice(0, source.indexOf(wanted))).length;
  const place = { start, end: start + encode(wanted).length, line: 1, encoding: 'utf-8' } as const;
  const [line] = snippetAt(bytes, bytes.length, place);
  return { text: line?.text ?? '', marked: line?.text.slice(...(line.highlight ?? [])) ?? '' };
}

describe('snippetAt', () => {
  it('highlights the secret in its line', () => {
    expect(snippetOf('first\nkey = "wanted" # why\r\nlast', 'wanted')).toEqual({
      text: 'key = "wanted" # why',
      marked: 'wanted',
    });
  });

  it('counts characters, not bytes', () => {
    expect(snippetOf('schlüssel 鍵 \u{1f511} = wänted;', 'wänted').marked).toBe('wänted');
  });

  it('highlights the secret in a line that is cut on both sides', () => {
    const { text, marked } = snippetOf(`${'a'.repeat(300)} wanted ${'b'.repeat(300)}`, 'wanted');
    expect(text).toMatch(/^…a+ wanted b+…$/);
    expect(marked).toBe('wanted');
  });

  it('highlights to the end of the line what goes on in the next', () => {
    expect(snippetOf('key = first line\nsecond line', 'first line\nsecond')).toEqual({
      text: 'key = first line',
      marked: 'first line',
    });
  });

  it('highlights what is shown of a secret that is cut itself', () => {
    const { text, marked } = snippetOf(`key = ${'s'.repeat(1000)}`, 's'.repeat(1000));
    expect(text).toBe(`key = ${marked}…`);
    expect(marked).toMatch(/^s{300,}$/);
  });

  it('counts UTF-16 by its own units', () => {
    const bytes = new Uint8Array(Buffer.from('a = wanted;', 'utf16le'));
    const [line] = snippetAt(bytes, bytes.length, { start: 8, end: 20, line: 1, encoding: 'utf-16le' });
    expect(line).toEqual({ line: 1, text: 'a = wanted;', highlight: [4, 10] });
  });
});
