import { describe, expect, it } from 'vitest';
import { createBudget } from '../../src/decode/budget.ts';
import { decodeAll } from '../../src/decode/decode-all.ts';
import { latin1Bytes, sourceOf } from './decode-text.ts';
import { toBase64, toHex, toPercent, toUtf16le } from './encoders.ts';

const SIZE = 200_000;
const LONGEST_MS = 2000;

function fill(text: string): string {
  return text.repeat(Math.ceil(SIZE / text.length)).slice(0, SIZE);
}

function nest(text: string, encode: (text: string) => string, times: number): string {
  return times === 0 ? text : encode(nest(text, encode, times - 1));
}

const WORDS = 'words of no importance ';

const HOSTILE: readonly { readonly name: string; readonly make: () => string; readonly path?: string }[] = [
  {
    name: 'base64 of base64 of base64 of base64 of base64',
    make: () => nest(fill(WORDS).slice(0, SIZE / 5), toBase64, 5),
  },
  { name: 'hex of hex of hex of hex', make: () => nest(fill(WORDS).slice(0, SIZE / 16), toHex, 4) },
  { name: 'many short base64 values', make: () => fill(`${toBase64('fifteen letters')} `) },
  { name: 'many named base64 values', make: () => fill(`password = "${toBase64('fifteen letters')}"\n`) },
  { name: 'base64 values joined', make: () => fill(`${toBase64('fifteen letters')}-`) },
  {
    name: 'base64 values joined by turns',
    make: () => fill(`${toBase64('fifteen letters')}-${toBase64('fifteen letters')}+`),
  },
  {
    name: 'base64 that changes its alphabet at each character',
    make: () => fill(`${toBase64('fifteen letters')}-+_/`),
  },
  { name: 'separators only', make: () => fill('_-/') },
  { name: 'one letter only', make: () => fill('d') },
  { name: 'lines of base64', make: () => fill(`${toBase64(WORDS.repeat(3)).slice(0, 76)}\n`) },
  {
    name: 'lines of base64 that never go on',
    make: () => fill(`${toBase64(WORDS.repeat(3)).slice(0, 76)}${' '.repeat(78)}\n`),
  },
  { name: 'percent signs only', make: () => fill('%') },
  { name: 'percent escapes only', make: () => fill('%41') },
  { name: 'percent escapes of percent escapes', make: () => nest(fill('%41').slice(0, SIZE / 27), toPercent, 3) },
  { name: 'percent escapes in words', make: () => fill('horsesGrazeQuietly%41 ') },
  { name: 'percent escapes far apart', make: () => fill(`horsesGrazeQuietly%41${' '.repeat(300)}`) },
  { name: 'percent escapes in words that are too short', make: () => fill('fifteenLetters%41 ') },
  { name: 'backslashes only', make: () => fill('\\') },
  { name: 'escapes cut off', make: () => fill('\\u00') },
  { name: 'surrogates without halves', make: () => fill('\\ud83d') },
  { name: 'unicode escapes only', make: () => fill('\\u0041') },
  { name: 'ampersands only', make: () => fill('&') },
  { name: 'entities that never end', make: () => fill('&#x00000000000000000') },
  { name: 'all escapes in turn', make: () => fill('horses%41\\u0041&#65;') },
  { name: 'UTF-16 of nothing but halves', make: () => `\xff\xfe${fill('\x3d\xd8')}` },
  { name: 'UTF-16 strings in a binary', make: () => `\0${fill(`\x80\0\x90${toUtf16le('eight characters')}`)}` },
  { name: 'almost UTF-16 strings in a binary', make: () => `\0${fill('a\0b\0\x80\x80\x80')}` },
  { name: 'NULs only', make: () => fill('\0') },
  { name: 'Secrets without end', make: () => fill('apiVersion: v1\nkind: Secret\n'), path: 'all.yaml' },
  {
    name: 'Secrets in documents of their own',
    make: () => fill('---\napiVersion: v1\nkind: Secret\ndata:\n  a: aG9yc2Vz\n'),
    path: 'all.yaml',
  },
  { name: 'the letter V', make: () => fill('iVe'), path: 'all.json' },
];

describe('decoding of hostile input', () => {
  it.each(HOSTILE)('$name: ends soon and within the budget', ({ make, path = 'hostile.txt' }) => {
    const bytes = latin1Bytes(make());
    const source = sourceOf(bytes, path);
    const budget = createBudget(bytes.length);
    const allowed = budget.bytes;
    const started = performance.now();
    let decodedBytes = 0;
    let lastEnd = 0;
    for (const { decoded } of decodeAll(source, { depth: 3, budget })) {
      decodedBytes += decoded.bytes.length;
      lastEnd = Math.max(lastEnd, decoded.toSourceEnd(decoded.bytes.length));
    }
    expect(lastEnd).toBeLessThanOrEqual(bytes.length);
    expect(performance.now() - started).toBeLessThan(LONGEST_MS);
    expect(decodedBytes).toBeLessThanOrEqual(allowed * 1.5);
  });
});
