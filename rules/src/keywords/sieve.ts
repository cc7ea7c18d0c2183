import { readStep } from '../compile/outline-text.ts';
import type { Need } from '../pack.ts';
import { createOutlineTable } from './outlines.ts';

/** What must stand around a keyword so that one of its rules can match; the kernel looks before anybody else does. */
export interface Sieve {
  /** A rule of the keyword looks for values bound to names. */
  readonly binds: boolean;
  /** It is enough to look where a token with a digit follows. */
  readonly needsDigits: boolean;
  /** One of them is enough. */
  readonly needs: readonly PlacedNeed[];
}

export interface PlacedNeed extends Partial<Need> {
  /** What a match looks like, and its front, as far as that can be said: see `PackedRule.outlines`. */
  readonly outlines: readonly (readonly string[])[];
  readonly before: number;
  readonly after: number;
}

/** The sieves of keywords as the kernel reads them. */
export interface SieveTables {
  /** For each keyword a word: the offset of its sieve in `records`, plus one; 0 lets every hit through. */
  readonly index: Uint32Array;
  /** Sieves: a word of flags and count, then for each need seven half-words: class, length, before, after, class of the span, outline, outline of the front. */
  readonly records: Uint8Array;
  /** Classes of bytes, 64 in a table: for each byte two words, a bit a class. */
  readonly classes: Uint8Array;
  readonly outlines: Uint8Array;
}

const BINDS = 1;
const NEEDS_DIGITS = 2;
const BYTES = 256;
const CLASS_TABLE = BYTES * 8;
const CLASSES_A_TABLE = 64;
const LARGEST = 0xffff;
/** In the place of a class or an outline. */
const NONE = LARGEST;

/** Lays the sieves out. */
export function buildSieves(sieves: readonly (Sieve | undefined)[]): SieveTables {
  const classes = new Map<string, number>();
  const index = new Uint32Array(sieves.length);
  const records: number[] = [];
  const outlines = createOutlineTable();
  const classOf = (ranges: readonly number[]): number => idOf(classes, ranges.join(','));
  for (const [keyword, sieve] of sieves.entries()) {
    if (sieve === undefined) continue;
    index[keyword] = records.length + 1;
    records.push((sieve.binds ? BINDS : 0) | (sieve.needsDigits ? NEEDS_DIGITS : 0), 0, ...halves(sieve.needs.length));
    for (const { ranges, length = 0, before, after, span, outlines: asked } of sieve.needs) {
      const id = ranges === undefined ? NONE : classOf(ranges);
      const spanId = span === undefined ? NONE : classOf(span);
      const [outlineId = NONE, frontId = NONE] = asked.map((steps) => outlines.add(steps.map(readStep), classOf));
      records.push(...[id, length, before, after, spanId, outlineId, frontId].flatMap(halves));
    }
  }
  return {
    index,
    records: Uint8Array.from(records),
    classes: classTables([...classes.keys()]),
    outlines: outlines.bytes(),
  };
}

function idOf(classes: Map<string, number>, key: string): number {
  const id = classes.get(key) ?? classes.size;
  classes.set(key, id);
  return id;
}

function halves(value: number): [number, number] {
  const capped = Math.min(value, LARGEST);
  return [capped & 0xff, capped >> 8];
}

function classTables(keys: readonly string[]): Uint8Array {
  const tables = new Uint8Array(Math.ceil(keys.length / CLASSES_A_TABLE) * CLASS_TABLE);
  for (const [id, key] of keys.entries()) {
    const ranges = key.split(',').map(Number);
    const table = Math.floor(id / CLASSES_A_TABLE) * CLASS_TABLE;
    const bit = id % CLASSES_A_TABLE;
    for (let i = 0; i < ranges.length; i += 2) {
      for (let byte = ranges[i] ?? 0; byte <= (ranges[i + 1] ?? -1); byte++) {
        const at = table + byte * 8 + (bit >> 3);
        tables[at] = (tables[at] ?? 0) | (1 << (bit & 7));
      }
    }
  }
  return tables;
}
