import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createEntrySource } from '../../../src/git/pack/entry-source.ts';
import { createInflater } from '../../../src/git/pack/inflater.ts';
import type { PackLayout } from '../../../src/git/pack/pack-layout.ts';
import { randomWord } from '../../helpers/history-text.ts';

const HEADER = 3;

/** Streams one behind the other, each behind a header; how often the file was read is counted. */
function createPack(contents: readonly Buffer[]) {
  const streams = contents.map((content) => Buffer.concat([Buffer.alloc(HEADER), deflateSync(content, { level: 0 })]));
  const bytes = Buffer.concat(streams);
  const offsets = Float64Array.from([0, ...streams.map(({ length }) => length)]);
  for (let at = 1; at < offsets.length; at++) offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
  const count = contents.length;
  const layout: PackLayout = {
    offsets,
    sizes: Float64Array.from(contents, ({ length }) => length),
    headerLengths: new Uint8Array(count).fill(HEADER),
    kinds: new Uint8Array(count).fill(3),
    bases: new Int32Array(count).fill(-1),
    idPlaces: new Uint32Array(count),
    ids: new Uint8Array(),
    idLength: 20,
  };
  const reads = { count: 0 };
  const read = (into: Uint8Array, position: number): number => {
    reads.count++;
    const part = bytes.subarray(position, position + into.length);
    into.set(part);
    return part.length;
  };
  const inflater = createInflater();
  const file = { size: bytes.length, read, close: () => undefined };
  const source = createEntrySource(file, layout, { inflater, base: inflater.freeFrom });
  const take = (entry: number): string | undefined => {
    const to = source.freeFrom;
    if (!source.inflate(entry, to)) return undefined;
    return Buffer.from(inflater.memory(0).subarray(to, to + (layout.sizes[entry] ?? 0))).toString('latin1');
  };
  return { take, reads, bytes, layout };
}

const text = (seed: number, size: number): Buffer =>
  Buffer.from(
    randomWord(seed, 500)
      .repeat(Math.ceil(size / 500))
      .slice(0, size),
  );

describe('createEntrySource', () => {
  it('reads entries wherever they begin and end, in any order, more of them than it keeps blocks of', () => {
    const contents = Array.from({ length: 1400 }, (_, seed) => text(seed, 1 + ((seed * 7919) % 60_000)));
    const { take, bytes } = createPack(contents);
    expect(bytes.length).toBeGreaterThan(40 << 20);
    for (let turn = 0; turn < 2 * contents.length; turn++) {
      const entry = (turn * 577) % contents.length;
      expect(take(entry) === contents[entry]?.toString('latin1'), `entry ${String(entry)}`).toBe(true);
    }
  });

  it('reads a block once for all that stands in it', () => {
    const contents = Array.from({ length: 400 }, (_, seed) => text(seed, 100));
    const { take, reads } = createPack(contents);
    for (const turn of [0, 1]) for (let entry = 0; entry < 400; entry++) take((entry * 3 + turn) % 400);
    expect(reads.count).toBeLessThan(10);
  });

  it('says that an entry is damaged where the file ends early', () => {
    const { take, layout } = createPack([text(1, 300), text(2, 300)]);
    layout.offsets[2] = 1 << 20;
    layout.sizes[1] = 400;
    expect([take(0)?.length, take(1)]).toEqual([300, undefined]);
  });
});
