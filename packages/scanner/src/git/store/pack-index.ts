import type { OpenFile, RandomAccessFile } from '../../port/random-access.ts';
import { readSpan, uint32 } from './binary.ts';
import { createIdTable, type IdTable } from './id-table.ts';

/** The index of one pack, version 1 or 2: which object stands where. */
export interface PackIndex {
  readonly count: number;
  /** The pack's offset of an object, or undefined. */
  find(id: Uint8Array): number | undefined;
  /** The ids that start with these bytes' first `digits` hex digits; at most two, which is enough to be ambiguous. */
  startingWith(prefix: Uint8Array, digits: number): readonly Uint8Array[];
  /** All ids, sorted, one behind the other. */
  allIds(): Uint8Array;
  /** All offsets, in the order of the ids. */
  allOffsets(): Float64Array;
  close(): void;
}

const MAGIC = 0xff744f63;
const FANOUT = 1024;
const LARGE = 0x80000000;

/** Where the parts of an index are. */
interface Layout {
  readonly file: RandomAccessFile;
  readonly idLength: number;
  readonly count: number;
  readonly version: 1 | 2;
  readonly fanout: Uint8Array;
}

/** Opens a pack's index; undefined when it is missing, damaged, or of a version that is not known. */
export function openPackIndex(path: string, openFile: OpenFile, idLength: number): PackIndex | undefined {
  const file = openFile(path);
  if (file === undefined || 'reason' in file) return undefined;
  const layout = readLayout(file, idLength);
  if (layout !== undefined) return createIndex(layout);
  file.close();
  return undefined;
}

function readLayout(file: RandomAccessFile, idLength: number): Layout | undefined {
  const start = readSpan(file, 0, 8 + FANOUT);
  if (start.length < FANOUT) return undefined;
  const isFirstVersion = uint32(start, 0) !== MAGIC;
  if (!isFirstVersion && uint32(start, 4) !== 2) return undefined;
  const fanout = isFirstVersion ? start.subarray(0, FANOUT) : start.subarray(8);
  const count = uint32(fanout, FANOUT - 4);
  const smallest = isFirstVersion ? FANOUT + count * (4 + idLength) : 8 + FANOUT + count * (idLength + 8);
  if (fanout.length < FANOUT || file.size < smallest + 2 * idLength || !isAscending(fanout)) return undefined;
  return { file, idLength, count, version: isFirstVersion ? 1 : 2, fanout };
}

function isAscending(fanout: Uint8Array): boolean {
  for (let at = 4; at < FANOUT; at += 4) if (uint32(fanout, at) < uint32(fanout, at - 4)) return false;
  return true;
}

function createIndex(layout: Layout): PackIndex {
  const { file, idLength, count, version, fanout } = layout;
  const table: IdTable = createIdTable({
    file,
    fanout,
    idLength,
    start: version === 1 ? FANOUT : 8 + FANOUT,
    stride: version === 1 ? 4 + idLength : idLength,
    skip: version === 1 ? 4 : 0,
  });
  return {
    count,
    find(id) {
      const position = table.find(id);
      return position === undefined ? undefined : offsetAt(layout, position);
    },
    startingWith: (prefix, digits) => table.startingWith(prefix, digits),
    allIds: () => table.all(),
    allOffsets: () => allOffsets(layout),
    close: () => file.close(),
  };
}

function offsetAt(layout: Layout, position: number): number | undefined {
  const { file, idLength, count, version } = layout;
  if (version === 1) return uint32(readSpan(file, FANOUT + position * (4 + idLength), 4), 0);
  const offsets = 8 + FANOUT + count * (idLength + 4);
  const value = uint32(readSpan(file, offsets + position * 4, 4), 0);
  if (value < LARGE) return value;
  const large = readSpan(file, offsets + count * 4 + (value - LARGE) * 8, 8);
  return large.length < 8 ? undefined : uint32(large, 0) * 2 ** 32 + uint32(large, 4);
}

function allOffsets({ file, idLength, count, version }: Layout): Float64Array {
  const offsets = new Float64Array(count);
  if (version === 1) {
    const rows = readSpan(file, FANOUT, count * (4 + idLength));
    for (let i = 0; i < count; i++) offsets[i] = uint32(rows, i * (4 + idLength));
    return offsets;
  }
  const start = 8 + FANOUT + count * (idLength + 4);
  const small = readSpan(file, start, count * 4);
  const large = readSpan(file, start + count * 4, Math.max(0, file.size - start - count * 4 - 2 * idLength));
  for (let i = 0; i < count; i++) {
    const value = uint32(small, i * 4);
    const at = (value - LARGE) * 8;
    offsets[i] = value < LARGE ? value : uint32(large, at) * 2 ** 32 + uint32(large, at + 4);
  }
  return offsets;
}
