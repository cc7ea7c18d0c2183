import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cacheKey, createKnownObjects, formatCache, parseCache } from '../../../src/scan/history/scan-cache.ts';

const key = cacheKey(['rules', '1']);
const id = (byte: number): Uint8Array => new Uint8Array(20).fill(byte);
const hex = (byte: number): string => Buffer.from(id(byte)).toString('hex');
const cache = {
  ids: Uint8Array.from([...id(1), ...id(5), ...id(9)]),
  commitIds: id(5),
  suspects: [{ id: hex(9), type: 'tag' as const, size: 2 ** 40, candidates: true }],
  pointers: [hex(1)],
};
const bytes = formatCache(cache, key, 20);

describe('a cache of history', () => {
  it('is read as it was written', () => {
    const read = parseCache(bytes, key, 20);
    expect(typeof read === 'string' ? read : { ...read, ids: [...read.ids], commitIds: [...read.commitIds] }).toEqual({
      ...cache,
      ids: [...cache.ids],
      commitIds: [...cache.commitIds],
    });
  });

  it('knows what is in it, and nothing else', () => {
    const known = createKnownObjects(cache, 20);
    expect([0, 1, 4, 5, 9, 10].map((byte) => known.has(id(byte), 0))).toEqual([false, true, false, true, true, false]);
  });

  it('is of no use for other rules or other ids', () => {
    expect(parseCache(bytes, cacheKey(['rules', '2']), 20)).toBe('it belongs to other rules or another version');
    expect(parseCache(bytes, key, 32)).toBe('it belongs to another repository');
    expect(parseCache(new Uint8Array(500), key, 20)).toBe('it is no cache of history');
  });

  it('is dropped when a byte of it has changed, or its end is missing', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(typeof parseCache(damaged, key, 20)).toBe('string');
        expect(typeof parseCache(bytes.subarray(0, at), key, 20)).toBe('string');
      }),
    );
  });
});
