import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDeltaSteps, readDeltaSteps } from '../../../src/git/pack/delta-steps.ts';
import { createPieceStack } from '../../../src/git/pack/pieces.ts';
import { applyDelta } from '../../../src/git/store/delta.ts';
import { delta } from '../../helpers/write-pack.ts';

const step = fc.oneof(
  fc.string({ minLength: 1, maxLength: 9 }).map((text) => text.replace(/[^ -~]/g, '.')),
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
);

/** A delta for a base of a size: copies are given as parts of it. */
function deltaFor(size: number, parts: readonly (string | readonly [number, number])[]): Uint8Array {
  const steps = parts.flatMap((part): readonly (string | readonly [number, number])[] => {
    if (typeof part === 'string') return [part];
    const from = Math.floor(part[0] * size);
    const length = Math.floor(part[1] * (size - from));
    return length === 0 ? [] : [[from, length]];
  });
  const length = steps.reduce((sum, each) => sum + (typeof each === 'string' ? each.length : each[1]), 0);
  return delta(size, length, steps);
}

describe('createPieceStack', () => {
  it('shows of a chain of deltas what applying one after the other makes', () => {
    const chains = fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { maxLength: 6 });
    fc.assert(
      fc.property(chains, fc.double({ min: 0, max: 1, noNaN: true }), (chain, cut) => {
        const memory = new Uint8Array(1 << 16);
        const stack = createPieceStack();
        const steps = createDeltaSteps();
        let content = Uint8Array.from({ length: 300 }, (_, at) => at & 127);
        memory.set(content);
        let top = content.length;
        let object = stack.pushWhole(0, content.length);
        for (const parts of chain) {
          const bytes = deltaFor(content.length, parts);
          memory.set(bytes, top);
          expect(readDeltaSteps(memory, { start: top, end: top + bytes.length }, steps)).toBe(true);
          top += bytes.length;
          const next = stack.pushResult(object, steps);
          // Too many pieces for so few bytes: the walk writes such a result down.
          if (next === undefined) return;
          object = next;
          content = Uint8Array.from(applyDelta(content, bytes) ?? []);
          const start = Math.floor(cut * content.length);
          const into = new Uint8Array(content.length - start);
          stack.copy(object, { start, end: content.length }, { memory, into, at: 0 });
          expect(Buffer.compare(into, content.subarray(start))).toBe(0);
        }
      }),
    );
  });
});

describe('readDeltaSteps', () => {
  it('refuses a delta that builds more or less than it says, or copies what is not there', () => {
    const read = (bytes: Uint8Array) => readDeltaSteps(bytes, { start: 0, end: bytes.length }, createDeltaSteps());
    expect(read(delta(4, 8, [[0, 4], 'text']))).toBe(true);
    expect(read(delta(4, 7, [[0, 4], 'text']))).toBe(false);
    expect(read(delta(4, 9, [[0, 4], 'text']))).toBe(false);
    expect(read(delta(4, 5, [[0, 5]]))).toBe(false);
    expect(read(delta(4, 4, [[1, 4]]))).toBe(false);
    expect(read(delta(4, 8, [[0, 4], 'text']).subarray(0, 6))).toBe(false);
    expect(read(Uint8Array.of(4, 1, 0))).toBe(false);
    expect(read(Uint8Array.of(200, 200))).toBe(false);
  });
});
