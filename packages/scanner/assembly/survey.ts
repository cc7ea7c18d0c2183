// Finds the places that mean something in the versions of an object: keywords, runs of base64 characters, escapes. Those
// of a version are those of its base where that was copied, and what is found where something changed; only places around
// which something changed are looked at again. AssemblyScript; src/core/survey/place-survey.ts is the seam.

import { base64Mask } from './base64-mask';
import { findEscapes } from './escapes';
import { findRuns, passesSieve, resumePosition } from './kernel';
import { OPEN, PLACE, reserve } from './places';
import { mayStraddle, recognise } from './recogniser';
import { createHash, recall, remember } from './verdicts';

export { layout } from './kernel';
export { layoutRecogniser } from './recogniser';
export { layoutVerdicts } from './verdicts';

const STEP: usize = 12;
const CHANGE: usize = 8;
/** What has to be judged: u32 the place's number, u32 its kind, u64 the hash of what is seen around it. */
const PENDING: usize = 16;
const INSERTED: u32 = 0xffffffff;
/** A copy that is no longer is searched with the changes on both its sides. */
const SHORT_COPY: u32 = 64;

const KEYWORDS: u32 = 0;
const RUNS: u32 = 1;
const ESCAPES: u32 = 2;

// What is known of a place.
const SIEVED: u32 = 0;
const CLEAR: u32 = 1;
const CANDIDATE: u32 = 2;

const SHORTEST_RUN: u32 = 20;
/** Five words a keyword: its length, how far its sieve sees before and behind it, and how far its rules do. */
const SIGHT: usize = 20;
/** No rule has the keyword. */
const NOTHING: u32 = 0xffffffff;
/** Before a run, two characters tell where in it what is encoded may begin. */
const RUN_MARGIN: u32 = 2;
/** Such a change is not looked at before it is searched. */
const WORTH_A_SEARCH: u32 = 256;
/** As many characters decide whether an escape stands in a long word. */
const LONG_WORD: u32 = 20;
/** How far what decoders look at reaches around a run or an escape. */
const ENCODED_SIGHT: u32 = 640;
const MANIFEST_LINE: u32 = 48;
const MANIFEST_WORD: u32 = 12;
/** What depends on more bytes is judged anew each time. */
const WIDEST_HASHED: u32 = 4096;

/** Longer than any keyword. */
const LONGEST_PLACE: u32 = 64;
const NEARBY: u32 = 4096;

/** What is known of an object: where each kind of places begins and how many there are, flags, size, candidates, end. */
const RECORD: usize = 48;
const FLAGS: usize = 24;
const SIZE: usize = 28;
const CANDIDATES: usize = 32;
const END: usize = 36;

/** It may hold a NUL. */
const HAS_NUL: u32 = 1;
/** A change brings what makes a manifest one of Secrets. */
const SAYS_MANIFEST: u32 = 2;
/** It is no text, or begins as UTF-16 does: what changes in it has to be seen as a whole. */
const IS_OPAQUE: u32 = 4;
const IS_BINARY: u32 = 8;
/** All of it was searched, and nothing taken over. */
const IS_WHOLE: u32 = 16;
/** Where git, and src/core/match/item.ts, look for a NUL. */
const HEAD: u32 = 8192;

let hits: usize = 0;
let hitCapacity: u32 = 0;
let sights: usize = 0;
/** How far before and behind a change the letters can stand by which a keyword is recognised that the change is a part of. */
let lettersBefore: u32 = 0;
let lettersBehind: u32 = 0;

let object: usize = 0;
let size: u32 = 0;
let changes: usize = 0;
let changeCount: u32 = 0;
/** The copies that no change took in. */
let copies: usize = 0;
let copyCount: u32 = 0;
let top: usize = 0;
let pendingCount: u32 = 0;
let candidateCount: u32 = 0;
let flags: u32 = 0;
let seed: u64 = 0;
let record: usize = 0;
/** Whether what the object was made of had anything that may be a secret. */
let hadCandidates: bool = false;
/** No keyword is touched by what is farther away. */
let widestSight: u32 = 0;

/** Where hits are reported, and what keywords see (see SIGHT), the widest of all. */
export function layoutSurvey(
  hitsAt: usize,
  capacity: u32,
  sightsAt: usize,
  ahead: u32,
  behind: u32,
  widest: u32,
): void {
  widestSight = widest + LONGEST_PLACE;
  hits = hitsAt;
  hitCapacity = capacity;
  sights = sightsAt;
  lettersBefore = ahead;
  lettersBehind = behind;
}

function listStart(kind: u32): usize {
  return load<u32>(record + (<usize>kind << 3));
}

function listLength(kind: u32): u32 {
  return load<u32>(record + (<usize>kind << 3), 4);
}

export function pendingStart(): usize {
  return top;
}

function setList(kind: u32, start: usize, count: u32): void {
  store<u32>(record + (<usize>kind << 3), <u32>start);
  store<u32>(record + (<usize>kind << 3), count, 4);
}

/**
 * Finds the places of the object at `at`, which steps (see delta.ts) make of the one whose record stands at `base`, or
 * which stands alone where that is 0. Its own record is written to `free`, with all that belongs to it behind. Returns
 * over how many places a judge has to decide.
 */
export function survey(at: usize, length: u32, steps: usize, stepCount: u32, base: usize, free: usize): u32 {
  object = at;
  size = length;
  record = free;
  reserve(record + RECORD);
  // No look behind the end finds anything there.
  memory.fill(object + size, 0, 32);
  const isAlone = base == 0 || <bool>(load<u32>(base, FLAGS) & IS_OPAQUE);
  const from = isAlone || !look(steps, stepCount, base) ? 0 : base;
  if (from == 0) look(0, 0, 0);
  hadCandidates = from != 0 && load<u32>(from, CANDIDATES) > 0;
  for (let kind = KEYWORDS; kind <= ESCAPES; kind++) {
    const places = base + (<usize>kind << 3);
    if (from == 0) surveyKind(kind, 0, 0);
    else surveyKind(kind, load<u32>(places), load<u32>(places, 4));
  }
  store<u32>(record, flags, FLAGS);
  store<u32>(record, size, SIZE);
  store<u32>(record, <u32>top, END);
  decide(flags & IS_BINARY ? 1 : 0);
  store<u32>(record, candidateCount, CANDIDATES);
  return pendingCount;
}

/** Looks at what changed, or at all of an object that stands alone; false where an object has to be seen alone. */
function look(steps: usize, stepCount: u32, base: usize): bool {
  top = record + RECORD;
  flags = base == 0 ? IS_WHOLE : load<u32>(base, FLAGS) & HAS_NUL;
  if (base == 0) listAll();
  else listChanges(steps, stepCount, load<u32>(base, SIZE));
  lookForMarks();
  if (flags & HAS_NUL && hasNulInHead()) flags |= IS_OPAQUE | IS_BINARY;
  const mark: u32 = size < 2 ? 0 : load<u16>(object);
  if (mark == 0xfeff || mark == 0xfffe) flags |= IS_OPAQUE;
  return base == 0 || !(flags & IS_OPAQUE);
}

function hasNulInHead(): bool {
  const end = min<u32>(size, HEAD);
  for (let at: u32 = 0; at < end; at += 16) {
    const nuls: u32 = i8x16.bitmask(i8x16.eq(v128.load(object + at), i8x16.splat(0)));
    if (nuls && at + ctz(nuls) < end) return true;
  }
  return false;
}

function listAll(): void {
  changes = top;
  changeCount = 0;
  reserve(top + CHANGE);
  addChange(0, size);
  top = changes + CHANGE;
}

/**
 * Where the object is not as the base goes on: inserted bytes, and the joints where something is left out. Changes with a
 * short copy between them are one: to search a few bytes again is less work than to look around two more ends.
 */
function listChanges(steps: usize, stepCount: u32, baseSize: u32): void {
  const kept = top + (<usize>stepCount + 2) * CHANGE;
  reserve(kept + <usize>stepCount * STEP);
  changes = top;
  changeCount = 0;
  copies = kept;
  copyCount = 0;
  let expected: u32 = 0;
  let last: usize = 0;
  for (let step = steps, end = steps + <usize>stepCount * STEP; step < end; step += STEP) {
    const to = load<u32>(step);
    const from = load<u32>(step, 4);
    const isInserted = from == INSERTED;
    if (isInserted || (from != expected && expected != INSERTED)) {
      const changeTo = isInserted ? to + load<u32>(step, 8) : to;
      if (last != 0 && isAbsorbed(last)) growChange(changeTo);
      else {
        if (last != 0) keepCopy(last);
        addChange(to, changeTo);
      }
      last = 0;
    }
    if (isInserted) expected = INSERTED;
    else {
      if (last != 0) keepCopy(last);
      last = step;
      expected = from + load<u32>(step, 8);
    }
  }
  if (last != 0) keepCopy(last);
  if (expected != baseSize && expected != INSERTED) addChange(size, size);
  copies = changes + <usize>changeCount * CHANGE;
  memory.copy(copies, kept, <usize>copyCount * STEP);
  top = copies + <usize>copyCount * STEP;
}

/** Whether a copy is a short one behind a change: what stands in it is found again with what changed around it. */
// @ts-ignore: decorator
@inline
function isAbsorbed(step: usize): bool {
  return load<u32>(step, 8) <= SHORT_COPY && changeCount > 0 && changeEnd(changeCount - 1) == load<u32>(step);
}

// @ts-ignore: decorator
@inline
function growChange(end: u32): void {
  store<u32>(changes + <usize>(changeCount - 1) * CHANGE, end, 4);
}

// @ts-ignore: decorator
@inline
function keepCopy(step: usize): void {
  const copy = copies + <usize>copyCount * STEP;
  store<u64>(copy, load<u64>(step));
  store<u32>(copy, load<u32>(step, 8), 8);
  copyCount++;
}

function addChange(start: u32, end: u32): void {
  const change = changes + <usize>changeCount * CHANGE;
  store<u32>(change, start);
  store<u32>(change, end, 4);
  changeCount++;
}

// @ts-ignore: decorator
@inline
function changeStart(index: u32): u32 {
  return load<u32>(changes + <usize>index * CHANGE);
}

// @ts-ignore: decorator
@inline
function changeEnd(index: u32): u32 {
  return load<u32>(changes + <usize>index * CHANGE, 4);
}

/** Looks through what changed for NULs, and for what makes a manifest one of Secrets. */
function lookForMarks(): void {
  let done: u32 = 0;
  for (let i: u32 = 0; i < changeCount; i++) {
    const start = max<u32>(done, before(changeStart(i), MANIFEST_WORD));
    const end = min<u32>(size, changeEnd(i) + MANIFEST_LINE);
    for (let at = start; at < end; at += 16) {
      const bytes = v128.load(object + at);
      const nuls: u32 = i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0)));
      if (nuls && at + ctz(nuls) < size) flags |= HAS_NUL;
      let capitals: u32 = i8x16.bitmask(v128.or(i8x16.eq(bytes, i8x16.splat(0x53)), i8x16.eq(bytes, i8x16.splat(0x56))));
      for (; capitals; capitals &= capitals - 1) if (makesManifest(at + ctz(capitals))) flags |= SAYS_MANIFEST;
    }
    done = max<u32>(done, end);
  }
}

/** `Secret` and `apiVersion`, told by four letters. */
function makesManifest(at: u32): bool {
  if (load<u8>(object + at) == 0x53) return load<u32>(object + at + 1) == 0x65726365;
  return at > 2 && load<u32>(object + at - 3) == 0x56697061;
}

// @ts-ignore: decorator
@inline
function before(at: u32, distance: u32): u32 {
  return at > distance ? at - distance : 0;
}

/** Finds the places of a kind, of which the base has those given, in order. */
function surveyKind(kind: u32, baseList: usize, baseCount: u32): void {
  const start = (top + 7) & ~7;
  let end = takeOver(kind, baseList, baseCount, start);
  const taken = <u32>((end - start) / PLACE);
  const foundAt = end;
  end = findPlaces(kind, end);
  const found = <u32>((end - foundAt) / PLACE);
  let count = taken;
  if (found > 0) {
    reserve(end + <usize>(taken + found) * PLACE);
    count = merge(start, taken, foundAt, found, end);
    memory.copy(start, end, <usize>count * PLACE);
  }
  setList(kind, start, count);
  top = start + <usize>count * PLACE;
}

// @ts-ignore: decorator
@inline
function lengthOf(kind: u32, keyword: u32): u32 {
  if (kind == KEYWORDS) return load<u32>(sights + <usize>keyword * SIGHT);
  return kind == RUNS ? SHORTEST_RUN : 2;
}

function takeOver(kind: u32, list: usize, count: u32, out: usize): usize {
  let at = out;
  if (count == 0) return at;
  const listEnd = list + <usize>count * PLACE;
  let place = list;
  let lastEnd: u32 = 0;
  for (let i: u32 = 0; i < copyCount; i++) {
    const copy = copies + <usize>i * STEP;
    const from = load<u32>(copy, 4);
    const distance = <i64>load<u32>(copy) - <i64>from;
    const end = from + load<u32>(copy, 8);
    // Copies nearly always go on behind the last one.
    if (from < lastEnd || from > lastEnd + NEARBY) place = firstFrom(list, count, from);
    else while (place < listEnd && load<u32>(place) < from) place += PLACE;
    lastEnd = end;
    const safe = before(end, LONGEST_PLACE);
    reserve(at + (listEnd - place));
    const shift = i64x2.splat(distance);
    for (; place + 4 * PLACE <= listEnd && load<u32>(place, 24) < safe; place += 4 * PLACE, at += 4 * PLACE) {
      v128.store(at, i64x2.add(v128.load(place), shift));
      v128.store(at, i64x2.add(v128.load(place, 16), shift), 16);
    }
    for (; place < listEnd && load<u32>(place) < safe; place += PLACE, at += PLACE) {
      store<u64>(at, load<u64>(place) + <u64>distance);
    }
    for (; place < listEnd; place += PLACE) {
      const where = load<u32>(place);
      if (where >= end) break;
      if (where + lengthOf(kind, load<u16>(place, 4)) > end) continue;
      store<u64>(at, load<u64>(place) + <u64>distance);
      at += PLACE;
    }
  }
  return at;
}

function firstFrom(list: usize, count: u32, where: u32): usize {
  let low: u32 = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (load<u32>(list + <usize>middle * PLACE) < where) low = middle + 1;
    else high = middle;
  }
  return list + <usize>low * PLACE;
}

/** Looks for places wherever a change may have made one. */
function findPlaces(kind: u32, out: usize): usize {
  if (kind == KEYWORDS) return findKeywordPlaces(out);
  return kind == RUNS ? findRunPlaces(out) : findEscapePlaces(out);
}

/** A keyword that the base does not have stands in what was inserted, or goes over an end of it, or over a joint. */
function findKeywordPlaces(out: usize): usize {
  let at = out;
  let done: u32 = 0;
  for (let i: u32 = 0; i < changeCount; i++) {
    const from = changeStart(i);
    const to = changeEnd(i);
    let start = from;
    let end = to;
    if (mayStraddle(object + from)) {
      start = before(from, lettersBefore);
      end = max<u32>(to, from + lettersBehind);
    }
    if (from != to && mayStraddle(object + to)) {
      start = min<u32>(start, before(to, lettersBefore));
      end = max<u32>(end, to + lettersBehind);
    }
    start = max<u32>(start, done);
    end = min<u32>(end, size);
    if (start >= end) continue;
    at = recognise(object, start, end, size, out, at);
    done = end;
  }
  return at;
}

function findRunPlaces(out: usize): usize {
  let at = out;
  let done: u32 = 0;
  for (let i: u32 = 0; i < changeCount; i++) {
    if (!mayTouchRun(changeStart(i), changeEnd(i))) continue;
    let start = before(changeStart(i), RUN_MARGIN);
    let end = min<u32>(size, changeEnd(i) + RUN_MARGIN);
    start = runStart(start, done);
    end = runEnd(end);
    start = max<u32>(start, done);
    if (start >= end) continue;
    at = findRunsIn(start, end, at);
    done = end;
  }
  return at;
}

/** Whether a run may be there that a change has to do with: one that is long enough cannot hide between two looks. */
function mayTouchRun(from: u32, to: u32): bool {
  if (to - from > WORTH_A_SEARCH) return true;
  const last = to + RUN_MARGIN;
  for (let at = before(from, RUN_MARGIN); at < last; at += SHORTEST_RUN - 1) if (isInRun(at)) return true;
  return isInRun(last);
}

/** Whether the base64 characters on both sides of a place may be enough for a run; looks no further than 16 each. */
// @ts-ignore: decorator
@inline
function isInRun(at: u32): bool {
  const ahead = clz<u32>(~(base64Mask(object + at - 16) << 16));
  const behind = ctz<u32>(~base64Mask(object + at));
  return ahead + behind >= SHORTEST_RUN || ahead == 16 || behind == 16;
}

function findEscapePlaces(out: usize): usize {
  let at = out;
  let done: u32 = 0;
  for (let i: u32 = 0; i < changeCount; ) {
    let start = before(changeStart(i), LONG_WORD);
    let end = changeEnd(i) + LONG_WORD;
    for (i++; i < changeCount && before(changeStart(i), LONG_WORD) <= end; i++) end = changeEnd(i) + LONG_WORD;
    end = min<u32>(end, size);
    start = max<u32>(start, done);
    if (start >= end) continue;
    at = findEscapesIn(start, end, out, at);
    done = end;
  }
  return at;
}

/** Where the base64 characters begin that end at a place, no earlier than a limit. */
function runStart(end: u32, limit: u32): u32 {
  for (let at = end; at > limit; ) {
    const ahead = clz<u32>(~(base64Mask(object + at - 16) << 16));
    if (ahead >= at - limit) break;
    at -= ahead;
    if (ahead < 16) return at;
  }
  return min<u32>(end, limit);
}

/** Where the base64 characters end that begin at a place; none stand behind the object. */
function runEnd(start: u32): u32 {
  let at = start;
  while (base64Mask(object + at) == 0xffff) at += 16;
  return at + ctz<u32>(~base64Mask(object + at));
}

function findRunsIn(start: u32, end: u32, out: usize): usize {
  let at = out;
  for (let from = start; from < end; ) {
    const count = findRuns(object, from, end, SHORTEST_RUN);
    reserve(at + <usize>count * PLACE);
    for (let i: u32 = 0; i < count; i++, at += PLACE) {
      store<u32>(at, load<u32>(hits + (<usize>i << 3)));
      store<u32>(at, OPEN << 16, 4);
    }
    from = resumePosition();
  }
  return at;
}

function findEscapesIn(start: u32, end: u32, list: usize, out: usize): usize {
  let at = out;
  const seen = min<u32>(size, end + LONG_WORD);
  const capacity = hitCapacity * 2;
  for (let from = start; from < end; ) {
    const count = findEscapes(object, from, seen, hits, capacity);
    reserve(at + <usize>count * PLACE);
    for (let i: u32 = 0; i < count; i++) {
      const where = load<u32>(hits + (<usize>i << 2));
      if (at > list && where <= load<u32>(at - PLACE)) continue;
      store<u32>(at, where);
      store<u32>(at, OPEN << 16, 4);
      at += PLACE;
    }
    from = count == capacity ? load<u32>(hits + (<usize>(count - 1) << 2)) + 1 : end;
  }
  return at;
}

/** Two lists as one in order; of what is in both, what was found counts. */
function merge(taken: usize, takenCount: u32, found: usize, foundCount: u32, out: usize): u32 {
  let a = taken;
  let b = found;
  let at = out;
  const aEnd = taken + <usize>takenCount * PLACE;
  const bEnd = found + <usize>foundCount * PLACE;
  while (a < aEnd && b < bEnd) {
    const first = keyOf(a);
    const second = keyOf(b);
    if (first < second) {
      store<u64>(at, load<u64>(a));
      a += PLACE;
    } else {
      store<u64>(at, load<u64>(b));
      b += PLACE;
      if (first == second) a += PLACE;
    }
    at += PLACE;
  }
  memory.copy(at, a, aEnd - a);
  at += aEnd - a;
  memory.copy(at, b, bEnd - b);
  at += bEnd - b;
  return <u32>((at - out) / PLACE);
}

// @ts-ignore: decorator
@inline
function keyOf(place: usize): u64 {
  return (<u64>load<u32>(place) << 16) | <u64>load<u16>(place, 4);
}

/** Decides over each place around which something changed, as far as that goes without a judge; lists the others. */
function decide(variant: u32): void {
  pendingCount = 0;
  candidateCount = 0;
  seed = <u64>variant << 63;
  const pending = (top + 15) & ~15;
  top = pending;
  for (let kind = KEYWORDS; kind <= ESCAPES; kind++) {
    const start = listStart(kind);
    const count = listLength(kind);
    // What nothing has touched can be passed over: unless what may be secrets has to be counted, or a run that a change
    // has made longer begins far before it.
    const isSparse = kind == KEYWORDS ? !hadCandidates : kind == ESCAPES;
    const reach = kind == KEYWORDS ? widestSight : ENCODED_SIGHT + LONGEST_PLACE;
    let change: u32 = 0;
    for (let i: u32 = 0; i < count; i++) {
      const place = start + <usize>i * PLACE;
      const where = load<u32>(place);
      while (change < changeCount && changeEnd(change) < where) change++;
      if (isTouched(kind, place, where, change)) decidePlace(kind, i, place, where);
      else if (isSparse && (change == 0 || where - changeEnd(change - 1) > reach)) {
        // Nothing more is near, up to the next change.
        if (change == changeCount) break;
        const next = before(changeStart(change), reach);
        if (next > where) i = max<u32>(i + 1, firstAt(start, i, count, next)) - 1;
      }
      if (kind == KEYWORDS && load<u8>(place, 6) == CANDIDATE) candidateCount++;
    }
  }
}

/** The number of the first place, behind one of a number, that stands at an offset or behind it; looks ahead in strides. */
function firstAt(list: usize, from: u32, count: u32, where: u32): u32 {
  let low = from;
  let stride: u32 = 4;
  while (low + stride < count && load<u32>(list + <usize>(low + stride) * PLACE) < where) {
    low += stride;
    stride <<= 1;
  }
  let high = min<u32>(low + stride, count);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (load<u32>(list + <usize>middle * PLACE) < where) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isTouched(kind: u32, place: usize, where: u32, change: u32): bool {
  const known: u32 = load<u8>(place, 6);
  if (known == OPEN) return true;
  const keyword: u32 = load<u16>(place, 4);
  if (kind == KEYWORDS && sightBefore(kind, keyword) == NOTHING) return false;
  const end = where + lengthOf(kind, keyword);
  let ahead = sightAfter(kind, keyword);
  let behind = sightBefore(kind, keyword);
  if (known == SIEVED && kind == KEYWORDS) {
    behind = load<u32>(sights + <usize>keyword * SIGHT, 4);
    ahead = load<u32>(sights + <usize>keyword * SIGHT, 8);
  }
  if (change < changeCount && changeStart(change) <= end + ahead) return true;
  return change > 0 && changeEnd(change - 1) + behind >= where;
}

// @ts-ignore: decorator
@inline
function sightBefore(kind: u32, keyword: u32): u32 {
  return kind == KEYWORDS ? load<u32>(sights + <usize>keyword * SIGHT, 12) : ENCODED_SIGHT;
}

// @ts-ignore: decorator
@inline
function sightAfter(kind: u32, keyword: u32): u32 {
  return kind == KEYWORDS ? load<u32>(sights + <usize>keyword * SIGHT, 16) : ENCODED_SIGHT;
}

function decidePlace(kind: u32, number: u32, place: usize, where: u32): void {
  const keyword: u32 = load<u16>(place, 4);
  const end = where + lengthOf(kind, keyword);
  if (kind == KEYWORDS && sightBefore(kind, keyword) == NOTHING) {
    store<u8>(place, CLEAR, 6);
    return;
  }
  if (kind == KEYWORDS && !passesSieve(keyword, object, where, end, size)) {
    store<u8>(place, SIEVED, 6);
    return;
  }
  const from = before(where, sightBefore(kind, keyword));
  const to = min<u32>(size, end + sightAfter(kind, keyword));
  let hash: u64 = 0;
  if (to - from <= WIDEST_HASHED) {
    const known = seed | ((kind << 16) | keyword) | (<u64>(where - from) << 18) | (<u64>(to - end) << 40);
    hash = createHash(object + from, object + to, known);
    const verdict = recall(hash);
    if (verdict != OPEN) {
      store<u8>(place, <u8>verdict, 6);
      return;
    }
  }
  store<u8>(place, OPEN, 6);
  const slot = top + <usize>pendingCount * PENDING;
  reserve(slot + PENDING);
  store<u32>(slot, number);
  store<u32>(slot, kind, 4);
  store<u64>(slot, hash, 8);
  pendingCount++;
}

/** Writes down what a judge said of the pending place of a number, for now and wherever the same stands. */
export function settle(index: u32, known: u32, isKept: bool): void {
  const slot = top + <usize>index * PENDING;
  const place = listStart(load<u32>(slot, 4)) + <usize>load<u32>(slot) * PLACE;
  store<u8>(place, <u8>known, 6);
  if (known == CANDIDATE) store<u32>(record, load<u32>(record, CANDIDATES) + 1, CANDIDATES);
  const hash = load<u64>(slot, 8);
  if (isKept && hash != 0) remember(hash, known);
}
