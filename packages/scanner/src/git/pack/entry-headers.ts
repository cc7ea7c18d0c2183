import type { RandomAccessFile } from '../../port/random-access.ts';
import { entryAt, ENTRY } from './entry.ts';

/** What the headers of all entries say. */
export interface EntryHeaders {
  /** See `ENTRY`. */
  readonly kinds: Uint8Array;
  /** Inflated sizes; of a delta, the delta's own. */
  readonly sizes: Float64Array;
  /** Where the compressed data begins, counted from the entry's start. */
  readonly headerLengths: Uint8Array;
  /** The entry that a delta builds upon; -1 where there is none, or none here. */
  readonly bases: Int32Array;
}

export interface HeaderOptions {
  readonly idLength: number;
  /** The pack's offset of an object. */
  readonly find: (id: Uint8Array) => number | undefined;
}

const BLOCK = 1 << 20;
/** More than the longest header. */
const MOST = 64;
/** Over so many bytes that nobody asks about, reading goes on elsewhere. */
const WORTH_A_JUMP = 1 << 16;
const LONGEST_NUMBER = 9;

/** Reads the headers of all entries, from the first to the last. */
export function readEntryHeaders(
  file: RandomAccessFile,
  offsets: Float64Array,
  { idLength, find }: HeaderOptions,
): EntryHeaders {
  const count = offsets.length - 1;
  const headers: EntryHeaders = {
    kinds: new Uint8Array(count),
    sizes: new Float64Array(count),
    headerLengths: new Uint8Array(count),
    bases: new Int32Array(count).fill(-1),
  };
  const block = createBlock(file);
  const place = { ...headers, offsets, idLength, find, entry: 0, offset: 0 };
  for (let entry = 0; entry < count; entry++) {
    place.entry = entry;
    place.offset = offsets[entry] ?? 0;
    readHeader(place, block.bytes, block.at(place.offset));
  }
  return headers;
}

interface Block {
  readonly bytes: Uint8Array;
  /** Where in `bytes` an offset of the file stands, with the longest header behind it. */
  at(offset: number): number;
}

function createBlock(file: RandomAccessFile): Block {
  const bytes = new Uint8Array(BLOCK + MOST);
  let start = -1;
  let end = -1;
  return {
    bytes,
    at(offset) {
      if (start === -1 || offset < start || offset + MOST > end) {
        const isJump = offset > end + WORTH_A_JUMP;
        const room = bytes.subarray(0, isJump ? WORTH_A_JUMP : BLOCK);
        bytes.fill(0, file.read(room, offset));
        start = offset;
        end = offset + room.length;
      }
      return offset - start;
    },
  };
}

interface HeaderPlace extends EntryHeaders, HeaderOptions {
  entry: number;
  offset: number;
  readonly offsets: Float64Array;
}

/** Leaves an entry that makes no sense damaged. */
function readHeader(place: HeaderPlace, bytes: Uint8Array, start: number): void {
  const { entry, offset, kinds, sizes, headerLengths, bases } = place;
  let at = start;
  let byte = bytes[at++] ?? 0;
  const kind = (byte >> 4) & 7;
  let size = byte & 15;
  for (let scale = 16; byte >= 0x80; scale *= 128) {
    if (at - start > LONGEST_NUMBER) return;
    byte = bytes[at++] ?? 0;
    size += (byte & 0x7f) * scale;
  }
  if (kind === 0 || kind === 5 || offset + (at - start) >= (place.offsets[place.offsets.length - 1] ?? 0)) return;
  if (kind === ENTRY.idDelta) {
    const base = place.find(bytes.subarray(at, at + place.idLength));
    at += place.idLength;
    bases[entry] = base === undefined ? -1 : entryAt(place.offsets, base);
  } else if (kind === ENTRY.offsetDelta) {
    at = readBaseOffset(place, bytes, at);
    if (at - start > 3 * LONGEST_NUMBER) return;
  }
  kinds[entry] = kind;
  sizes[entry] = size;
  headerLengths[entry] = at - start;
}

/** Reads how far back the base begins; returns where that ends. */
function readBaseOffset({ entry, offset, offsets, bases }: HeaderPlace, bytes: Uint8Array, start: number): number {
  let at = start;
  let byte = bytes[at++] ?? 0;
  let distance = byte & 0x7f;
  while (byte >= 0x80 && at - start <= 2 * LONGEST_NUMBER) {
    byte = bytes[at++] ?? 0;
    distance = (distance + 1) * 128 + (byte & 0x7f);
  }
  bases[entry] = distance > 0 ? entryAt(offsets, offset - distance) : -1;
  return byte >= 0x80 ? Infinity : at;
}
