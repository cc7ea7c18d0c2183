import { compareBytes, uint32 } from './binary.ts';
import { toIndexEntries, type EntryColumns, type IndexEntries } from './index-entries.ts';
import { toObjectId, type ObjectId } from './object.ts';

/** What an index says of the shared one that it changes. */
export interface SplitLink {
  /** The shared index: its name ends in this. */
  readonly base: ObjectId;
  /** Positions of the shared index, ascending. */
  readonly deleted: readonly number[];
  readonly replaced: readonly number[];
}

/** Reads the extension `link` of an index; throws `RangeError` when it is damaged. Undefined where it links to nothing. */
export function parseSplitLink(bytes: Uint8Array, idLength: number): SplitLink | undefined {
  const base = toObjectId(bytes, 0, idLength);
  if (/^0+$/.test(base)) return undefined;
  if (bytes.length === idLength) return { base, deleted: [], replaced: [] };
  const deleted = readBitmap(bytes, idLength);
  const replaced = readBitmap(bytes, deleted.end);
  return { base, deleted: deleted.positions, replaced: replaced.positions };
}

/**
 * Reads a bitmap in EWAH form: https://git-scm.com/docs/index-format, “Split index”, and the format of bitmaps there.
 * Each marker word says how many words of one bit follow it, and then how many that stand as they are.
 */
function readBitmap(bytes: Uint8Array, start: number): { readonly positions: readonly number[]; readonly end: number } {
  const size = uint32(bytes, start);
  const words = uint32(bytes, start + 4);
  const end = start + 8 + words * 8 + 4;
  if (end > bytes.length) throw new RangeError('it is damaged');
  const positions: number[] = [];
  let position = 0;
  for (let word = 0; word < words;) {
    const at = start + 8 + word * 8;
    const low = uint32(bytes, at + 4);
    const running = Math.floor(low / 2) + (uint32(bytes, at) & 1) * 2 ** 31;
    const literals = uint32(bytes, at) >>> 1;
    if ((low & 1) === 1) addRun(positions, position, Math.min(size, position + running * 64));
    position += running * 64;
    for (let each = 1; each <= literals && word + each < words; each++, position += 64) {
      addBits(positions, position, uint32(bytes, at + each * 8 + 4));
      addBits(positions, position + 32, uint32(bytes, at + each * 8));
    }
    word += 1 + literals;
  }
  return { positions, end };
}

function addRun(positions: number[], from: number, to: number): void {
  for (let position = from; position < to; position++) positions.push(position);
}

function addBits(positions: number[], from: number, bits: number): void {
  for (let bit = 0; bit < 32; bit++) if ((bits >>> bit) & 1) positions.push(from + bit);
}

/** One entry of the joined index: where it stands, and where its path does; both in the bytes put together. */
interface Row {
  readonly start: number;
  readonly nameStart: number;
  readonly nameEnd: number;
}

/** Puts the shared index and the one that changes it together; undefined when they do not fit. */
export function joinSplitIndex(base: IndexEntries, own: IndexEntries, link: SplitLink): IndexEntries | undefined {
  const bytes = concat(base.bytes, own.bytes);
  const names = concat(base.names, own.names);
  const last = Math.max(link.deleted.at(-1) ?? -1, link.replaced.at(-1) ?? -1);
  if (last >= base.count || link.replaced.length > own.count) return undefined;
  const deleted = new Set(link.deleted);
  const replacement = new Map(link.replaced.map((position, index) => [position, index]));
  const kept: Row[] = [];
  for (let entry = 0; entry < base.count; entry++) {
    if (deleted.has(entry)) continue;
    const by = replacement.get(entry);
    const start = by === undefined ? base.starts[entry] : base.bytes.length + (own.starts[by] ?? 0);
    kept.push({ start: start ?? 0, nameStart: base.nameStarts[entry] ?? 0, nameEnd: base.nameEnds[entry] ?? 0 });
  }
  const added: Row[] = [];
  for (let entry = link.replaced.length; entry < own.count; entry++) {
    added.push({
      start: base.bytes.length + (own.starts[entry] ?? 0),
      nameStart: base.names.length + (own.nameStarts[entry] ?? 0),
      nameEnd: base.names.length + (own.nameEnds[entry] ?? 0),
    });
  }
  const nameOf = ({ nameStart, nameEnd }: Row): Uint8Array => names.subarray(nameStart, nameEnd);
  const rows = [...kept, ...added].sort((a, b) => compareBytes(nameOf(a), nameOf(b)));
  return toIndexEntries(toColumns(rows, { bytes, names, idLength: base.idLength }));
}

function toColumns(rows: readonly Row[], rest: Pick<EntryColumns, 'bytes' | 'names' | 'idLength'>): EntryColumns {
  return {
    ...rest,
    starts: Uint32Array.from(rows, ({ start }) => start),
    nameStarts: Uint32Array.from(rows, ({ nameStart }) => nameStart),
    nameEnds: Uint32Array.from(rows, ({ nameEnd }) => nameEnd),
  };
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
