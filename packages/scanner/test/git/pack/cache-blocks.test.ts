import { describe, expect, it } from 'vitest';
import { cacheBlocks } from '../../../src/git/pack/cache-blocks.ts';
import type { RandomAccessFile } from '../../../src/port/random-access.ts';

/** A file in memory that counts how often it is read. */
function fileOf(bytes: Uint8Array): { readonly file: RandomAccessFile; readonly reads: () => number } {
  let reads = 0;
  const file: RandomAccessFile = {
    size: bytes.length,
    read(into, position) {
      reads++;
      const part = bytes.subarray(position, position + into.length);
      into.set(part);
      return part.length;
    },
    close: () => undefined,
  };
  return { file, reads: () => reads };
}

const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7) % 251);

describe('cacheBlocks', () => {
  it('gives what the file holds, over the ends of blocks and of the file', () => {
    const cached = cacheBlocks(fileOf(bytes).file);
    for (const [position, length] of [
      [0, 10],
      [16_380, 10],
      [16_384, 16_383],
      [99_990, 10],
      [99_995, 10],
      [100_000, 5],
      [5, 60_000],
    ] as const) {
      const into = new Uint8Array(length);
      const count = cached.read(into, position);
      expect([...into.subarray(0, count)]).toEqual([...bytes.subarray(position, position + length)]);
    }
  });

  it('reads a block once, however often something of it is asked for', () => {
    const { file, reads } = fileOf(bytes);
    const cached = cacheBlocks(file);
    for (let position = 0; position < 16_000; position += 100) cached.read(new Uint8Array(64), position);
    expect(reads()).toBe(1);
  });

  it('is no larger than an empty file', () => {
    expect(cacheBlocks(fileOf(new Uint8Array()).file).read(new Uint8Array(4), 0)).toBe(0);
  });
});
