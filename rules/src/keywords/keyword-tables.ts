import { anchorsOf } from './anchors.ts';

/**
 * The tables that the kernels search with, in one image: made from the keywords alone when rules are compiled, laid as
 * it is into the memory of the WASM kernel.
 */
export interface KeywordTables {
  readonly image: Uint8Array;
  /** Where each part begins in the image. */
  readonly parts: TableParts;
}

export interface TableParts {
  /** A filter of the folded bytes that keywords are recognised by: a byte by the hash of three, a bit by the fourth. */
  readonly filter: number;
  /** A second opinion on what passes the filter: one bit for each hash of the folded bytes. */
  readonly check: number;
  /** First entry of the chain for each short hash. */
  readonly buckets: number;
  /** Five words an entry: next, keyword, spelling offset, length | anchor << 16, the folded bytes at the anchor. */
  readonly entries: number;
  /** All keywords, lower case, one after the other. */
  readonly spellings: number;
}

export const FOLD = 0x20202020;
export const THREE_BYTES = 0x00ffffff;
export const HASH = 0x9e3779b1;
export const FILTER_SHIFT = 17;
export const CHECK_HASH = 0x85ebca6b;
export const CHECK_SHIFT = 16;
export const BUCKET_SHIFT = 20;
export const END_OF_CHAIN = 0xffffffff;
export const ENTRY_WORDS = 5;

const WORD = 4;
const ALIGNMENT = 16;
const HASH_BITS = 32;
const FILTER_SIZE = 2 ** (HASH_BITS - FILTER_SHIFT);
const CHECK_SIZE = 2 ** (HASH_BITS - CHECK_SHIFT - 3);
const BUCKETS = 2 ** (HASH_BITS - BUCKET_SHIFT);
const SHORTEST_KEYWORD = 3;
const HEADER_WORDS = 5;

/** Builds the tables for keywords in lower case, none shorter than three characters. */
export function buildKeywordTables(keywords: readonly string[]): KeywordTables {
  const parts = layOut(keywords);
  const spellings = keywords.join('');
  const image = new Uint8Array(align(parts.spellings + spellings.length));
  const view = new DataView(image.buffer);
  for (const [index, offset] of Object.values(parts).entries()) view.setUint32(index * WORD, offset, true);
  image.fill(0xff, parts.buckets, parts.buckets + BUCKETS * WORD);
  for (let at = 0; at < spellings.length; at++) image[parts.spellings + at] = spellings.charCodeAt(at);
  const anchors = anchorsOf(keywords);
  let offset = 0;
  for (const [index, keyword] of keywords.entries()) {
    enter({ view, parts }, { index, keyword, offset, anchor: anchors[index] ?? 0 });
    offset += keyword.length;
  }
  return { image, parts };
}

/** Finds the parts in an image. */
export function readKeywordTables(image: Uint8Array): KeywordTables {
  const view = new DataView(image.buffer, image.byteOffset);
  const [filter = 0, check = 0, buckets = 0, entries = 0, spellings = 0] = Array.from(
    { length: HEADER_WORDS },
    (_, index) => view.getUint32(index * WORD, true),
  );
  return { image, parts: { filter, check, buckets, entries, spellings } };
}

function layOut(keywords: readonly string[]): TableParts {
  const filter = align(HEADER_WORDS * WORD);
  const check = filter + FILTER_SIZE;
  const buckets = check + CHECK_SIZE;
  const entries = buckets + BUCKETS * WORD;
  const spellings = align(entries + keywords.length * ENTRY_WORDS * WORD);
  return { filter, check, buckets, entries, spellings };
}

interface Entry {
  readonly index: number;
  readonly keyword: string;
  readonly offset: number;
  readonly anchor: number;
}

function enter({ view, parts }: { readonly view: DataView; readonly parts: TableParts }, entry: Entry): void {
  const { index, keyword, offset, anchor } = entry;
  const gram = gramOf(keyword, anchor);
  const slot = parts.filter + (Math.imul(gram & THREE_BYTES, HASH) >>> FILTER_SHIFT);
  // Anything may follow a keyword of three.
  view.setUint8(slot, keyword.length === SHORTEST_KEYWORD ? 0xff : view.getUint8(slot) | (1 << ((gram >>> 24) & 7)));
  const bit = Math.imul(gram, CHECK_HASH) >>> CHECK_SHIFT;
  view.setUint8(parts.check + (bit >>> 3), view.getUint8(parts.check + (bit >>> 3)) | (1 << (bit & 7)));
  const bucket = parts.buckets + (Math.imul(gram, HASH) >>> BUCKET_SHIFT) * WORD;
  const words = [view.getUint32(bucket, true), index, offset, keyword.length | (anchor << 16), gram];
  for (const [word, value] of words.entries())
    view.setUint32(parts.entries + (index * ENTRY_WORDS + word) * WORD, value, true);
  view.setUint32(bucket, index, true);
}

/** The folded little-endian bytes at the anchor: four, or all three of a keyword of three. */
function gramOf(keyword: string, anchor: number): number {
  if (keyword.length < SHORTEST_KEYWORD) throw new RangeError('a keyword has at least three characters');
  const codes = [0, 1, 2, 3].map((at) => (at + anchor < keyword.length ? keyword.charCodeAt(anchor + at) : 0));
  const [a = 0, b = 0, c = 0, d = 0] = codes;
  const gram = a | (b << 8) | (c << 16) | (d << 24) | FOLD;
  return (keyword.length === SHORTEST_KEYWORD ? gram & THREE_BYTES : gram) >>> 0;
}

function align(at: number): number {
  return Math.ceil(at / ALIGNMENT) * ALIGNMENT;
}
