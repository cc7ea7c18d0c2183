import type { GitObject } from './object.ts';

/** Objects that deltas are likely to start from again; bounded. */
export interface BaseCache {
  get(pack: string, offset: number): GitObject | undefined;
  set(pack: string, offset: number, object: GitObject): void;
}

const LARGEST_TOTAL = 1 << 25;
const LARGEST_ONE = 1 << 22;

/** A cache that forgets what came first. */
export function createBaseCache(largestTotal = LARGEST_TOTAL): BaseCache {
  const objects = new Map<string, GitObject>();
  let total = 0;
  return {
    get: (pack, offset) => objects.get(`${pack}:${String(offset)}`),
    set(pack, offset, object) {
      const key = `${pack}:${String(offset)}`;
      if (object.bytes.length > LARGEST_ONE || objects.has(key)) return;
      objects.set(key, object);
      total += object.bytes.length;
      for (const [oldest, { bytes }] of objects) {
        if (total <= largestTotal) break;
        objects.delete(oldest);
        total -= bytes.length;
      }
    },
  };
}
