import { addToBucket, beginningWith, createBucket, longestAt } from './bucket.ts';
import type { Bucket } from './bucket.ts';

/** A pattern that stands in a text, and where. */
export interface PatternHit {
  readonly start: number;
  readonly pattern: string;
}

/** Finds any of many strings in a text in one pass. */
export interface PatternIndex {
  /** For each place where patterns start, the longest of them. */
  find(text: string): readonly PatternHit[];
  /** A pattern that begins with this fragment. */
  beginningWith(fragment: string): string | undefined;
}

/** Shorter patterns are left out; this many first characters are the key of a bucket. */
export const SHORTEST_PATTERN = 6;

/** How many characters the rolling hash looks at. */
const WINDOW = 4;
const NO_HITS: readonly PatternHit[] = [];

interface Tables {
  readonly buckets: ReadonlyMap<string, Bucket>;
  readonly bits: number;
  /** For each hash of four characters, whether a pattern may begin with them. */
  readonly starts: Uint8Array;
}

/**
 * Three steps, each rarer and dearer: a flag per hash of four characters, a bucket per six, a binary search in the bucket.
 * So thousands of tokens with one prefix cost little more than one.
 */
export function createPatternIndex(patterns: Iterable<string>): PatternIndex {
  const buckets = groupByKey(patterns);
  const bits = hashBits(buckets.size);
  const starts = new Uint8Array(1 << bits);
  for (const key of buckets.keys()) starts[hashStart(key, bits)] = 1;
  const tables: Tables = { buckets, bits, starts };
  return {
    find: (text) => (buckets.size === 0 ? NO_HITS : findAll(text, tables)),
    beginningWith(fragment) {
      const bucket = buckets.get(fragment.slice(0, SHORTEST_PATTERN));
      return bucket === undefined ? undefined : beginningWith(bucket, fragment);
    },
  };
}

function findAll(text: string, tables: Tables): readonly PatternHit[] {
  const { starts, bits } = tables;
  const shift = bits / WINDOW;
  const mask = (1 << bits) - 1;
  let hits: PatternHit[] | undefined;
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = ((hash << shift) ^ text.charCodeAt(index)) & mask;
    if (starts[hash] === 0 || index < WINDOW - 1) continue;
    const hit = hitAt(text, index - WINDOW + 1, tables);
    if (hit !== undefined) (hits ??= []).push(hit);
  }
  return hits ?? NO_HITS;
}

function hitAt(text: string, start: number, { buckets }: Tables): PatternHit | undefined {
  const bucket = buckets.get(text.slice(start, start + SHORTEST_PATTERN));
  if (bucket === undefined) return undefined;
  const pattern = longestAt(bucket, text, { start, shortest: SHORTEST_PATTERN });
  return pattern === undefined ? undefined : { start, pattern };
}

/** The hash of the first four characters: what stands further back is shifted out of it. */
function hashStart(key: string, bits: number): number {
  let hash = 0;
  for (let index = 0; index < WINDOW; index += 1) {
    hash = ((hash << (bits / WINDOW)) ^ key.charCodeAt(index)) & ((1 << bits) - 1);
  }
  return hash;
}

/** Bits, a multiple of the window, for a table so sparse that few places of a text fall through. */
function hashBits(keys: number): number {
  if (keys < 512) return 12;
  if (keys < 8192) return 16;
  return keys < 100_000 ? 20 : 24;
}

function groupByKey(patterns: Iterable<string>): ReadonlyMap<string, Bucket> {
  const buckets = new Map<string, Bucket>();
  for (const pattern of patterns) {
    if (pattern.length < SHORTEST_PATTERN) continue;
    const key = pattern.slice(0, SHORTEST_PATTERN);
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, createBucket(pattern));
    else addToBucket(bucket, pattern);
  }
  return buckets;
}
