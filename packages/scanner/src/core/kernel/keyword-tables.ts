/** The tables that both kernels search with; plain typed arrays, made from the keywords alone. */
export interface KeywordTables {
  /** A filter of the folded bytes that keywords are recognised by: a byte by the hash of three, a bit by the fourth. */
  readonly filter: Uint8Array;
  /** First entry of the chain for each short hash. */
  readonly buckets: Uint32Array;
  /** Five words an entry: next, keyword, spelling offset, length | anchor << 16, the folded bytes at the anchor. */
  readonly entries: Uint32Array;
  /** All keywords, lower case, one after the other. */
  readonly spellings: Uint8Array;
}

export const FOLD = 0x20202020;
export const HASH = 0x9e3779b1;
export const FILTER_SHIFT = 17;
export const BUCKET_SHIFT = 20;
export const END_OF_CHAIN = 0xffffffff;
export const ENTRY_WORDS = 5;

const FILTER_SIZE = 1 << (32 - FILTER_SHIFT);
const BUCKETS = 1 << (32 - BUCKET_SHIFT);
const SHORTEST_KEYWORD = 3;
const GRAM = 4;
const THREE_BYTES = 0x00ffffff;

// Rarest letters of source code last: a keyword is best recognised by its least common four bytes.
const COMMONNESS = 'etaoinsrlcdpumfhgb_y.vxw-kjqz/=:1023456789';

/** Builds the search tables; a few hundred microseconds for a thousand keywords. */
export function buildKeywordTables(keywords: readonly string[]): KeywordTables {
  const filter = new Uint8Array(FILTER_SIZE);
  const buckets = new Uint32Array(BUCKETS).fill(END_OF_CHAIN);
  const entries = new Uint32Array(keywords.length * ENTRY_WORDS);
  const spellings = new Uint8Array(keywords.reduce((sum, keyword) => sum + keyword.length, 0));
  const rarity = rarities();
  let offset = 0;
  for (const [index, keyword] of keywords.entries()) {
    for (let i = 0; i < keyword.length; i++) spellings[offset + i] = keyword.charCodeAt(i);
    const anchor = rarestGram(spellings, offset, { length: keyword.length, rarity });
    const gram = gramAt(spellings, offset + anchor, keyword.length);
    mark(filter, gram, keyword.length);
    const bucket = Math.imul(gram, HASH) >>> BUCKET_SHIFT;
    const entry = index * ENTRY_WORDS;
    entries[entry] = buckets[bucket] ?? END_OF_CHAIN;
    entries[entry + 1] = index;
    entries[entry + 2] = offset;
    entries[entry + 3] = keyword.length | (anchor << 16);
    entries[entry + 4] = gram;
    buckets[bucket] = index;
    offset += keyword.length;
  }
  return { filter, buckets, entries, spellings };
}

function rarities(): Uint8Array {
  const rarity = new Uint8Array(256).fill(COMMONNESS.length);
  for (let i = 0; i < COMMONNESS.length; i++) rarity[COMMONNESS.charCodeAt(i)] = i;
  return rarity;
}

function rarestGram(
  spellings: Uint8Array,
  offset: number,
  { length, rarity }: { readonly length: number; readonly rarity: Uint8Array },
): number {
  let best = 0;
  let bestScore = -1;
  for (let anchor = 0; anchor + GRAM <= length; anchor++) {
    let score = 0;
    for (let i = 0; i < GRAM; i++) score += rarity[spellings[offset + anchor + i] ?? 0] ?? 0;
    if (score > bestScore) {
      best = anchor;
      bestScore = score;
    }
  }
  return best;
}

/** The folded little-endian four bytes at `at`; the fourth is left out of a keyword of three. */
function gramAt(spellings: Uint8Array, at: number, length: number): number {
  if (length < SHORTEST_KEYWORD) throw new RangeError('a keyword has at least three characters');
  const three = (spellings[at] ?? 0) | ((spellings[at + 1] ?? 0) << 8) | ((spellings[at + 2] ?? 0) << 16);
  if (length === SHORTEST_KEYWORD) return (three | FOLD) & THREE_BYTES;
  return three | ((spellings[at + 3] ?? 0) << 24) | FOLD;
}

function mark(filter: Uint8Array, gram: number, length: number): void {
  const slot = Math.imul(gram & THREE_BYTES, HASH) >>> FILTER_SHIFT;
  // Anything may follow a keyword of three.
  filter[slot] = length === SHORTEST_KEYWORD ? 0xff : (filter[slot] ?? 0) | (1 << ((gram >>> 24) & 7));
}
