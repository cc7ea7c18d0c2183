import { GAP, type Surveyor } from '../../core/survey/surveyor.ts';
import type { Run } from '../../core/kernel/kernel.ts';
import type { PlatformText } from '../../core/text/platform-text.ts';
import type { PackedObject } from '../../git/pack/walk-families.ts';
import { compareWithBase, shift, type Comparison, type Place } from './search-windows.ts';

/** What is known of an object when those that are built from it are searched. */
export interface Searched {
  /** Ascending by where they begin. */
  readonly marks: readonly Place[];
  /** It holds NULs, or begins as UTF-16 does: what changes in it has to be seen as a whole. */
  readonly isOpaque: boolean;
}

/** How much was looked at. */
export interface SearchCounts {
  /** Bytes in which keywords were looked for. */
  searched: number;
  /** Bytes that were put together to be looked at. */
  seen: number;
  whole: number;
}

export interface ObjectSearcher {
  /** Searches an object where it differs from its base, and takes over what was found in the base where it does not. */
  search(object: PackedObject<Searched>): Searched;
}

/** Builds a searcher of packed objects, which counts what it does. */
export function createObjectSearcher(surveyor: Surveyor, text: PlatformText, counts: SearchCounts): ObjectSearcher {
  const means: Means = { surveyor, text, counts };
  return {
    search(object) {
      const { base } = object;
      if (base === undefined || base.state.isOpaque) return searchWhole(object, means);
      const comparison = compareWithBase(object, base.state.marks);
      const found = comparison === undefined ? undefined : searchWindows(object, comparison, means);
      return found ?? searchWhole(object, means);
    },
  };
}

interface Means {
  readonly surveyor: Surveyor;
  readonly text: PlatformText;
  readonly counts: SearchCounts;
}

function searchWhole(object: PackedObject<Searched>, { surveyor, text, counts }: Means): Searched {
  const { size } = object;
  if (size === 0) return { marks: [], isOpaque: false };
  const all = { start: 0, end: size };
  const buffer = surveyor.buffer(size + GAP);
  object.copy(all, buffer, 0);
  counts.searched += size;
  counts.seen += size;
  counts.whole++;
  const marks = surveyor.survey({ length: size, regions: [all], zones: [all], isPart: false });
  return { marks: marks.toSorted(byStart), isOpaque: isOpaque(buffer, all, text) };
}

/** Undefined where what is seen turns out to mean something only as a part of all of it. */
function searchWindows(
  object: PackedObject<Searched>,
  { windows, zones, inherited }: Comparison,
  { surveyor, text, counts }: Means,
): Searched | undefined {
  const regions = layOut(windows);
  const length = regions.at(-1)?.end ?? 0;
  if (length === 0) return { marks: inherited.toSorted(byStart), isOpaque: false };
  const buffer = surveyor.buffer(length + GAP);
  for (const [place, window] of windows.entries()) {
    const { start = 0, end = 0 } = regions[place] ?? {};
    object.copy(window, buffer, start);
    buffer.fill(0, end, end + GAP);
  }
  if (regions.some((region) => isOpaque(buffer, region, text))) return undefined;
  const moved = moveZones(zones, windows, regions);
  for (const { start, end } of moved) counts.searched += end - start;
  counts.seen += length;
  const fresh = surveyor.survey({ length, regions, zones: moved, isPart: true });
  if (fresh.some(({ start }) => start === -Infinity)) return undefined;
  const marks = fresh.map((mark) => shift(mark, windows[mark.region]?.start ?? 0));
  return { marks: [...inherited, ...marks].sort(byStart), isOpaque: false };
}

function isOpaque(bytes: Uint8Array, { start, end }: Run, text: PlatformText): boolean {
  const first = bytes[start] ?? 0;
  if (first >= 0xfe && first + (bytes[start + 1] ?? 0) === 0xff + 0xfe) return true;
  return text.view(bytes.subarray(start, end), end - start).includes(0);
}

function byStart(a: Place, b: Place): number {
  return a.start - b.start;
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

/** Where the zones, each within one window, are in the buffer. */
function moveZones(zones: readonly Run[], windows: readonly Run[], regions: readonly Run[]): Run[] {
  let window = 0;
  return zones.map(({ start, end }) => {
    while (start > (windows[window]?.end ?? Infinity)) window++;
    const distance = (regions[window]?.start ?? 0) - (windows[window]?.start ?? 0);
    return { start: start + distance, end: end + distance };
  });
}
