import { deflateRawSync, deflateSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInflater, INFLATE_PADDING } from '../../../src/git/pack/inflater.ts';

const inflater = createInflater();

/** What comes of a stream that is said to hold `size` bytes. */
function inflate(stream: Uint8Array, size: number): { readonly taken: number; readonly bytes: Uint8Array } {
  const from = inflater.freeFrom;
  const to = from + stream.length + INFLATE_PADDING;
  const memory = inflater.memory(to + size + INFLATE_PADDING);
  memory.set(stream, from);
  const taken = inflater.inflate(from, from + stream.length, { to, size });
  return { taken, bytes: memory.slice(to, to + size) };
}

const LEVELS = [0, 1, 6, 9];
const STRATEGIES = [constants.Z_DEFAULT_STRATEGY, constants.Z_HUFFMAN_ONLY, constants.Z_RLE, constants.Z_FIXED];

/** Noise, repetition, and text of few letters: what makes each kind of block and code. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.array(fc.constantFrom(...'aab\n{}=0123'), { maxLength: 3000 }).map((letters) => Buffer.from(letters.join(''))),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 3000 }))
    .map(([unit, times]) => Buffer.concat(Array.from({ length: times }, () => unit))),
  fc.integer({ min: 1, max: 5 }).map((seed) => skewed(seed)),
);

/** Bytes whose frequencies differ so much that their codes are longer than the first table. */
function skewed(seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: 100_000 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.min(255, Math.floor(-Math.log2((state + 1) / 2 ** 32) * 16));
  });
}

describe('createInflater', () => {
  it('inflates what zlib deflates, at any level and strategy, and says where the stream ends', () => {
    fc.assert(
      fc.property(content, fc.constantFrom(...LEVELS), fc.constantFrom(...STRATEGIES), (bytes, level, strategy) => {
        const stream = deflateSync(bytes, { level, strategy });
        const behind = Buffer.concat([stream, Buffer.from('what follows in the pack')]);
        const { taken, bytes: inflated } = inflate(behind, bytes.length);
        expect(taken).toBe(stream.length);
        expect(Buffer.compare(inflated, bytes)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a stream of another size than was said', () => {
    const stream = deflateSync(Buffer.from('a stream of some size, some size, some size'));
    expect(inflate(stream, 43).taken).toBe(stream.length);
    for (const size of [0, 1, 42, 44, 1000]) expect(inflate(stream, size).taken).toBe(-1);
  });

  it('refuses a stream that breaks off anywhere', () => {
    const bytes = skewed(3).subarray(0, 5000);
    const stream = deflateSync(bytes);
    for (let length = 0; length < stream.length; length += 7) {
      expect(inflate(stream.subarray(0, length), bytes.length).taken).toBe(-1);
    }
  });

  it('never returns other bytes than were deflated when a bit of the stream is wrong', () => {
    const bytes = skewed(4).subarray(0, 3000);
    const stream = deflateSync(bytes);
    for (let bit = 16; bit < stream.length * 8; bit += 3) {
      const damaged = Uint8Array.from(stream);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const { taken, bytes: inflated } = inflate(damaged, bytes.length);
      expect(taken === -1 || Buffer.compare(inflated, bytes) === 0).toBe(true);
    }
  });

  it('refuses noise and raw streams without a trap', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(100_000), (noise, size) => {
        inflate(Buffer.concat([Buffer.from([0x78, 0x9c]), noise]), size);
      }),
      { numRuns: 2000 },
    );
    expect(inflate(deflateRawSync(Buffer.from('raw')), 3).taken).toBe(-1);
  });
});
