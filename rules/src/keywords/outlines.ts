import type { RangedStep } from '../compile/outline-text.ts';

/** Outlines as the kernel follows them: see `assembly/outline.ts`. */
export interface OutlineTable {
  /** The place of an outline in the table. */
  add(steps: readonly RangedStep[], classOf: (ranges: readonly number[]) => number): number;
  /** A word with their count, a word with each one's offset, then the records. */
  readonly bytes: () => Uint8Array;
}

const WORD = 4;
const HEADER = 20;
const HALF = 2;

/** Collects outlines, each only once. */
export function createOutlineTable(): OutlineTable {
  const known = new Map<string, number>();
  const records: Uint8Array[] = [];
  return {
    add(steps, classOf) {
      const key = JSON.stringify(steps);
      const index = known.get(key) ?? records.length;
      if (index === records.length) {
        known.set(key, index);
        records.push(recordOf(steps, classOf));
      }
      return index;
    },
    bytes: () => layOut(records),
  };
}

/** Half a word with the places and one with the steps, a long word of optional and one of repeated places, then each step's class and count. */
function recordOf(steps: readonly RangedStep[], classOf: (ranges: readonly number[]) => number): Uint8Array {
  const record = new Uint8Array(HEADER + steps.length * WORD);
  const view = new DataView(record.buffer);
  let place = 1n;
  let optional = 0n;
  let repeated = 0n;
  for (const [index, { ranges, count, kind }] of steps.entries()) {
    const bits = ((1n << BigInt(count)) - 1n) << place;
    place += BigInt(count);
    if (kind === 'optional' || kind === 'any') optional |= bits;
    if (kind === 'open' || kind === 'any') repeated |= 1n << (place - 1n);
    view.setUint16(HEADER + index * WORD, classOf(ranges), true);
    view.setUint16(HEADER + index * WORD + HALF, count, true);
  }
  view.setUint16(0, Number(place) - 1, true);
  view.setUint16(HALF, steps.length, true);
  view.setBigUint64(WORD, optional, true);
  view.setBigUint64(WORD * 3, repeated, true);
  return record;
}

function layOut(records: readonly Uint8Array[]): Uint8Array {
  const first = WORD * (records.length + 1);
  const bytes = new Uint8Array(first + records.reduce((sum, { length }) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, records.length, true);
  let at = first;
  for (const [index, record] of records.entries()) {
    view.setUint32(WORD * (index + 1), at, true);
    bytes.set(record, at);
    at += record.length;
  }
  return bytes;
}
