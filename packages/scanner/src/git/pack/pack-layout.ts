import type { RandomAccessFile } from '../../port/random-access.ts';
import type { PackIndex } from '../store/pack-index.ts';
import { readEntryHeaders, type EntryHeaders } from './entry-headers.ts';

/** Where the entries of a pack stand and what hangs on what; plain arrays, one place an entry, in the file's order. */
export interface PackLayout extends EntryHeaders {
  /** Where each entry begins, ascending; behind the last where all entries end. */
  readonly offsets: Float64Array;
  /** Each entry's place among the sorted ids. */
  readonly idPlaces: Uint32Array;
  /** All ids, sorted, one behind the other. */
  readonly ids: Uint8Array;
  readonly idLength: number;
}

/** Reads where everything in a pack stands, from its index and the headers of its entries. */
export function readPackLayout(file: RandomAccessFile, index: PackIndex, idLength: number): PackLayout {
  const { offsets, idPlaces } = sortOffsets(index.allOffsets(), Math.max(0, file.size - idLength));
  const headers = readEntryHeaders(file, offsets, { idLength, find: (id) => index.find(id) });
  return { ...headers, offsets, idPlaces, ids: index.allIds(), idLength };
}

/** Sorts numbers that carry both the offset and the place: many times quicker than sorting by comparison. */
function sortOffsets(
  byId: Float64Array,
  end: number,
): { readonly offsets: Float64Array; readonly idPlaces: Uint32Array } {
  const count = byId.length;
  const offsets = new Float64Array(count + 1);
  const idPlaces = new Uint32Array(count);
  const highest = byId.reduce((most, offset) => Math.max(most, offset), 0);
  offsets[count] = end;
  if (highest * count < Number.MAX_SAFE_INTEGER) {
    const keys = byId.map((offset, place) => offset * count + place).sort();
    for (const [at, key] of keys.entries()) {
      offsets[at] = Math.floor(key / count);
      idPlaces[at] = key % count;
    }
    return { offsets, idPlaces };
  }
  const places = Uint32Array.from(byId, (_, place) => place).sort((a, b) => (byId[a] ?? 0) - (byId[b] ?? 0));
  idPlaces.set(places);
  for (const [at, place] of places.entries()) offsets[at] = byId[place] ?? 0;
  return { offsets, idPlaces };
}
