import { anchorsOf } from './anchors.ts';
import { byteKinds } from './byte-kinds.ts';
import { NAME_KEYS } from './name-keys.ts';
import { buildSieves, type Sieve, type SieveTables } from './sieve.ts';

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
  /** A filter of the folded bytes that keywords are recognised by: a word by the hash of three, a bit by the fourth. */
  readonly filter: number;
  /** A second opinion on what passes the filter: one bit for each hash of the folded bytes. */
  readonly check: number;
  /** First entry of the chain for each short hash. */
  readonly buckets: number;
  /** Five words an entry: next, keyword, spelling offset, length | anchor << 16, the folded bytes at the anchor. */
  readonly entries: number;
  /** All keywords, lower case, one after the other. */
  readonly spellings: number;
  /** What must stand around each keyword: see `SieveTables`. */
  readonly sieveIndex: number;
  readonly sieves: number;
  readonly classes: number;
  /** For each byte, what it can be around a name: see `KIND`. */
  readonly kinds: number;
  /** Hashes of the keys that hold names; the first word counts them. */
  readonly nameKeys: number;
  /** What matches look like: see `createOutlineTable`. */
  readonly outlines: number;
}

export const FOLD = 0x20202020;
export const THREE_BYTES = 0x00ffffff;
export const HASH = 0x9e3779b1;
/** Of some hundred, the one by which the fewest common letters of code share a word with those of a built-in keyword. */
export const FILTER_HASH = 0x8d5c1c29;
export const FILTER_SHIFT = 18;
export const CHECK_HASH = 0x85ebca6b;
export const CHECK_SHIFT = 16;
export const BUCKET_SHIFT = 19;
export const END_OF_CHAIN = 0xffffffff;
export const ENTRY_WORDS = 5;

const WORD = 4;
const PART_NAMES = [
  'filter',
  'check',
  'buckets',
  'entries',
  'spellings',
  'sieveIndex',
  'sieves',
  'classes',
  'kinds',
  'nameKeys',
  'outlines',
] as const;
const ALIGNMENT = 16;
const HASH_BITS = 32;
const FILTER_SIZE = 2 ** (HASH_BITS - FILTER_SHIFT) * WORD;
const CHECK_SIZE = 2 ** (HASH_BITS - CHECK_SHIFT - 3);
const BUCKETS = 2 ** (HASH_BITS - BUCKET_SHIFT);
const SHORTEST_KEYWORD = 3;
const ANYTHING = 0xffffffff;
const BYTES = 256;
export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;
const HEADER_WORDS = PART_NAMES.length;

/** Builds the tables for keywords in lower case, none shorter than three characters, with what must stand around them. */
export function buildKeywordTables(
  keywords: readonly string[],
  sieves: readonly (Sieve | undefined)[] = [],
): KeywordTables {
  const tables = buildSieves(keywords.map((_, index) => sieves[index]));
  const parts = layOut(keywords, tables);
  const spellings = keywords.join('');
  const image = new Uint8Array(align(parts.outlines + tables.outlines.length));
  const view = new DataView(image.buffer);
  for (const [index, name] of PART_NAMES.entries()) view.setUint32(index * WORD, parts[name], true);
  for (const [index, place] of tables.index.entries()) view.setUint32(parts.sieveIndex + index * WORD, place, true);
  image.set(tables.records, parts.sieves);
  image.set(tables.classes, parts.classes);
  image.set(tables.outlines, parts.outlines);
  image.set(byteKinds(), parts.kinds);
  for (const [index, word] of [NAME_KEYS.length, ...NAME_KEYS.map(hashOfKey)].entries()) {
    view.setUint32(parts.nameKeys + index * WORD, word, true);
  }
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
  const offset = (name: (typeof PART_NAMES)[number]): number => view.getUint32(PART_NAMES.indexOf(name) * WORD, true);
  return {
    image,
    parts: {
      filter: offset('filter'),
      check: offset('check'),
      buckets: offset('buckets'),
      entries: offset('entries'),
      spellings: offset('spellings'),
      sieveIndex: offset('sieveIndex'),
      sieves: offset('sieves'),
      classes: offset('classes'),
      kinds: offset('kinds'),
      nameKeys: offset('nameKeys'),
      outlines: offset('outlines'),
    },
  };
}

/** The places of the parts in memory, in the order in which the kernel is told of them. */
export function tablePlaces(parts: TableParts, base: number): readonly number[] {
  return PART_NAMES.map((name) => base + parts[name]);
}

function layOut(keywords: readonly string[], sieves: SieveTables): TableParts {
  const filter = align(HEADER_WORDS * WORD);
  const check = filter + FILTER_SIZE;
  const buckets = check + CHECK_SIZE;
  const entries = buckets + BUCKETS * WORD;
  const spellings = align(entries + keywords.length * ENTRY_WORDS * WORD);
  const sieveIndex = align(spellings + keywords.reduce((sum, keyword) => sum + keyword.length, 0));
  const records = align(sieveIndex + keywords.length * WORD);
  const classes = align(records + sieves.records.length);
  const kinds = classes + sieves.classes.length;
  const nameKeys = kinds + BYTES;
  const outlines = align(nameKeys + (NAME_KEYS.length + 1) * WORD);
  return {
    filter,
    check,
    buckets,
    entries,
    spellings,
    sieveIndex,
    sieves: records,
    classes,
    kinds,
    nameKeys,
    outlines,
  };
}

/** FNV-1a over the characters, from the last to the first: the kernels read a key backwards. */
function hashOfKey(key: string): number {
  let hash = FNV_OFFSET;
  for (let at = key.length - 1; at >= 0; at--) hash = Math.imul(hash ^ key.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
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
  const slot = parts.filter + (Math.imul(gram & THREE_BYTES, FILTER_HASH) >>> FILTER_SHIFT) * WORD;
  // Anything may follow a keyword of three.
  const marks = keyword.length === SHORTEST_KEYWORD ? ANYTHING : view.getUint32(slot, true) | (1 << (gram >>> 24));
  view.setUint32(slot, marks, true);
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
