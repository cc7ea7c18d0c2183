import type { Run } from '../../core/kernel/kernel.ts';
import { CONCERNED, SIGHT } from '../../core/survey/far-rules.ts';
import type { Mark } from '../../core/survey/surveyor.ts';
import { readCopies, type Copy } from './read-copies.ts';
import type { PackedObject } from '../../git/pack/walk-families.ts';

/** A mark's place in an object. */
export type Place = Omit<Mark, 'region'>;

/** What an object has of its own, and what it has from its base. */
export interface Comparison {
  /** What has to be searched, ascending. */
  readonly zones: readonly Run[];
  /** The zones and what has to be seen around them, ascending. */
  readonly windows: readonly Run[];
  /** What was found in the base, and stands in the object with all that was seen around it unchanged. */
  readonly inherited: readonly Place[];
}

/** When so much of an object has to be searched, all of it may as well. */
const NEARLY_ALL = 0.85;
/** Where more than this has to be seen at a place, what is built upon the object is searched whole. */
const WIDEST = 1 << 15;
/** What is encoded in no more than this is seen as a whole around any change in it. */
const LONGEST_NEAR = 400;

/** Compares an object with its base, whose marks are given in order; undefined when all of it has to be searched. */
export function compareWithBase(
  { size, steps, base }: PackedObject<unknown>,
  marks: readonly Place[],
): Comparison | undefined {
  const sizes = { own: size, base: base?.size ?? 0 };
  const { copies, changes } = readCopies(steps, sizes.base);
  const zones = changes.map(({ start, end }) => ({ start: start - CONCERNED.before, end: end + CONCERNED.after }));
  const windows = zones.map(({ start, end }) => ({ start: start - SIGHT.before, end: end + SIGHT.after }));
  const inherited: Place[] = [];
  const widest = marks.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  if (widest > WIDEST) return undefined;
  for (const copy of copies) {
    for (let at = firstFrom(marks, copy.from - widest); at < marks.length; at++) {
      const mark = marks[at];
      if (mark === undefined || mark.start >= copy.from + copy.length) break;
      if (mark.end <= copy.from) continue;
      const moved = shift(mark, copy.to - copy.from);
      if (isUntouched(mark, copy, sizes)) inherited.push(moved);
      else if (mark.from >= copy.from && mark.to <= copy.from + copy.length) {
        zones.push({ start: moved.from, end: moved.to });
        windows.push(moved);
      } else if (isCutLong(mark, copy)) return undefined;
    }
  }
  const search = join(zones, size);
  if (search.reduce((sum, { start, end }) => sum + end - start, 0) >= size * NEARLY_ALL) return undefined;
  return { zones: search, windows: join(windows, size), inherited };
}

/** Whether a change lies within something encoded that is longer than what is seen around changes. */
function isCutLong({ from, to }: Place, copy: Copy): boolean {
  return to - from > LONGEST_NEAR && from < copy.from + copy.length && to > copy.from;
}

/** The first of the marks, which are in order, that begins at an offset or behind it. */
function firstFrom(marks: readonly Place[], start: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same place in an object in which it stands further behind. */
export function shift(place: Place, distance: number): Place {
  // Most of what is taken over stands where it stood.
  if (distance === 0) return place;
  const { start, end, from, to, isCandidate } = place;
  return { start: start + distance, end: end + distance, from: from + distance, to: to + distance, isCandidate };
}

/** A place is untouched where all that was seen was copied; where that reaches over an end of the base, it must be the object's. */
function isUntouched(
  { start, end }: Place,
  { to, from, length }: Copy,
  sizes: { readonly own: number; readonly base: number },
): boolean {
  if (start < from && (from > 0 || to > 0)) return false;
  return end <= from + length || (from + length === sizes.base && to + length === sizes.own);
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
