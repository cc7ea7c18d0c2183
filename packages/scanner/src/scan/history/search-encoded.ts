import type { Run } from '../../core/kernel/kernel.ts';
import { GAP, type Surveyor } from '../../core/survey/surveyor.ts';
import { shift, type Place } from './inherited-marks.ts';

/** Something that may be encoded, to be looked at. */
export interface EncodedPlace {
  /** Its number among the places that were to be judged. */
  readonly index: number;
  readonly start: number;
}

/** What came of the search of an object for what is encoded in it. */
export interface EncodedSearch {
  /** Not in order. */
  readonly marks: readonly Place[];
  /** Those of the places around which nothing is encoded. */
  readonly clear: readonly EncodedPlace[];
  /** How many bytes were looked at. */
  readonly searched: number;
}

/** What decoders look at around a run of characters or an escape: see ENCODED_SIGHT in assembly/survey.ts. */
const SIGHT = 640;
const SHORTEST_RUN = 20;
/** What ends so near to where the search ends may go on behind it. */
const NEARLY = 8;

/** Looks at a text's places where something may be encoded, and at others; in all of it when something goes further. */
export function searchEncoded(
  bytes: Uint8Array,
  { places, others }: { readonly places: readonly EncodedPlace[]; readonly others: readonly Run[] },
  surveyor: Surveyor,
): EncodedSearch {
  if (places.length + others.length === 0) return NOTHING;
  const around = (start: number, end: number): Run => ({ start: start - SIGHT, end: end + SIGHT });
  const windows = join(
    [
      ...places.map(({ start }) => around(start, start + SHORTEST_RUN)),
      ...others.map(({ start, end }) => around(start, end)),
    ],
    bytes.length,
  );
  const regions = layOut(windows);
  const length = regions.at(-1)?.end ?? 0;
  const buffer = surveyor.buffer(length + GAP);
  for (const [place, { start, end }] of windows.entries()) {
    const region = regions[place] ?? EMPTY;
    buffer.set(bytes.subarray(start, end), region.start);
    buffer.fill(0, region.end, region.end + GAP);
  }
  const found = surveyor.survey({ length, regions, zones: [], binary: false });
  const goesOn = found.some(({ region, to }) => reachesOut(to, windows[region] ?? EMPTY, bytes.length));
  if (goesOn) return { ...searchAll(bytes, surveyor), clear: [] };
  const hit = new Set(found.map(({ region }) => region));
  const clear = hit.size === 0 ? places : places.filter(({ start }) => !hit.has(windowAt(windows, start)));
  return { marks: found.map((mark) => shift(mark, windows[mark.region]?.start ?? 0)), clear, searched: length };
}

/** Looks for what is encoded in all of an object. */
export function searchAll(bytes: Uint8Array, surveyor: Surveyor): Omit<EncodedSearch, 'clear'> {
  const { length } = bytes;
  if (length === 0) return NOTHING;
  const buffer = surveyor.buffer(length + GAP);
  buffer.set(bytes);
  buffer.fill(0, length, length + GAP);
  const all = { start: 0, end: length };
  return { marks: surveyor.survey({ length, regions: [all], zones: [] }), searched: length };
}

const EMPTY: Run = { start: 0, end: 0 };
const NOTHING: EncodedSearch = { marks: [], clear: [], searched: 0 };

function reachesOut(to: number, { start, end }: Run, size: number): boolean {
  return end < size && start + to > end - NEARLY;
}

function windowAt(windows: readonly Run[], position: number): number {
  return windows.findIndex(({ end }) => position < end);
}

/** Stretches in order, within the object, those that touch as one. */
function join(stretches: readonly Run[], size: number): Run[] {
  const joined: { start: number; end: number }[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(0, stretch.start);
    const end = Math.min(size, stretch.end);
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** Where windows are put in the buffer. */
function layOut(windows: readonly Run[]): Run[] {
  let at = 0;
  return windows.map(({ start, end }) => {
    const region = { start: at, end: at + end - start };
    at = region.end + GAP;
    return region;
  });
}
