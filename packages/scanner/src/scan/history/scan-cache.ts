import { createHash } from 'node:crypto';
import { toIdBytes, toObjectId } from '../../git/store/object.ts';
import type { KnownObjects, ObjectReport } from './object-search.ts';

/**
 * What a scan remembers for the next one: the ids of all objects that were searched, and which of them were suspect.
 * Layout: a mark, the key (32 bytes), the length of an id, four counts (uint32), the ids sorted, those of commits, the
 * suspects (a type byte and a size before each id), the pointers; at the end a SHA-256 of all that.
 */
export interface ScanCache {
  /** Binary ids, sorted. */
  readonly ids: Uint8Array;
  readonly commitIds: Uint8Array;
  readonly suspects: readonly ObjectReport[];
  readonly pointers: readonly string[];
}

const MARK = new TextEncoder().encode('leaklint history cache 1\n');
const DIGEST = 32;
const COUNTS = 4;
const TYPES = ['blob', 'commit', 'tag', 'tree'] as const;
const SIZE = 8;

/** Writes a cache as bytes. */
export function formatCache(cache: ScanCache, key: Uint8Array, idLength: number): Uint8Array {
  const counts = new Uint8Array(4 * COUNTS);
  const view = new DataView(counts.buffer);
  const { ids, commitIds, suspects, pointers } = cache;
  const lengths = [ids.length / idLength, commitIds.length / idLength, suspects.length, pointers.length];
  for (const [index, length] of lengths.entries()) view.setUint32(4 * index, length);
  const records = suspects.flatMap(({ id, type, size }) => [suspectHead(type, size), toIdBytes(id)]);
  const head = [MARK, key, Uint8Array.of(idLength), counts];
  const body = concat([...head, ids, commitIds, ...records, ...pointers.map(toIdBytes)]);
  return concat([body, digest(body)]);
}

/** Reads a cache; a text says why it is of no use. */
export function parseCache(bytes: Uint8Array, key: Uint8Array, idLength: number): ScanCache | string {
  const body = bytes.subarray(0, Math.max(0, bytes.length - DIGEST));
  const start = MARK.length + key.length + 1;
  if (body.length < start + 4 * COUNTS || !isSame(body.subarray(0, MARK.length), MARK))
    return 'it is no cache of history';
  if (!isSame(digest(body), bytes.subarray(body.length))) return 'it is damaged';
  if (!isSame(body.subarray(MARK.length, start - 1), key)) return 'it belongs to other rules or another version';
  if (body[start - 1] !== idLength) return 'it belongs to another repository';
  const view = new DataView(body.buffer, body.byteOffset + start, 4 * COUNTS);
  const [idCount = 0, commits = 0, suspects = 0, pointers = 0] = [0, 1, 2, 3].map((index) => view.getUint32(4 * index));
  let at = start + 4 * COUNTS;
  const take = (length: number): Uint8Array => body.subarray(at, (at += length));
  return {
    ids: take(idCount * idLength),
    commitIds: take(commits * idLength),
    suspects: Array.from({ length: suspects }, () => toSuspect(take(1 + SIZE + idLength), idLength)),
    pointers: Array.from({ length: pointers }, () => toObjectId(take(idLength), 0, idLength)),
  };
}

/** Answers whether an id is in a cache, by halving. */
export function createKnownObjects({ ids }: ScanCache, idLength: number): KnownObjects {
  const count = ids.length / idLength;
  return {
    has(id, start) {
      let low = 0;
      for (let high = count; low < high;) {
        const middle = (low + high) >>> 1;
        if (compareAt(ids, middle * idLength, { id, start, idLength }) < 0) low = middle + 1;
        else high = middle;
      }
      return low < count && compareAt(ids, low * idLength, { id, start, idLength }) === 0;
    },
  };
}

/** A hash of all that decides over what is suspect: another one makes a cache useless. */
export function cacheKey(parts: readonly string[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return new Uint8Array(hash.digest());
}

function suspectHead(type: ObjectReport['type'], size: number): Uint8Array {
  const head = new Uint8Array(1 + SIZE);
  head[0] = TYPES.indexOf(type);
  new DataView(head.buffer).setFloat64(1, size);
  return head;
}

function toSuspect(record: Uint8Array, idLength: number): ObjectReport {
  const size = new DataView(record.buffer, record.byteOffset + 1, SIZE).getFloat64(0);
  const id = toObjectId(record, 1 + SIZE, idLength);
  return { id, type: TYPES[record[0] ?? 0] ?? 'blob', size, candidates: true };
}

function compareAt(
  ids: Uint8Array,
  at: number,
  { id, start, idLength }: { readonly id: Uint8Array; readonly start: number; readonly idLength: number },
): number {
  for (let i = 0; i < idLength; i++) {
    const difference = (ids[at + i] ?? 0) - (id[start + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function digest(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
