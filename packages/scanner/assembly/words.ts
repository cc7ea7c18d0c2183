// Where words stand in bytes: a sieve of four letters at a time, sixteen places at once, and then a look at each place
// that it leaves. src/checks/look/wasm-word-finder.ts lays out the tables; plain-word-finder.ts is the oracle.

const HASH: u32 = 0x9e3779b1;
const HEAD_SHIFT: u32 = 22;
const NONE: u32 = 0xffff;
const STEP: u32 = 16;
const HEADS: usize = 128;
const WORDS: usize = HEADS + 2048;
const WORD_SIZE: usize = 8;
const HIT_SIZE: usize = 8;

let resumeAt: u32 = 0;

/** Where a search goes on that filled its output. */
export function resumePosition(): u32 {
  return resumeAt;
}

// @ts-ignore: decorator
@inline
function fold(byte: u32): u32 {
  return byte - 65 < 26 ? byte | 32 : byte;
}

// @ts-ignore: decorator
@inline
function mayStand(tables: usize, bytes: v128): v128 {
  const low = v128.and(bytes, i8x16.splat(15));
  const high = i8x16.shr_u(bytes, 4);
  return v128.and(i8x16.swizzle(v128.load(tables), low), i8x16.swizzle(v128.load(tables, 16), high));
}

function standsAt(at: usize, codes: usize, length: u32): bool {
  for (let i: u32 = 0; i < length; i++) {
    if (fold(load<u8>(at + i)) != <u32>load<u8>(codes + i)) return false;
  }
  return true;
}

/** The first word whose head may end at a place; what the folding of letters confuses is sorted out later. */
// @ts-ignore: decorator
@inline
function firstWord(tables: usize, end: usize): u32 {
  const letters = (load<u32>(end - 3) >> 8) | 0x202020;
  return load<u16>(tables + HEADS + (((letters * HASH) >>> HEAD_SHIFT) << 1));
}

/** Writes the words whose heads end at a place: where each starts, and the place. */
function collect(tables: usize, data: usize, place: u32, length: u32, out: usize): u32 {
  let count: u32 = 0;
  let word = firstWord(tables, data + place);
  while (word != NONE) {
    const at = tables + WORDS + word * WORD_SIZE;
    const size: u32 = load<u16>(at, 4);
    const head: u32 = load<u16>(at, 6);
    const start = place + 1 - head;
    const isInside = place + 1 >= head && start + size <= length;
    if (isInside && standsAt(data + start, tables + load<u16>(at, 2), size)) {
      store<u32>(out + count * HIT_SIZE, start);
      store<u32>(out + count * HIT_SIZE, place + 1, 4);
      count++;
    }
    word = load<u16>(at);
  }
  return count;
}

/** Writes where words stand in [from, length) to `out`, until it has less than `reserve` places left. */
export function findWords(
  tables: usize,
  data: usize,
  from: u32,
  length: u32,
  out: usize,
  capacity: u32,
  reserve: u32,
): u32 {
  let count: u32 = 0;
  for (let at = from; at < length; at += STEP) {
    const place = data + at;
    const first = v128.and(mayStand(tables, v128.load(place - 3)), mayStand(tables + 32, v128.load(place - 2)));
    const second = v128.and(mayStand(tables + 64, v128.load(place - 1)), mayStand(tables + 96, v128.load(place)));
    const left = v128.and(first, second);
    if (!v128.any_true(left)) continue;
    let mask = <u32>i8x16.bitmask(i8x16.ne(left, i8x16.splat(0)));
    if (capacity - count < reserve) {
      resumeAt = at;
      return count;
    }
    while (mask != 0) {
      const end = at + ctz(mask);
      mask &= mask - 1;
      if (firstWord(tables, data + end) != NONE && end < length) count += collect(tables, data, end, length, out + count * HIT_SIZE);
    }
  }
  resumeAt = length;
  return count;
}
