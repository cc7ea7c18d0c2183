import type { Run } from '../../core/kernel/kernel.ts';
import type { Mark } from '../../core/survey/surveyor.ts';
import { STEP_BYTES } from '../../git/pack/inflater.ts';

/** A mark's place in an object. */
export type Place = Omit<Mark, 'region'>;

/** What an object has of its base's marks. */
export interface InheritedMarks {
  /** Those that stand in the object with all that was seen around them unchanged. */
  readonly untouched: readonly Place[];
  /** Where others, or what is left of them, stand, around which something changed. */
  readonly near: readonly Run[];
}

/** How an object was made of its base. */
export interface Making {
  readonly size: number;
  readonly baseSize: number;
  readonly steps: { readonly address: number; readonly count: number };
  readonly memory: Uint8Array;
}

const INSERTED = 0xffffffff;
/** Who looks around stretches that are so close looks at both of them at once: see SIGHT in search-encoded.ts. */
const CLOSE = 1280;
const NONE: InheritedMarks = { untouched: [], near: [] };

interface Copy {
  readonly to: number;
  readonly from: number;
  readonly length: number;
}

/** Takes a base's marks, which are in order, over to an object; undefined where only all of it can tell. */
export function takeOverMarks(making: Making, marks: readonly Place[]): InheritedMarks | undefined {
  if (marks.length === 0) return NONE;
  const untouched: Place[] = [];
  const near: Stretch[] = [];
  const widest = marks.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  if (widest === Infinity) return undefined;
  for (const copy of readCopies(making)) {
    for (let at = firstFrom(marks, copy.from - widest); at < marks.length; at++) {
      const mark = marks[at];
      if (mark === undefined || mark.start >= copy.from + copy.length) break;
      if (mark.end <= copy.from) continue;
      if (isUntouched(mark, copy, making)) untouched.push(shift(mark, copy.to - copy.from));
      else addPart(near, mark, copy);
    }
  }
  return { untouched, near };
}

/** The same place in an object in which it stands further behind. */
export function shift(place: Place, distance: number): Place {
  // Most of what is taken over stands where it stood.
  if (distance === 0) return place;
  const { start, end, from, to, isCandidate } = place;
  return { start: start + distance, end: end + distance, from: from + distance, to: to + distance, isCandidate };
}

function* readCopies({ steps, memory }: Making): Generator<Copy> {
  const view = new DataView(memory.buffer, steps.address, steps.count * STEP_BYTES);
  for (let at = 0; at < view.byteLength; at += STEP_BYTES) {
    const from = view.getUint32(at + 4, true);
    if (from !== INSERTED) yield { to: view.getUint32(at, true), from, length: view.getUint32(at + 8, true) };
  }
}

interface Stretch {
  start: number;
  end: number;
}

/** Adds what of a mark's own place a copy holds; a mark may go over thousands of copies, which lie close together. */
function addPart(near: Stretch[], { from, to }: Place, copy: Copy): void {
  const distance = copy.to - copy.from;
  const start = Math.max(from + distance, copy.to);
  const end = Math.min(to + distance, copy.to + copy.length);
  if (start >= end) return;
  const last = near.at(-1);
  if (last === undefined || start < last.start || start > last.end + CLOSE) near.push({ start, end });
  else last.end = Math.max(last.end, end);
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

/** A place is untouched where all that was seen was copied; where that reaches over an end of the base, it must be the object's. */
function isUntouched({ start, end }: Place, { to, from, length }: Copy, { size, baseSize }: Making): boolean {
  if (start < from && (from > 0 || to > 0)) return false;
  return end <= from + length || (from + length === baseSize && to + length === size);
}
