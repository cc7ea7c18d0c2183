import { pack } from '@leaklint/rules/pack';
import { readKeywordTables } from '@leaklint/rules/keywords';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHitJudge } from '../../../src/core/survey/hit-judge.ts';
import { createPlaceSurvey, VERDICT, type PlaceLists } from '../../../src/core/survey/place-survey.ts';
import { fromBase64 } from '../../../src/core/text/from-base64.ts';
import { randomText, randomWord, secretLine } from '../../helpers/history-text.ts';

const tables = readKeywordTables(fromBase64(pack.tables));
const { sights } = createHitJudge(pack, tables);
const memory = new WebAssembly.Memory({ initial: 1 });
const places = createPlaceSurvey({ memory, base: 0, tables, sights, seed: new Uint8Array(32).fill(7) });

/** A stretch of the base, or text of its own. */
type Step = readonly [from: number, length: number] | string;

const INSERTED = 0xffffffff;
const ROOM = 1 << 16;

/** Searches a text that stands at an address; every place that is asked about is said to be nothing. */
function search(at: number, text: string, steps: readonly Step[], base?: { record: number }) {
  const free = at + ROOM;
  if (memory.buffer.byteLength < free + 2 * ROOM) memory.grow(8);
  new Uint8Array(memory.buffer).set(Buffer.from(text, 'latin1'), at);
  const view = new DataView(memory.buffer);
  let to = 0;
  for (const [index, step] of steps.entries()) {
    const [from, length] = typeof step === 'string' ? [INSERTED, step.length] : step;
    for (const [word, value] of [to, from, length].entries()) view.setUint32(free + index * 12 + word * 4, value, true);
    to += length;
  }
  const how = { address: free, count: steps.length };
  const object = { address: at, size: text.length, steps: how, free: free + steps.length * 12 };
  const count = places.search(object, base?.record);
  for (let index = 0; index < count; index++) places.settle(index, VERDICT.clear, false);
  return { record: places.record, lists: places.lists, end: places.end };
}

/** Where places stand, and which keyword; of keywords also whether their sieve lets them through. */
function read(lists: PlaceLists): string[][] {
  const view = new DataView(memory.buffer);
  return lists.map(({ start, count }) =>
    Array.from({ length: count }, (_, index) => {
      const at = start + index * 8;
      return [view.getUint32(at, true), view.getUint16(at + 4, true), view.getUint8(at + 6)].join(' ');
    }),
  );
}

const line = fc.oneof(
  fc.nat(500).map(randomText),
  fc.nat(50).map(secretLine),
  fc.nat(50).map((seed) => `token_${randomWord(seed, 30)}`),
  fc.nat(50).map((seed) => `x = "${Buffer.from(randomText(seed).repeat(3)).toString('base64')}"`),
  fc.nat(50).map((seed) => `{\\"api_key\\":\\"${randomWord(seed, 24)}\\"}`),
);
const text = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n'));
const cut = fc.double({ min: 0, max: 1, noNaN: true });
const edits = fc.array(fc.oneof(line, fc.constantFrom('', 'k', 'ey', '"', ' = '), fc.tuple(cut, cut)), {
  minLength: 1,
  maxLength: 6,
});

function toSteps(base: string, parts: readonly (string | readonly [number, number])[]): Step[] {
  return parts.flatMap((part): Step[] => {
    if (typeof part === 'string') return part === '' ? [] : [part];
    const from = Math.floor(part[0] * base.length);
    const length = Math.floor(part[1] * (base.length - from));
    return length === 0 ? [] : [[from, length]];
  });
}

const build = (base: string, steps: readonly Step[]) =>
  steps.map((step) => (typeof step === 'string' ? step : base.slice(step[0], step[0] + step[1]))).join('');

/** Both ways to the places of what steps make of a base. */
function compare(base: string, steps: readonly Step[]): void {
  const made = build(base, steps);
  const first = search(places.freeFrom, base, [base]);
  const second = search(Math.ceil(first.end / 16) * 16, made, steps, first);
  const [keywords, runs = [], escapes = []] = read(second.lists);
  const alone = search(Math.ceil(second.end / 16) * 16, made, made === '' ? [] : [made]);
  const [expected, expectedRuns = [], expectedEscapes = []] = read(alone.lists);
  expect(keywords).toEqual(expected);
  // A run or an escape that a change has spoilt may stay: a look at it finds nothing.
  expect(runs).toEqual(expect.arrayContaining(expectedRuns));
  expect(escapes).toEqual(expect.arrayContaining(expectedEscapes));
}

describe('createPlaceSurvey', () => {
  it('finds in what a delta makes the places that it finds in the same text alone', () => {
    fc.assert(
      fc.property(text, edits, (base, parts) => {
        compare(base, toSteps(base, parts));
      }),
      { numRuns: 150 },
    );
  });

  it('finds what comes to stand together when something between goes away', () => {
    fc.assert(
      fc.property(text, fc.array(cut, { minLength: 10, maxLength: 40 }), (whole, cuts) => {
        const at = [...new Set(cuts.map((part) => Math.floor(part * whole.length)))].sort((a, b) => a - b);
        const pieces = [0, ...at].map((start, index) => whole.slice(start, at[index] ?? whole.length));
        let from = 0;
        const steps = pieces.flatMap((piece): Step[] => {
          const step: Step = [from, piece.length];
          from += piece.length + 1;
          return piece === '' ? [] : [step];
        });
        compare(pieces.join('~'), steps);
      }),
      { numRuns: 150 },
    );
  });

  it('finds what stands between changes that are close to each other, and what goes over them', () => {
    const gaps = fc.array(fc.tuple(fc.nat(100), fc.nat(6), fc.constantFrom('', '', 'k', 'ey', '_token', '"', '\n')), {
      minLength: 5,
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, gaps, (base, parts) => {
        let from = 0;
        const steps = parts.flatMap(([length, dropped, inserted]): Step[] => {
          const copied = Math.min(length, base.length - from);
          const step: Step = [from, copied];
          // A copy that goes on where the last one ended would be a part of it.
          from = Math.min(base.length, from + copied + (inserted === '' ? Math.max(1, dropped) : dropped));
          return [...(copied === 0 ? [] : [step]), ...(inserted === '' ? [] : [inserted])];
        });
        compare(base, steps);
      }),
      { numRuns: 150 },
    );
  });
});
