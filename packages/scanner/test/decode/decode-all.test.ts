import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../src/decode/budget.ts';
import { decodeAll } from '../../src/decode/decode-all.ts';
import type { Decoder } from '../../src/decode/decoder.ts';
import { decodeText, latin1Bytes, sourceOf, toLatin1, type DecodedText } from './decode-text.ts';
import {
  toBase64,
  toBase64Url,
  toBracedEscapes,
  toEntities,
  toHex,
  toHexEntities,
  toHexEscapes,
  toPercent,
  toUnicodeEscapes,
  toUtf16be,
  toUtf16le,
  wrap,
  type Encode,
} from './encoders.ts';

interface Encoding {
  readonly via: string;
  readonly encode: Encode;
  /** How many source characters stand for how many bytes at the least. */
  readonly group: readonly [bytes: number, characters: number];
}

const ENCODINGS: readonly Encoding[] = [
  { via: 'base64', encode: toBase64, group: [3, 4] },
  { via: 'base64', encode: toBase64Url, group: [3, 4] },
  { via: 'base64', encode: (text) => wrap(toBase64(text), 76, '  ').trimStart(), group: [3, 4] },
  { via: 'hex', encode: toHex, group: [1, 2] },
  { via: 'percent', encode: toPercent, group: [1, 3] },
  { via: 'unicode-escape', encode: toUnicodeEscapes, group: [1, 6] },
  { via: 'unicode-escape', encode: toHexEscapes, group: [1, 4] },
  { via: 'unicode-escape', encode: toBracedEscapes, group: [1, 6] },
  { via: 'html-entity', encode: toEntities, group: [1, 5] },
  { via: 'html-entity', encode: toHexEntities, group: [1, 6] },
  { via: 'utf-16le', encode: toUtf16le, group: [1, 2] },
  { via: 'utf-16be', encode: toUtf16be, group: [1, 2] },
];

const isWholeFile = ({ via }: Pick<Encoding, 'via'>): boolean => via.startsWith('utf-16');
const WORD_CHARACTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];

const secrets = fc
  .string({ unit: fc.constantFrom(...WORD_CHARACTERS), minLength: 24, maxLength: 60 })
  .filter((text) => /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text));
const encodings = fc.constantFrom(...ENCODINGS);
/** Lines of words, so that what stands around a value never belongs to it. */
const surroundings = fc
  .array(
    fc.constantFrom(
      'const',
      'x',
      '=',
      '(',
      'see below',
      '#',
      '"',
      '{}',
      '42',
      '\n',
      'ünïcödé'.normalize('NFD').slice(0, 1),
      ';',
    ),
    {
      maxLength: 12,
    },
  )
  .map((words) => words.join(' '));

/** UTF-16 is a file of its own, or carried in an encoding that is meant for bytes. */
function isCarried(steps: readonly (readonly [Encoding, string])[]): boolean {
  return steps.every(([encoding], at) => {
    const carrier = steps[at + 1]?.[0].via ?? 'hex';
    return !isWholeFile(encoding) || carrier === 'base64' || carrier === 'hex';
  });
}

function embed(text: string, before: string, after: string): string {
  return `${before}\n("${text}")\n${after}`;
}

describe('decodeAll', () => {
  it('finds what is encoded once and maps it to exactly its characters', () => {
    fc.assert(
      fc.property(secrets, encodings, surroundings, surroundings, (secret, encoding, before, after) => {
        const encoded = encoding.encode(isWholeFile(encoding) ? embed(secret, before, after) : secret);
        const source = isWholeFile(encoding) ? encoded : embed(encoded, before, after);
        const found = decodeText(latin1Bytes(source)).find(
          ({ text, via }) => via === encoding.via && text.includes(secret),
        );
        const place = found?.sourceOf(secret) ?? '';
        expect(isWholeFile(encoding) ? place : encoded).toBe(isWholeFile(encoding) ? encoding.encode(secret) : place);
        const part = secret.slice(7, 12);
        const [bytes, characters] = encoding.group;
        const [first, last] = [Math.floor(7 / bytes) * characters, Math.ceil(12 / bytes) * characters];
        if (secret.indexOf(part) === 7 && encoding.via !== 'unicode-escape' && encoding.via !== 'html-entity') {
          expect(found?.sourceOf(secret).slice(first, last)).toBe(found?.sourceOf(part));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('finds what is encoded two or three times, and every byte leads back into the span, in order', () => {
    const layers = fc.array(fc.tuple(encodings, surroundings), { minLength: 2, maxLength: 3 }).filter(isCarried);
    fc.assert(
      fc.property(secrets, layers, (secret, steps) => {
        let text = secret;
        for (const [encoding, around] of steps) {
          text = encoding.encode(isWholeFile(encoding) ? embed(text, around, around) : text);
        }
        const last = steps.at(-1)?.[0];
        const source = last !== undefined && isWholeFile(last) ? text : embed(text, '', 'end');
        const budget = createBudget(source.length);
        const found = decodeText(latin1Bytes(source), { budget }).filter((item) => item.text.includes(secret));
        expect(found.map(({ via }) => via)).toContain(
          steps
            .map(([{ via }]) => via)
            .toReversed()
            .join(' > '),
        );
        expect(budget.exhausted).toBe(false);
        const start = source.indexOf(text);
        for (const item of found) {
          expect(disorderIn(item)).toEqual([]);
          const at = item.text.indexOf(secret);
          expect(item.toSource(at)).toBeGreaterThanOrEqual(start);
          expect(item.toSourceEnd(at + secret.length)).toBeLessThanOrEqual(start + text.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('finds a word of which only some characters are escaped', () => {
    const escapes = fc.constantFrom(
      ...ENCODINGS.filter(({ via }) => !isWholeFile({ via }) && via !== 'base64' && via !== 'hex'),
    );
    const choices = fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }).filter((choice) => choice.includes(true));
    fc.assert(
      fc.property(secrets, escapes, choices, surroundings, (secret, { via, encode }, choice, around) => {
        const characters = Array.from(secret, (character, at) => (choice[at] === true ? encode(character) : character));
        const found = decodeText(latin1Bytes(embed(characters.join(''), around, around))).find(({ text }) =>
          text.includes(secret),
        );
        expect(found?.via).toBe(via);
        expect(found?.sourceOf(secret)).toBe(characters.join(''));
        expect(found?.sourceOf(secret.slice(3))).toBe(characters.slice(3).join(''));
      }),
      { numRuns: 150 },
    );
  });

  it('leaves alone within an escaped text what was not escaped, as it was decoded there', () => {
    const encoded = toBase64('the quick brown fox jumps');
    const text = `see ${encoded} and ${'.'.repeat(90)} url?q=horses%3DgrazeQuietly%26more`;
    expect(decodeText(text).map(({ via }) => via)).toEqual(['base64', 'percent']);
  });

  it('decodes as it is asked, and no more', () => {
    const bytes = latin1Bytes(`${toBase64('first value stands here')} ${toBase64('second value stands here')}`);
    const budget = createBudget(bytes.length);
    const untouched = budget.spans;
    const [first] = decodeAll(sourceOf(bytes), { depth: 3, budget });
    expect(toLatin1(first?.decoded.bytes ?? bytes)).toBe('first value stands here');
    expect(budget.spans).toBe(untouched - 1);
  });

  it('takes other decoders', () => {
    const reversed: Decoder = {
      name: 'reversed',
      find: ({ bytes }) => (bytes.length > 3 ? [{ start: 0, end: bytes.length - 1 }] : []),
      decode: ({ bytes }, { start, end }) => ({
        bytes: bytes.slice(start, end).toReversed(),
        toSource: (offset) => end - offset,
      }),
    };
    const source = sourceOf('abcde');
    const items = [...decodeAll(source, { depth: 9, budget: createBudget(5), decoders: [reversed] })];
    expect(items.map(({ decoded, via }) => [toLatin1(decoded.bytes), via.length])).toEqual([
      ['dcba', 1],
      ['bcd', 2],
    ]);
    expect(items[1]?.decoded.toSource(0)).toBe(1);
  });

  it('hands out nothing, at once, where there is nothing', () => {
    expect(decodeText('plain text and nothing else')).toEqual([]);
    expect(decodeText('')).toEqual([]);
  });
});

/** The offsets whose source does not begin at or behind that of the byte before, or ends before it begins. */
function disorderIn({ text, toSource, toSourceEnd }: DecodedText): readonly number[] {
  const offsets = Array.from(text, (_, at) => at);
  return offsets.filter((at) => toSourceEnd(at + 1) < toSource(at) || (at > 0 && toSource(at) < toSource(at - 1)));
}
