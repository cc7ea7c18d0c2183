// The hot loops of the scanner, over linear memory that JavaScript lays out (see src/core/kernel/wasm-kernel.ts).
// AssemblyScript; src/core/kernel/plain-kernel.ts does the same in TypeScript and is its oracle.

import { base64Mask } from './base64-mask';
import { FOLD, HASH, THREE_BYTES, isChecked, isSpelledAt, passesFilter } from './grams';
import { layoutBinding, mayBind, setSource } from './may-bind';
import { layoutOutlines, mayMatch } from './outline';
import { mayHoldContent } from './run-sieve';

export { findEscapes } from './escapes';

const BUCKET_SHIFT: u32 = 19;
const GRAM: u32 = 4;
const END_OF_CHAIN: u32 = 0xffffffff;
const ENTRY_SIZE: usize = 20;

// Where the tables and the hits stand; set once by `layout`.
let filter: usize = 0;
let check: usize = 0;
let buckets: usize = 0;
let entries: usize = 0;
let spellings: usize = 0;
let sieveIndex: usize = 0;
let sieves: usize = 0;
let classes: usize = 0;
let hits: usize = 0;
let hitCapacity: u32 = 0;
let resumeAt: u32 = 0;
let scanEnd: u32 = 0;
let isRaw: bool = false;

export function layout(
  filterAt: usize,
  checkAt: usize,
  bucketsAt: usize,
  entriesAt: usize,
  spellingsAt: usize,
  sieveIndexAt: usize,
  sievesAt: usize,
  classesAt: usize,
  kindsAt: usize,
  nameKeysAt: usize,
  outlinesAt: usize,
  masksAt: usize,
  hitsAt: usize,
  capacity: u32,
): void {
  filter = filterAt;
  check = checkAt;
  buckets = bucketsAt;
  entries = entriesAt;
  spellings = spellingsAt;
  sieveIndex = sieveIndexAt;
  sieves = sievesAt;
  classes = classesAt;
  layoutBinding(kindsAt, nameKeysAt);
  layoutOutlines(outlinesAt, masksAt, classesAt);
  hits = hitsAt;
  hitCapacity = capacity;
}

/** Whether keywords are reported whatever stands around them. */
export function setRaw(raw: bool): void {
  isRaw = raw;
}

/** Position at which the next call goes on when the last one ran out of room for hits. */
export function resumePosition(): u32 {
  return resumeAt;
}

const BINDS: u32 = 1;
const NEEDS_DIGITS: u32 = 2;
const DIGITS_REACH: u32 = 264;
const NEED_SIZE: usize = 14;
const NONE: u32 = 0xffff;
const LONG_RUN: u32 = 8;

// A sieve: u8 flags, u8 unused, u16 count, then for each need u16 class, length, before, after, span, outline, front.
export function passesSieve(keyword: u32, data: usize, start: u32, end: u32, length: u32): bool {
  const place = load<u32>(sieveIndex + (<usize>keyword << 2));
  if (place == 0) return true;
  const sieve = sieves + place - 1;
  const flags: u32 = load<u8>(sieve);
  if (flags & BINDS && mayBind(data, start, end, length)) {
    if (!(flags & NEEDS_DIGITS) || hasDigitsAhead(data, end, length)) return true;
  }
  const count: u32 = load<u16>(sieve, 2);
  for (let i: u32 = 0; i < count; i++) {
    const need = sieve + 4 + <usize>i * NEED_SIZE;
    if (mayBeMet(need, data, start, end, length)) return true;
  }
  return false;
}

function mayBeMet(need: usize, data: usize, start: u32, end: u32, length: u32): bool {
  const before: u32 = load<u16>(need, 4);
  const first = data + (start > before ? start - before : 0);
  const last = data + min<u32>(length, end + load<u16>(need, 6));
  const kind: u32 = load<u16>(need);
  const run: u32 = load<u16>(need, 2);
  // A long run is looked for in leaps: quicker than finding out how far the span goes.
  if (kind != NONE && run >= LONG_RUN && !hasRun(kind, first, last, run)) return false;
  let from = first;
  let to = last;
  const span: u32 = load<u16>(need, 8);
  if (span != NONE) {
    from = spanStart(span, data + start, from);
    to = spanEnd(span, data + end, to);
  }
  if (kind != NONE && !hasRun(kind, from, to, run)) return false;
  const outline: u32 = load<u16>(need, 10);
  if (outline != NONE && !mayMatch(outline, from, data + start, data + end, to)) return false;
  const front: u32 = load<u16>(need, 12);
  // The front of a match may end before the keyword, and what a lookahead asks for may lie outside the span.
  return front == NONE || mayMatch(front, first, data + start, first, last);
}

/** A match holds its keyword, and nothing but bytes of its span. */
function spanStart(span: u32, keyword: usize, limit: usize): usize {
  let at = keyword;
  while (at > limit && isOfClass(span, load<u8>(at - 1))) at--;
  return at;
}

function spanEnd(span: u32, keywordEnd: usize, limit: usize): usize {
  let at = keywordEnd;
  while (at < limit && isOfClass(span, load<u8>(at))) at++;
  return at;
}

/** See src/core/match/has-digits-ahead.ts. */
function hasDigitsAhead(data: usize, end: u32, length: u32): bool {
  const to = data + min<u32>(length, end + DIGITS_REACH);
  let size: u32 = 0;
  let hasDigit = false;
  for (let at = data + end; at < to; at++) {
    const byte: u32 = load<u8>(at);
    if (byte - 48 < 10) hasDigit = true;
    else if (!((byte | 32) - 97 < 26 || byte == 43 || byte - 45 < 3 || byte == 61 || byte == 95)) {
      size = 0;
      hasDigit = false;
      continue;
    }
    size++;
    if (hasDigit && size >= 8) return true;
  }
  return false;
}

// @ts-ignore: decorator
@inline
function isOfClass(id: u32, byte: u32): bool {
  return <bool>((load<u64>(classes + <usize>(id >>> 6) * 2048 + (<usize>byte << 3)) >>> (id & 63)) & 1);
}

/** Every n-th byte is looked at: a run of n cannot hide between two looks. See src/core/match/has-run.ts. */
function hasRun(id: u32, from: usize, to: usize, length: u32): bool {
  for (let probe = from + length - 1; probe < to; ) {
    if (!isOfClass(id, load<u8>(probe))) {
      probe += length;
      continue;
    }
    let start = probe;
    while (start > from && isOfClass(id, load<u8>(start - 1))) start--;
    let end = probe + 1;
    while (end < to && end - start < length && isOfClass(id, load<u8>(end))) end++;
    if (end - start >= length) return true;
    probe = end + length;
  }
  return false;
}

/** A quick look at four letters of a keyword: at its end that is farther from those by which it was recognised. */
// @ts-ignore: decorator
@inline
function endsAlike(at: usize, spelling: usize, size: u32, anchor: u32): bool {
  if (size <= GRAM) return true;
  const other = anchor << 1 > size - GRAM ? 0 : size - GRAM;
  return (load<u32>(at + other) | FOLD) == (load<u32>(spelling + other) | FOLD);
}

function spell(entry: usize, data: usize, position: u32, length: u32, count: u32): u32 {
  const size: u32 = load<u16>(entry, 12);
  const anchor: u32 = load<u16>(entry, 14);
  const start = position - anchor;
  if (anchor > position || start + size > length) return count;
  const spelling = spellings + load<u32>(entry, 8);
  if (!endsAlike(data + start, spelling, size, anchor)) return count;
  if (!isSpelledAt(data + start, spelling, size)) return count;
  if (!isRaw && !passesSieve(load<u32>(entry, 4), data, start, start + size, length)) return count;
  if (count < hitCapacity) {
    const slot = hits + (<usize>count << 3);
    store<u32>(slot, start);
    store<u32>(slot, load<u32>(entry, 4), 4);
  }
  return count + 1;
}

// An entry: u32 next, u32 keyword, u32 spelling offset, u16 length, u16 anchor offset within the keyword, u32 gram.
function followChain(gram: u32, data: usize, position: u32, length: u32, count: u32): u32 {
  let entry = load<u32>(buckets + (<usize>((gram * HASH) >>> BUCKET_SHIFT) << 2));
  while (entry != END_OF_CHAIN) {
    const at = entries + <usize>entry * ENTRY_SIZE;
    if (load<u32>(at, 16) == gram) count = spell(at, data, position, length, count);
    entry = load<u32>(at);
  }
  return count;
}

function visit(at: usize, data: usize, length: u32, count: u32): u32 {
  if (resumeAt != scanEnd) return count;
  const gram = load<u32>(at) | FOLD;
  const position = <u32>(at - data);
  let all = count;
  if (isChecked(check, gram)) all = followChain(gram, data, position, length, all);
  if (isChecked(check, gram & THREE_BYTES)) all = followChain(gram & THREE_BYTES, data, position, length, all);
  if (all <= hitCapacity) return all;
  resumeAt = position;
  return count;
}

/**
 * Tests every position in [from, to), and up to seven more, for a keyword's rarest four bytes, and spells out what passes.
 * Returns the number of hits written; `resumePosition()` is `to` when all of it was seen.
 * The bytes after the data must be readable and zero.
 */
export function findKeywords(data: usize, from: u32, to: u32, length: u32, isSource: u32): u32 {
  setSource(isSource != 0);
  let count: u32 = 0;
  const end = data + to;
  resumeAt = to;
  scanEnd = to;
  for (let p = data + from; p < end && resumeAt == to; p += 8) {
    if (passesFilter(filter, p)) count = visit(p, data, length, count);
    if (passesFilter(filter, p + 1)) count = visit(p + 1, data, length, count);
    if (passesFilter(filter, p + 2)) count = visit(p + 2, data, length, count);
    if (passesFilter(filter, p + 3)) count = visit(p + 3, data, length, count);
    if (passesFilter(filter, p + 4)) count = visit(p + 4, data, length, count);
    if (passesFilter(filter, p + 5)) count = visit(p + 5, data, length, count);
    if (passesFilter(filter, p + 6)) count = visit(p + 6, data, length, count);
    if (passesFilter(filter, p + 7)) count = visit(p + 7, data, length, count);
  }
  return count;
}

/** Writes a run that is worth it, and returns the new count. */
function emitRun(data: usize, start: u32, end: u32, count: u32): u32 {
  if (!mayHoldContent(data, start, end)) return count;
  if (count == hitCapacity) {
    // A run is taken up again at the block where it starts: what else ends in that block was written already.
    resumeAt = start & ~15;
    return count;
  }
  const slot = hits + (<usize>count << 3);
  store<u32>(slot, start);
  store<u32>(slot, end, 4);
  return count + 1;
}

/**
 * Writes [start, end) of each run of at least `minimum` (>= 16) base64 characters into the hits area.
 * Sixteen bytes at a time: only a run that touches a block's border can be long enough.
 * The bytes after the data must be readable and zero.
 */
export function findRuns(data: usize, from: u32, length: u32, minimum: u32): u32 {
  let count: u32 = 0;
  // Where the run that reaches the current block began: the block's own start when none does.
  let open = from;
  resumeAt = length;
  for (let position = from; position < length && resumeAt == length; position += 16) {
    const mask = base64Mask(data + position);
    const isFull = mask == 0xffff;
    const end = position + ctz<u32>(~mask | 0x10000);
    if (!isFull && end - open >= minimum) count = emitRun(data, open, end, count);
    open = select<u32>(open, position + 16 - clz<u32>(~(mask << 16)), isFull);
  }
  if (resumeAt == length && length > open && length - open >= minimum) count = emitRun(data, open, length, count);
  return count;
}
