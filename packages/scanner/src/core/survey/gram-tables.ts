import { CHECK_HASH, ENTRY_WORDS, FOLD, HASH, THREE_BYTES, type KeywordTables } from '@leaklint/rules/keywords';

/** What assembly/recogniser.ts finds keywords with, in one image, and where its parts begin. */
export interface GramTables {
  readonly image: Uint8Array;
  /** The number of slots, as a power of two. */
  readonly slotBits: number;
  readonly parts: {
    /** By the folded letters that keywords are recognised by: which entries have them. */
    readonly slots: number;
    /** Keywords, those that are recognised by the same letters side by side. */
    readonly entries: number;
    /** A bit for each two folded bytes that follow each other in some keyword. */
    readonly pairs: number;
    /** A bit for the hash of each four letters of a keyword, and by other hashes for its first and its last ones. */
    readonly joints: number;
  };
}

const WORD = 4;
const SLOT_BYTES = 3 * WORD;
const ENTRY_BYTES = 20;
const JOINT_SHIFT = 13;
const JOINT_BYTES = 2 ** (32 - JOINT_SHIFT - 3);
const PAIR_BYTES = 2 ** 13;
const INNER = HASH;
const FIRST = CHECK_HASH;
const LAST = 0xc2b2ae35;
const GRAM = 4;

interface Keyword {
  readonly index: number;
  readonly spelling: number;
  readonly letters: Uint8Array;
  /** Where the letters stand that it is recognised by. */
  readonly anchor: number;
  readonly gram: number;
}

/** Builds the tables from those of the kernel; they cost a few milliseconds and are for many megabytes. */
export function buildGramTables(tables: KeywordTables): GramTables {
  const keywords = readKeywords(tables);
  // Half of the slots stay free, so that a search for what is not there ends soon.
  const slotBits = Math.ceil(Math.log2(2 * keywords.length + 2));
  const slots = 0;
  const entries = slots + SLOT_BYTES * 2 ** slotBits;
  const pairs = entries + keywords.length * ENTRY_BYTES;
  const joints = pairs + PAIR_BYTES;
  const image = new Uint8Array(joints + JOINT_BYTES);
  const view = new DataView(image.buffer);
  let entry = 0;
  for (const group of groupByGram(keywords)) {
    writeSlot(view, slotBits, { gram: group[0]?.gram ?? 0, first: entry, count: group.length });
    for (const keyword of group) writeEntry(view, entries + ENTRY_BYTES * entry++, keyword);
  }
  for (const { letters } of keywords) markJoints(image, letters, { pairs, joints });
  return { image, slotBits, parts: { slots, entries, pairs, joints } };
}

function readKeywords({ image, parts }: KeywordTables): readonly Keyword[] {
  const view = new DataView(image.buffer, image.byteOffset);
  const keywords: Keyword[] = [];
  for (let at = parts.entries; at + ENTRY_WORDS * WORD <= parts.spellings; at += ENTRY_WORDS * WORD) {
    const shape = view.getUint32(at + 3 * WORD, true);
    const length = shape & 0xffff;
    const spelling = view.getUint32(at + 2 * WORD, true);
    // What is behind the last entry is room.
    if (length === 0) break;
    keywords.push({
      index: view.getUint32(at + WORD, true),
      spelling,
      letters: image.subarray(parts.spellings + spelling, parts.spellings + spelling + length),
      anchor: shape >>> 16,
      gram: view.getUint32(at + 4 * WORD, true),
    });
  }
  return keywords;
}

function groupByGram(keywords: readonly Keyword[]): Iterable<readonly Keyword[]> {
  const groups = new Map<number, Keyword[]>();
  for (const keyword of keywords) {
    const group = groups.get(keyword.gram);
    if (group === undefined) groups.set(keyword.gram, [keyword]);
    else group.push(keyword);
  }
  return groups.values();
}

function writeSlot(
  view: DataView,
  slotBits: number,
  { gram, first, count }: { readonly gram: number; readonly first: number; readonly count: number },
): void {
  let slot = Math.imul(gram, HASH) >>> (32 - slotBits);
  while (view.getUint32(slot * SLOT_BYTES, true) !== 0) slot = (slot + 1) % 2 ** slotBits;
  view.setUint32(slot * SLOT_BYTES, gram, true);
  view.setUint32(slot * SLOT_BYTES + WORD, first, true);
  view.setUint32(slot * SLOT_BYTES + 2 * WORD, count, true);
}

/** Of a longer keyword, four letters at the end that is farther from those that it is recognised by. */
function writeEntry(view: DataView, at: number, { index, spelling, letters, anchor }: Keyword): void {
  const last = Math.max(0, letters.length - GRAM);
  const beside = anchor > last - anchor ? 0 : last;
  const mask = letters.length < GRAM ? THREE_BYTES : 0xffffffff;
  view.setUint32(at, foldedAt(letters, beside) & mask, true);
  view.setUint32(at + WORD, mask, true);
  view.setInt8(at + 2 * WORD, beside - anchor);
  view.setUint8(at + 2 * WORD + 1, anchor);
  view.setUint16(at + 2 * WORD + 2, letters.length, true);
  view.setUint32(at + 3 * WORD, spelling, true);
  view.setUint32(at + 4 * WORD, index, true);
}

function markJoints(
  image: Uint8Array,
  letters: Uint8Array,
  { pairs, joints }: { pairs: number; joints: number },
): void {
  const setJoint = (gram: number, by: number): void => {
    setBit(image, joints, Math.imul(gram, by) >>> JOINT_SHIFT);
  };
  for (let at = 0; at + 1 < letters.length; at++) setBit(image, pairs, foldedAt(letters, at) & 0xffff);
  if (letters.length < GRAM) {
    setJoint(foldedAt(letters, 0) & THREE_BYTES, INNER);
    return;
  }
  const last = letters.length - GRAM;
  for (let at = 0; at <= last; at++) setJoint(foldedAt(letters, at), INNER);
  setJoint(foldedAt(letters, 0), FIRST);
  setJoint(foldedAt(letters, last), LAST);
}

function setBit(image: Uint8Array, table: number, bit: number): void {
  const at = table + (bit >>> 3);
  image[at] = (image[at] ?? 0) | (1 << (bit & 7));
}

/** The folded little-endian four bytes at a place, zeros behind the end. */
function foldedAt(letters: Uint8Array, at: number): number {
  // Byte by byte: it is asked for each letter of each keyword, in every thread.
  const low = (letters[at] ?? 0) | ((letters[at + 1] ?? 0) << 8);
  const high = (letters[at + 2] ?? 0) | ((letters[at + 3] ?? 0) << 8);
  return (low | (high << 16) | FOLD) >>> 0;
}
