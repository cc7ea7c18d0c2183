import { uint32 } from './binary.ts';

/**
 * The entries of an index, sorted by path and stage. Indexes can be large and most entries are only passed by, so
 * nothing is made of an entry before someone asks for it.
 */
export interface IndexEntries extends EntryColumns {
  readonly count: number;
  mode(entry: number): number;
  idStart(entry: number): number;
  /** 0, or of an unmerged path: 1 base, 2 ours, 3 theirs. */
  stage(entry: number): number;
  /** `git add --intent-to-add`: the path is there, its content is not. */
  isIntentToAdd(entry: number): boolean;
}

/** Entries as columns, from which `toIndexEntries` makes the rest. */
export interface EntryColumns {
  readonly bytes: Uint8Array;
  /** What the paths stand in. */
  readonly names: Uint8Array;
  readonly nameStarts: Uint32Array;
  readonly nameEnds: Uint32Array;
  /** Where each entry begins in `bytes`. */
  readonly starts: Uint32Array;
  readonly idLength: number;
}

export interface EntryLayout {
  readonly start: number;
  readonly count: number;
  /** Version 4: a path only says in what it differs from the one before. */
  readonly isCompressed: boolean;
  readonly idLength: number;
}

const MODE = 24;
const ID = 40;
const EXTENDED = 0x4000;
const INTENT_TO_ADD = 0x2000;
const LONG_NAME = 0x0fff;

/** Reads the entries; throws `RangeError` when they are damaged. */
export function readIndexEntries(
  bytes: Uint8Array,
  layout: EntryLayout,
): { readonly entries: IndexEntries; readonly end: number } {
  const { count, idLength } = layout;
  if (count > bytes.length / (ID + idLength)) throw new RangeError('it is damaged');
  const starts = new Uint32Array(count);
  const nameStarts = new Uint32Array(count);
  const nameEnds = new Uint32Array(count);
  const read = layout.isCompressed ? readCompressed : readPlain;
  const { end, names } = read(bytes, layout, { starts, nameStarts, nameEnds });
  return { entries: toIndexEntries({ bytes, names, nameStarts, nameEnds, starts, idLength }), end };
}

type Places = Pick<EntryColumns, 'starts' | 'nameStarts' | 'nameEnds'>;
interface ReadPlaces {
  readonly end: number;
  readonly names: Uint8Array;
}

function readPlain(bytes: Uint8Array, layout: EntryLayout, { starts, nameStarts, nameEnds }: Places): ReadPlaces {
  const flagsAt = ID + layout.idLength;
  let at = layout.start;
  for (let entry = 0; entry < layout.count; entry++) {
    const high = bytes[at + flagsAt] ?? 0;
    const nameStart = at + flagsAt + (high & 0x40 ? 4 : 2);
    const length = ((high << 8) | (bytes[at + flagsAt + 1] ?? 0)) & LONG_NAME;
    const nameEnd = length < LONG_NAME ? nameStart + length : bytes.indexOf(0, nameStart);
    if (nameEnd < nameStart || nameEnd >= bytes.length) throw new RangeError('it is damaged');
    starts[entry] = at;
    nameStarts[entry] = nameStart;
    nameEnds[entry] = nameEnd;
    at += (nameEnd - at + 8) & ~7;
  }
  return { end: at, names: bytes };
}

function readCompressed(bytes: Uint8Array, layout: EntryLayout, { starts, nameStarts, nameEnds }: Places): ReadPlaces {
  const flagsAt = ID + layout.idLength;
  let names = new Uint8Array(Math.max(1024, bytes.length * 2));
  let at = layout.start;
  let from = 0;
  let to = 0;
  for (let entry = 0; entry < layout.count; entry++) {
    starts[entry] = at;
    at += flagsAt + ((bytes[at + flagsAt] ?? 0) & 0x40 ? 4 : 2);
    let byte = bytes[at++] ?? 0;
    let stripped = byte & 0x7f;
    while (byte >= 0x80) {
      byte = bytes[at++] ?? 0;
      stripped = (stripped + 1) * 128 + (byte & 0x7f);
    }
    const end = bytes.indexOf(0, at);
    const kept = to - from - stripped;
    if (end === -1 || kept < 0) throw new RangeError('it is damaged');
    const length = kept + end - at;
    if (to + length > names.length) names = grow(names, to + length);
    names.copyWithin(to, from, from + kept);
    names.set(bytes.subarray(at, end), to + kept);
    from = to;
    to += length;
    nameStarts[entry] = from;
    nameEnds[entry] = to;
    at = end + 1;
  }
  return { end: at, names };
}

function grow(names: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * needed);
  larger.set(names);
  return larger;
}

/** Entries over columns. */
export function toIndexEntries(columns: EntryColumns): IndexEntries {
  const { bytes, starts, idLength } = columns;
  const startOf = (entry: number): number => starts[entry] ?? 0;
  const flagsAt = ID + idLength;
  return {
    ...columns,
    count: starts.length,
    mode: (entry) => uint32(bytes, startOf(entry) + MODE),
    idStart: (entry) => startOf(entry) + ID,
    stage: (entry) => ((bytes[startOf(entry) + flagsAt] ?? 0) >> 4) & 3,
    isIntentToAdd: (entry) => {
      const flags = uint32(bytes, startOf(entry) + flagsAt);
      return ((flags >>> 16) & EXTENDED) !== 0 && (flags & INTENT_TO_ADD) !== 0;
    },
  };
}
