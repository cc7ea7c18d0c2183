import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInflater, INFLATE_PADDING, STEP_BYTES } from '../../../src/git/pack/inflater.ts';
import { applyDelta } from '../../../src/git/store/delta.ts';
import { delta } from '../../helpers/write-pack.ts';

type Part = string | readonly [number, number];

const part = fc.oneof(
  fc.string({ minLength: 1, maxLength: 120 }).map((text) => text.replace(/[^ -~]/g, '.')),
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
);
const content = fc.array(fc.nat(255), { minLength: 1, maxLength: 400 }).map((bytes) => Uint8Array.from(bytes));

/** A delta for a base of a size: copies are given as parts of it. */
function deltaFor(size: number, parts: readonly Part[]): Uint8Array {
  const steps = parts.flatMap((each): readonly Part[] => {
    if (typeof each === 'string') return [each];
    const from = Math.floor(each[0] * size);
    const length = Math.floor(each[1] * (size - from));
    return length === 0 ? [] : [[from, length]];
  });
  const length = steps.reduce((sum, each) => sum + (typeof each === 'string' ? each.length : each[1]), 0);
  return delta(size, length, steps);
}

const inflater = createInflater();

/** Lays base and delta into memory; what comes of it, and the steps that it took. */
function apply(base: Uint8Array, bytes: Uint8Array) {
  const at = inflater.freeFrom;
  const from = at + base.length + INFLATE_PADDING;
  const to = from + bytes.length + INFLATE_PADDING;
  const early = inflater.memory(to);
  early.set(base, at);
  early.set(bytes, from);
  const made = inflater.readDelta(from, from + bytes.length, base.length);
  if (made === undefined) return undefined;
  const steps = to + made.size + INFLATE_PADDING;
  const memory = inflater.memory(steps + made.instructions * STEP_BYTES + INFLATE_PADDING);
  const count = inflater.applyDelta(at, to, steps);
  const words = new Uint32Array(memory.slice(steps, steps + count * STEP_BYTES).buffer);
  return { memory, result: memory.slice(to, to + made.size), behind: memory.slice(to + made.size, steps), words };
}

describe('applyDelta of the inflater', () => {
  it('builds what the plain reader of deltas builds, with zeros behind it', () => {
    fc.assert(
      fc.property(content, fc.array(part, { minLength: 1, maxLength: 12 }), (base, parts) => {
        const bytes = deltaFor(base.length, parts);
        const made = apply(base, bytes);
        expect(made?.result).toEqual(applyDelta(base, bytes));
        expect(made?.behind.every((byte) => byte === 0)).toBe(true);
      }),
    );
  });

  it('tells where everything comes from', () => {
    fc.assert(
      fc.property(content, fc.array(part, { minLength: 1, maxLength: 12 }), (base, parts) => {
        const made = apply(base, deltaFor(base.length, parts));
        let at = 0;
        for (let word = 0; made !== undefined && word < made.words.length; word += 3) {
          const [to = 0, from = 0, length = 0] = made.words.subarray(word, word + 3);
          expect(to).toBe(at);
          const isCopy = from !== 0xffffffff;
          if (isCopy) expect(made.result.slice(to, to + length)).toEqual(base.slice(from, from + length));
          at += length;
        }
        expect(at).toBe(made?.result.length);
      }),
    );
  });

  it('refuses a delta that builds more or less than it says, or copies what is not there', () => {
    const base = Uint8Array.from([1, 2, 3, 4]);
    expect(apply(base, delta(4, 8, [[0, 4], 'text']))?.result.length).toBe(8);
    expect(apply(base, delta(4, 9, [[0, 4], 'text']))).toBeUndefined();
    expect(apply(base, delta(4, 7, [[0, 4], 'text']))).toBeUndefined();
    expect(apply(base, delta(4, 4, [[1, 4]]))).toBeUndefined();
    expect(apply(base, delta(5, 4, [[0, 4]]))).toBeUndefined();
    expect(apply(base, Uint8Array.of(4, 1, 0))).toBeUndefined();
  });
});
