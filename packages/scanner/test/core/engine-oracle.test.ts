import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../src/core/engine.ts';
import { createPlainKernel } from '../../src/core/kernel/plain-kernel.ts';
import { memoryStream } from '../../src/scan/memory-stream.ts';
import { searchChunks } from '../../src/scan/search-chunks.ts';
import { nodeText } from '../../src/adapter/node-text.ts';
import { makePack, type TestRule } from '../helpers/make-pack.ts';
import { searchBytes } from '../helpers/search-bytes.ts';

// Rules of every shape: a prefix, a keyword in the middle, one at the end, alternatives, case, several lines.
const RULES: readonly TestRule[] = [
  {
    id: 'prefixed',
    keywords: ['tok_'],
    pattern: '(?<![A-Za-z0-9_])(?<secret>tok_[A-Za-z0-9]{12})(?![A-Za-z0-9_])',
    reach: [4, 20],
  },
  {
    id: 'named',
    keywords: ['acme'],
    pattern: 'acme[\\w.-]{0,10}\\s{0,3}[=:]\\s{0,3}["\']?(?<secret>[a-f0-9]{16})(?![a-f0-9])',
    reach: [0, 40],
  },
  { id: 'suffixed', keywords: ['.acme.io'], pattern: '(?<secret>[a-z0-9]{10,20})@hooks\\.acme\\.io', reach: [30, 4] },
  {
    id: 'block',
    keywords: ['begin key'],
    pattern: '--BEGIN KEY--\\s(?<secret>[A-Z0-9\\s]{10,120}?)--END KEY--',
    reach: [4, 160],
  },
  { id: 'either', keywords: ['aaa_', 'bbb_'], pattern: '(?<secret>(?:aaa_|bbb_)[0-9A-Z]{8,14})', reach: [4, 16] },
];

const engine = createEngine({ pack: makePack(RULES) });

const token = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length })
    .map((characters) => characters.join(''));

const BASE62 = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';

const piece = fc.oneof(
  token(BASE62, 12).map((body) => `tok_${body}`),
  token('0123456789abcdef', 16).map((body) => `acme_key = "${body}"`),
  token('abcdefghjkmnp23456789', 14).map((body) => `${body}@hooks.acme.io`),
  token('ABCDEFGHJKMNPQ23456789\n', 40).map((body) => `--BEGIN KEY--\n${body}--END KEY--`),
  token('ABCDEFGHJKMNPQ23456789', 9).map((body) => `bbb_${body}`),
  fc.constantFrom(
    'tok_',
    'acme',
    'ACME: ',
    '.acme.io',
    '--BEGIN KEY--',
    'aaa_',
    '\n',
    '\r\n',
    ' ',
    '"',
    '\0',
    'é',
    '漢',
    'x'.repeat(300),
  ),
  fc.string({ maxLength: 12 }),
);

const document = fc.array(piece, { maxLength: 25 }).map((pieces) => new TextEncoder().encode(pieces.join('')));

/** Slower still: all matches, overlapping ones too, from every start in the whole text. */
function matchesFromEveryStart(bytes: Uint8Array): { id: string; start: number; end: number }[] {
  const text = Buffer.from(bytes).toString('latin1');
  return RULES.flatMap((rule) => {
    const regex = new RegExp(rule.pattern, 'dy');
    return Array.from({ length: text.length }, (_, at) => {
      regex.lastIndex = at;
      const [start, end] = regex.exec(text)?.indices?.groups?.['secret'] ?? [-1, -1];
      return { id: rule.id, start, end };
    });
  });
}

/** The slow, obvious way: every rule's expression over the whole text, no keywords, no windows. */
function matchesOfWholeText(bytes: Uint8Array): { id: string; start: number; end: number }[] {
  const text = Buffer.from(bytes).toString('latin1');
  return RULES.flatMap((rule) =>
    [...text.matchAll(new RegExp(rule.pattern, 'dg'))].map((match) => {
      const [start, end] = match.indices?.groups?.['secret'] ?? [0, 0];
      return { id: rule.id, start, end };
    }),
  );
}

function found(from: Engine, bytes: Uint8Array): { id: string; start: number; end: number }[] {
  return searchBytes(from, bytes).detections.map(({ rule, start, end }) => ({ id: rule.id, start, end }));
}

describe('the engine beside the oracle', () => {
  it('finds only what the expressions match in the whole text', () => {
    fc.assert(
      fc.property(document, (bytes) => {
        const expected = matchesFromEveryStart(bytes);
        for (const one of found(engine, bytes)) expect(expected).toContainEqual(one);
      }),
      { numRuns: 400 },
    );
  });

  it('finds whatever the whole-text search finds, unless a judge said no or another rule has the place', () => {
    fc.assert(
      fc.property(document, (bytes) => {
        const ours = found(engine, bytes);
        const text = Buffer.from(bytes).toString('latin1');
        for (const match of matchesOfWholeText(bytes)) {
          const value = text.slice(match.start, match.end);
          const aloneInText = searchBytes(engine, Buffer.from(contextOf(text, match), 'latin1')).detections.some(
            (one) => one.value === value,
          );
          const hasIt = ours.some((one) => one.start < match.end && match.start < one.end);
          expect({ ...match, found: hasIt }).toEqual({ ...match, found: aloneInText || hasIt });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same answer with the plain kernel', () => {
    const plain = createEngine({
      pack: makePack(RULES),
      createKernel: createPlainKernel,
    });
    fc.assert(
      fc.property(document, (bytes) => {
        expect(found(engine, bytes)).toEqual(found(plain, bytes));
      }),
    );
  });

  it('gives the same answer with the portable text readers as with the platform’s', () => {
    const platform = createEngine({ pack: makePack(RULES), text: nodeText });
    fc.assert(
      fc.property(document, (bytes) => {
        expect(found(engine, bytes)).toEqual(found(platform, bytes));
      }),
    );
  });

  it('does not let the border of a chunk show, wherever it falls', () => {
    fc.assert(
      fc.property(
        fc.array(document, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 400 }),
        (documents, extra) => {
          const bytes = Buffer.concat(documents);
          const margin = 1024;
          const chunks = [...searchChunks(engine, memoryStream(bytes), 'a.txt', { chunk: 4 * margin + extra, margin })];
          const whole = [...searchChunks(engine, memoryStream(bytes), 'a.txt')];
          const regions = (reports: typeof whole): unknown =>
            reports.flatMap((report) => report.secrets.map(({ ruleId, value, region }) => ({ ruleId, value, region })));
          expect(regions(chunks)).toEqual(regions(whole));
          expect(chunks.reduce((sum, chunk) => sum + chunk.fresh, 0)).toBe(bytes.length);
        },
      ),
    );
  });

  it('finds in a prefix of a file what stands wholly in it, away from the cut', () => {
    fc.assert(
      fc.property(document, fc.nat(), (bytes, cut) => {
        const length = bytes.length === 0 ? 0 : cut % bytes.length;
        const reach = 512;
        const inWhole = found(engine, bytes).filter((one) => one.end + reach < length);
        const inPrefix = found(engine, bytes.slice(0, length)).filter((one) => one.end + reach < length);
        expect(inPrefix).toEqual(inWhole);
      }),
    );
  });
});

function contextOf(text: string, match: { readonly start: number; readonly end: number }): string {
  return text.slice(Math.max(0, match.start - 600), match.end + 600);
}
