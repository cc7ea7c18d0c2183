import type { RandomAccessFile } from '../../port/random-access.ts';
import { compareBytes, readSpan, uint32 } from './binary.ts';

/** A sorted table of object ids in a file, with a fan-out by their first byte. */
export interface IdTable {
  /** The place of an id in the table. */
  find(id: Uint8Array): number | undefined;
  /** At most two ids that start so: enough to be ambiguous. */
  startingWith(prefix: Uint8Array, digits: number): readonly Uint8Array[];
  /** All ids, one behind the other. */
  all(): Uint8Array;
}

export interface IdTableLayout {
  readonly file: RandomAccessFile;
  /** 256 numbers of 4 bytes: how many ids begin with at most that byte. */
  readonly fanout: Uint8Array;
  readonly idLength: number;
  readonly start: number;
  readonly stride: number;
  /** Bytes of a row before its id. */
  readonly skip: number;
}

/** The rows of one first byte, read together. */
interface Bucket {
  readonly first: number;
  readonly count: number;
  readonly rows: Uint8Array;
}

/** Reads of the file only what look-ups need, and that once: whoever walks a history asks for most of it. */
export function createIdTable(layout: IdTableLayout): IdTable {
  const { idLength, stride, skip } = layout;
  const buckets: (Bucket | undefined)[] = [];
  const bucketOf = (byte: number): Bucket => (buckets[byte] ??= readBucket(layout, byte));
  const idAt = ({ rows }: Bucket, row: number): Uint8Array =>
    rows.subarray(row * stride + skip, row * stride + skip + idLength);
  const lowerBound = (bucket: Bucket, id: Uint8Array): number => {
    let low = 0;
    for (let high = bucket.count; low < high;) {
      const middle = (low + high) >>> 1;
      if (compareBytes(idAt(bucket, middle), id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    find(id) {
      const bucket = bucketOf(id[0] ?? 0);
      const row = lowerBound(bucket, id);
      return row < bucket.count && compareBytes(idAt(bucket, row), id) === 0 ? bucket.first + row : undefined;
    },
    startingWith(prefix, digits) {
      const bucket = bucketOf(prefix[0] ?? 0);
      const first = lowerBound(bucket, prefix);
      const found: Uint8Array[] = [];
      for (let row = first; row < Math.min(first + 2, bucket.count); row++) {
        const id = idAt(bucket, row);
        if (startsWith(id, prefix, digits)) found.push(id);
      }
      return found;
    },
    all: () => allIds(layout),
  };
}

function readBucket({ file, fanout, start, stride }: IdTableLayout, byte: number): Bucket {
  const first = byte === 0 ? 0 : uint32(fanout, (byte - 1) * 4);
  const count = uint32(fanout, byte * 4) - first;
  const rows = readSpan(file, start + first * stride, count * stride);
  return { first, count: Math.floor(rows.length / stride), rows };
}

function allIds({ file, fanout, idLength, start, stride, skip }: IdTableLayout): Uint8Array {
  const count = uint32(fanout, 255 * 4);
  const rows = readSpan(file, start, count * stride);
  if (stride === idLength) return rows;
  const ids = new Uint8Array(count * idLength);
  for (let row = 0; row < count; row++) {
    ids.set(rows.subarray(row * stride + skip, row * stride + skip + idLength), row * idLength);
  }
  return ids;
}

function startsWith(id: Uint8Array, prefix: Uint8Array, digits: number): boolean {
  for (let digit = 0; digit < digits; digit++) {
    const shift = (digit & 1) === 0 ? 4 : 0;
    if ((((id[digit >> 1] ?? 0) ^ (prefix[digit >> 1] ?? 0)) >> shift) & 15) return false;
  }
  return true;
}
