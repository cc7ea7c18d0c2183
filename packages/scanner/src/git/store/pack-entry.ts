import type { RandomAccessFile } from '../../port/random-access.ts';
import { readSpan } from './binary.ts';
import type { Inflate } from './inflate.ts';
import type { ObjectType } from './object.ts';

/** What stands before an entry's compressed data. */
export interface EntryHeader {
  readonly type: ObjectType | 'offset-delta' | 'id-delta';
  /** Inflated: of a delta, the delta itself. */
  readonly size: number;
  /** Where the compressed data begins. */
  readonly dataStart: number;
  /** Of an `offset-delta`: where its base begins. */
  readonly baseOffset?: number;
  /** Of an `id-delta`. */
  readonly baseId?: Uint8Array;
}

const TYPES: readonly (EntryHeader['type'] | undefined)[] = [
  undefined,
  'commit',
  'tree',
  'blob',
  'tag',
  undefined,
  'offset-delta',
  'id-delta',
];
/** More than the longest header, and most small objects as well. */
const FIRST_READ = 4096;
const LONGEST_NUMBER = 10;
/** Before the first byte comes out, a stream may hold 600 bytes of code tables. */
const COMPRESSED_START = 1024;

/** Reads the header of the entry at `offset` from `bytes`, which begin there; undefined when it makes no sense. */
function parseEntryHeader(bytes: Uint8Array, offset: number, idLength: number): EntryHeader | undefined {
  let at = 0;
  let byte = bytes[at++] ?? 0;
  const type = TYPES[(byte >> 4) & 7];
  let size = byte & 15;
  for (let scale = 16; byte >= 0x80; scale *= 128) {
    if (at >= Math.min(bytes.length, LONGEST_NUMBER)) return undefined;
    byte = bytes[at++] ?? 0;
    size += (byte & 0x7f) * scale;
  }
  if (type === undefined) return undefined;
  if (type === 'id-delta') {
    const baseId = bytes.slice(at, at + idLength);
    return baseId.length < idLength ? undefined : { type, size, dataStart: offset + at + idLength, baseId };
  }
  if (type !== 'offset-delta') return { type, size, dataStart: offset + at };
  byte = bytes[at++] ?? 0;
  let distance = byte & 0x7f;
  while (byte >= 0x80) {
    if (at >= Math.min(bytes.length, 2 * LONGEST_NUMBER)) return undefined;
    byte = bytes[at++] ?? 0;
    distance = (distance + 1) * 128 + (byte & 0x7f);
  }
  if (distance <= 0 || distance > offset) return undefined;
  return { type, size, dataStart: offset + at, baseOffset: offset - distance };
}

/** An entry's header, with what was read along with it. */
export interface Entry {
  readonly header: EntryHeader;
  /** Compressed data, as far as it was read. */
  readonly data: Uint8Array;
}

/** Reads the entry at an offset of a pack. */
export function readEntry(file: RandomAccessFile, offset: number, idLength: number): Entry | undefined {
  const bytes = readSpan(file, offset, FIRST_READ);
  const header = parseEntryHeader(bytes, offset, idLength);
  return header === undefined ? undefined : { header, data: bytes.subarray(header.dataStart - offset) };
}

/** The inflated data of an entry; undefined when it is damaged. */
export function inflateEntry(
  file: RandomAccessFile,
  { header, data }: Entry,
  inflate: Inflate,
): Uint8Array | undefined {
  const { size, dataStart } = header;
  // What does not get smaller is stored in blocks of 16 KiB or more, with a few bytes for each.
  const likely = size + (size >> 9) + 64;
  if (data.length >= likely) return inflate.exactly(data, size);
  const whole = inflate.exactly(readSpan(file, dataStart, likely), size);
  // A compressor may add empty blocks, though none is known to.
  return whole ?? inflate.exactly(readSpan(file, dataStart, 4 * likely + FIRST_READ), size);
}

/** The first bytes of an entry's data: enough for the sizes that a delta starts with. */
export function inflateEntryStart({ data }: Entry, inflate: Inflate): Uint8Array | undefined {
  return inflate.start(data.subarray(0, COMPRESSED_START));
}
