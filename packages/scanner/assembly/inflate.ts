// Inflates the zlib streams of a pack: hundreds of thousands of short ones, for which a call of zlib costs more than the
// work (RFC 1950, RFC 1951). AssemblyScript; src/git/pack/inflater.ts is the seam, node:zlib the oracle of its tests.

export { applyDelta, deltaResultSize, readDelta } from './delta';

// An entry of a decoding table: bits 0-7 how many bits to take, 8-11 extra bits, 12-15 kind, 16-31 literal, base or place.
const LITERAL: u32 = 0;
const BASE: u32 = 1 << 12;
const END: u32 = 2 << 12;
const SUBTABLE: u32 = 3 << 12;
const INVALID: u32 = 4 << 12;
const KIND: u32 = 0xf << 12;

const SYMBOL_BITS: u32 = 10;
/** For a short stream, a table costs more than what is looked up in it. */
const FEWER_SYMBOL_BITS: u32 = 8;
const SHORT_STREAM: usize = 400;
const DISTANCE_BITS: u32 = 8;
const LENGTHS_BITS: u32 = 7;
const LONGEST_CODE: u32 = 15;
const FIXED_SYMBOLS: u32 = 288;
const FIXED_DISTANCES: u32 = 30;

// Behind the program's own data: room for the first table and all second ones of the worst code, and for building them.
const symbols: usize = __heap_base;
const distances: usize = symbols + 4096 * 4;
const fixedSymbols: usize = distances + 2048 * 4;
const fixedDistances: usize = fixedSymbols + 1024 * 4;
const lengths: usize = fixedDistances + 256 * 4;
const sorted: usize = lengths + 512;
const counts: usize = sorted + 512 * 2;
const places: usize = counts + 16 * 2;
const bases: usize = places + 32 * 2;
const free: usize = bases + 64 * 4;
const order: usize = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);

const SYMBOL: u32 = 0;
const DISTANCE: u32 = 1;
const PLAIN: u32 = 2;

// Where the stream is read, and the bits taken from it already.
let input: usize = 0;
let inputEnd: usize = 0;
let bits: u64 = 0;
let held: u32 = 0;
let outputStart: usize = 0;
let outputEnd: usize = 0;
let isReady: bool = false;

const DAMAGED: i32 = -1;

/** Where memory is free for the caller. */
export function freeFrom(): usize {
  return free;
}

/**
 * Inflates the zlib stream at [from, end) to exactly `size` bytes at `to`. Returns how many bytes the stream takes, or -1
 * when it is damaged, of another size, or goes on behind `end`. 16 bytes behind both must be there.
 */
export function inflate(from: usize, end: usize, to: usize, size: usize): i32 {
  if (!isReady) prepare();
  if (from + 2 > end) return DAMAGED;
  const method: u32 = load<u8>(from);
  const flags: u32 = load<u8>(from, 1);
  if ((method & 15) != 8 || (flags & 32) != 0 || ((method << 8) | flags) % 31 != 0) return DAMAGED;
  input = from + 2;
  inputEnd = end;
  bits = 0;
  held = 0;
  outputStart = to;
  outputEnd = to + size;
  let at = to;
  let isLast: bool = false;
  while (!isLast) {
    refill();
    if (isBehindEnd()) return DAMAGED;
    const head = take(3);
    isLast = (head & 1) != 0;
    const kind = head >>> 1;
    if (kind == 0) at = copyStored(at);
    else if (kind == 1) at = decodeBlock(at, fixedSymbols, fixedDistances, SYMBOL_BITS);
    else if (kind == 2) {
      const symbolBits = inputEnd - input < SHORT_STREAM ? FEWER_SYMBOL_BITS : SYMBOL_BITS;
      at = readTables(symbolBits) ? decodeBlock(at, symbols, distances, symbolBits) : 0;
    } else return DAMAGED;
    if (at == 0) return DAMAGED;
  }
  const trailer = input - (held >>> 3);
  if (at != outputEnd || trailer + 4 > end) return DAMAGED;
  if (bswap<u32>(load<u32>(trailer)) != adler32(to, size)) return DAMAGED;
  return <i32>(trailer + 4 - from);
}

// @ts-ignore: decorator
@inline
function refill(): void {
  bits |= load<u64>(input) << (<u64>held);
  input += (63 - held) >>> 3;
  held |= 56;
}

// @ts-ignore: decorator
@inline
function take(count: u32): u32 {
  const value = <u32>(bits & ((<u64>1 << (<u64>count)) - 1));
  bits >>= <u64>count;
  held -= count;
  return value;
}

// @ts-ignore: decorator
@inline
function isBehindEnd(): bool {
  return input - (held >>> 3) > inputEnd;
}

function copyStored(at: usize): usize {
  const from = input - (held >>> 3);
  if (from + 4 > inputEnd) return 0;
  const length: u32 = load<u16>(from);
  if ((length ^ 0xffff) != <u32>load<u16>(from, 2)) return 0;
  if (from + 4 + length > inputEnd || at + length > outputEnd) return 0;
  memory.copy(at, from + 4, length);
  input = from + 4 + length;
  bits = 0;
  held = 0;
  return at + length;
}

function decodeBlock(start: usize, symbolTable: usize, distanceTable: usize, symbolBits: u32): usize {
  const mask: usize = (<usize>1 << symbolBits) - 1;
  let at = start;
  const end = outputEnd;
  let source = input;
  let buffer = bits;
  let count = held;
  const limit = inputEnd + 8;
  for (;;) {
    if (source > limit) return 0;
    buffer |= load<u64>(source) << (<u64>count);
    source += (63 - count) >>> 3;
    count |= 56;
    let entry = load<u32>(symbolTable + ((<usize>buffer & mask) << 2));
    if ((entry & KIND) == LITERAL) {
      if (at >= end) return 0;
      store<u8>(at++, entry >>> 16);
      buffer >>= <u64>(entry & 0xff);
      count -= entry & 0xff;
      entry = load<u32>(symbolTable + ((<usize>buffer & mask) << 2));
      if ((entry & KIND) == LITERAL) {
        if (at >= end) return 0;
        store<u8>(at++, entry >>> 16);
        buffer >>= <u64>(entry & 0xff);
        count -= entry & 0xff;
        entry = load<u32>(symbolTable + ((<usize>buffer & mask) << 2));
        if ((entry & KIND) == LITERAL) {
          if (at >= end) return 0;
          store<u8>(at++, entry >>> 16);
          buffer >>= <u64>(entry & 0xff);
          count -= entry & 0xff;
          continue;
        }
      }
      // What is left of the 56 bits may be too few for a length and a distance.
      buffer |= load<u64>(source) << (<u64>count);
      source += (63 - count) >>> 3;
      count |= 56;
    }
    buffer >>= <u64>(entry & 0xff);
    count -= entry & 0xff;
    if ((entry & KIND) == SUBTABLE) {
      const index = (entry >>> 16) + (<u32>buffer & ((1 << ((entry >>> 8) & 15)) - 1));
      entry = load<u32>(symbolTable + (<usize>index << 2));
      buffer >>= <u64>(entry & 0xff);
      count -= entry & 0xff;
      if ((entry & KIND) == LITERAL) {
        if (at >= end) return 0;
        store<u8>(at++, entry >>> 16);
        continue;
      }
    }
    if ((entry & KIND) == END) break;
    if ((entry & KIND) != BASE) return 0;
    let extra = (entry >>> 8) & 15;
    const length = (entry >>> 16) + (<u32>buffer & ((1 << extra) - 1));
    buffer >>= <u64>extra;
    count -= extra;
    entry = load<u32>(distanceTable + ((<usize>buffer & 255) << 2));
    buffer >>= <u64>(entry & 0xff);
    count -= entry & 0xff;
    if ((entry & KIND) == SUBTABLE) {
      const index = (entry >>> 16) + (<u32>buffer & ((1 << ((entry >>> 8) & 15)) - 1));
      entry = load<u32>(distanceTable + (<usize>index << 2));
      buffer >>= <u64>(entry & 0xff);
      count -= entry & 0xff;
    }
    if ((entry & KIND) != BASE) return 0;
    extra = (entry >>> 8) & 15;
    const distance = (entry >>> 16) + (<u32>buffer & ((1 << extra) - 1));
    buffer >>= <u64>extra;
    count -= extra;
    if (<usize>distance > at - outputStart || at + length > end) return 0;
    at = copyMatch(at, distance, length);
  }
  input = source;
  bits = buffer & ((<u64>1 << (<u64>count)) - 1);
  held = count;
  return isBehindEnd() ? 0 : at;
}

/** Writes up to 15 bytes too many, which the next ones overwrite or the room behind the output takes. */
// @ts-ignore: decorator
@inline
function copyMatch(at: usize, distance: u32, length: u32): usize {
  const end = at + length;
  let from = at - distance;
  let to = at;
  if (distance >= 16) {
    do {
      v128.store(to, v128.load(from));
      to += 16;
      from += 16;
    } while (to < end);
  } else if (distance >= 8) {
    do {
      store<u64>(to, load<u64>(from));
      to += 8;
      from += 8;
    } while (to < end);
  } else if (distance == 1) {
    memory.fill(to, load<u8>(from), length);
  } else {
    do store<u8>(to++, load<u8>(from++));
    while (to < end);
  }
  return end;
}

function readTables(symbolBits: u32): bool {
  refill();
  const symbolCount = take(5) + 257;
  const distanceCount = take(5) + 1;
  const lengthCount = take(4) + 4;
  if (symbolCount > 286 || distanceCount > FIXED_DISTANCES) return false;
  memory.fill(lengths, 0, 19);
  for (let i: u32 = 0; i < lengthCount; i++) {
    refill();
    store<u8>(lengths + load<u8>(order + i), take(3));
  }
  if (!buildTable(distances, 19, LENGTHS_BITS, PLAIN)) return false;
  const total = symbolCount + distanceCount;
  let previous: u32 = 0;
  for (let i: u32 = 0; i < total; ) {
    refill();
    if (isBehindEnd()) return false;
    const entry = load<u32>(distances + ((<usize>bits & 127) << 2));
    if ((entry & KIND) == INVALID) return false;
    take(entry & 0xff);
    const symbol = entry >>> 16;
    if (symbol < 16) {
      store<u8>(lengths + 32 + i++, symbol);
      previous = symbol;
      continue;
    }
    if (symbol == 16 && i == 0) return false;
    const value: u32 = symbol == 16 ? previous : 0;
    const times = symbol == 16 ? 3 + take(2) : symbol == 17 ? 3 + take(3) : 11 + take(7);
    if (i + times > total) return false;
    memory.fill(lengths + 32 + i, <u8>value, times);
    previous = value;
    i += times;
  }
  if (load<u8>(lengths + 32 + 256) == 0) return false;
  memory.copy(lengths, lengths + 32, total);
  if (!buildTable(symbols, symbolCount, symbolBits, SYMBOL)) return false;
  memory.copy(lengths, lengths + symbolCount, distanceCount);
  return buildTable(distances, distanceCount, DISTANCE_BITS, DISTANCE);
}

/** Makes the decoding table of the canonical code whose lengths stand in `lengths`; false where they are no code. */
function buildTable(table: usize, count: u32, tableBits: u32, use: u32): bool {
  memory.fill(counts, 0, 32);
  for (let i: u32 = 0; i < count; i++) {
    const place = counts + (<usize>load<u8>(lengths + i) << 1);
    store<u16>(place, load<u16>(place) + 1);
  }
  let longest = LONGEST_CODE;
  while (longest > 0 && load<u16>(counts + (<usize>longest << 1)) == 0) longest--;
  let left: i32 = 1;
  store<u16>(places, 0, 2);
  for (let length: u32 = 1; length <= LONGEST_CODE; length++) {
    const here: u32 = load<u16>(counts + (<usize>length << 1));
    left = (left << 1) - <i32>here;
    if (left < 0) return false;
    store<u16>(places + (<usize>length << 1), load<u16>(places + (<usize>length << 1)) + here, 2);
  }
  // zlib lets a code of one single symbol be incomplete, and no other.
  if (left > 0 && (use == PLAIN || longest > 1)) return false;
  if (left > 0) for (let i: usize = 0; i < 1 << tableBits; i++) store<u32>(table + (i << 2), INVALID | 1);
  for (let i: u32 = 0; i < count; i++) {
    const length: u32 = load<u8>(lengths + i);
    if (length == 0) continue;
    const place = places + (<usize>length << 1);
    store<u16>(sorted + (<usize>load<u16>(place) << 1), i);
    store<u16>(place, load<u16>(place) + 1);
  }
  fillTable(table, tableBits, longest, use);
  return true;
}

function fillTable(table: usize, tableBits: u32, longest: u32, use: u32): void {
  let code: u32 = 0;
  let index: usize = 0;
  let next: u32 = 1 << tableBits;
  let low: u32 = 0xffffffff;
  let subtable: u32 = 0;
  let subtableBits: u32 = 0;
  for (let length: u32 = 1; length <= longest; length++) {
    let here: u32 = load<u16>(counts + (<usize>length << 1));
    while (here > 0) {
      const entry = entryOf(load<u16>(sorted + (index << 1)), use);
      index++;
      if (length <= tableBits) {
        for (let i = code; i < <u32>1 << tableBits; i += 1 << length) store<u32>(table + (<usize>i << 2), entry | length);
      } else {
        if ((code & ((1 << tableBits) - 1)) != low) {
          low = code & ((1 << tableBits) - 1);
          subtableBits = length - tableBits;
          let room: i32 = (1 << subtableBits) - <i32>here;
          while (room > 0 && subtableBits + tableBits < longest) {
            subtableBits++;
            room = (room << 1) - <i32>load<u16>(counts + (<usize>(subtableBits + tableBits) << 1));
          }
          subtable = next;
          next += 1 << subtableBits;
          store<u32>(table + (<usize>low << 2), (subtable << 16) | (subtableBits << 8) | SUBTABLE | tableBits);
        }
        const step: u32 = 1 << (length - tableBits);
        for (let i = code >>> tableBits; i < <u32>1 << subtableBits; i += step) {
          store<u32>(table + (<usize>(subtable + i) << 2), entry | (length - tableBits));
        }
      }
      let bit: u32 = 1 << (length - 1);
      while (code & bit) bit >>>= 1;
      code = bit != 0 ? (code & (bit - 1)) + bit : 0;
      here--;
    }
  }
}

function entryOf(symbol: u32, use: u32): u32 {
  if (use == PLAIN || (use == SYMBOL && symbol < 256)) return symbol << 16;
  if (use == SYMBOL && symbol == 256) return END;
  if (use == SYMBOL) return symbol > 285 ? INVALID : load<u32>(bases + (<usize>(symbol - 257) << 2));
  return symbol > 29 ? INVALID : load<u32>(bases + (<usize>(32 + symbol) << 2));
}

function prepare(): void {
  let base: u32 = 3;
  for (let i: u32 = 0; i < 28; i++) {
    const extra: u32 = i < 8 ? 0 : (i - 4) >>> 2;
    store<u32>(bases + (<usize>i << 2), (base << 16) | (extra << 8) | BASE);
    base += 1 << extra;
  }
  store<u32>(bases + (28 << 2), (258 << 16) | BASE);
  base = 1;
  for (let i: u32 = 0; i < 30; i++) {
    const extra: u32 = i < 4 ? 0 : (i - 2) >>> 1;
    store<u32>(bases + (<usize>(32 + i) << 2), (base << 16) | (extra << 8) | BASE);
    base += 1 << extra;
  }
  memory.fill(lengths, 8, 144);
  memory.fill(lengths + 144, 9, 112);
  memory.fill(lengths + 256, 7, 24);
  memory.fill(lengths + 280, 8, 8);
  buildTable(fixedSymbols, FIXED_SYMBOLS, SYMBOL_BITS, SYMBOL);
  memory.fill(lengths, 5, 32);
  buildTable(fixedDistances, 32, DISTANCE_BITS, DISTANCE);
  isReady = true;
}

// @ts-ignore: decorator
@inline
function sumLanes(lanes: v128): u32 {
  return (
    i32x4.extract_lane(lanes, 0) +
    i32x4.extract_lane(lanes, 1) +
    i32x4.extract_lane(lanes, 2) +
    i32x4.extract_lane(lanes, 3)
  );
}

const MODULUS: u32 = 65521;
/** The most bytes, a multiple of 16, for which the sums of the lanes stay within 32 bits. */
const STRETCH: usize = 4096;

function adler32(from: usize, size: usize): u32 {
  let a: u32 = 1;
  let b: u32 = 0;
  let at = from;
  let left = size;
  const early = i16x8(16, 15, 14, 13, 12, 11, 10, 9);
  const late = i16x8(8, 7, 6, 5, 4, 3, 2, 1);
  while (left >= 16) {
    const length = min(left, STRETCH) & ~15;
    let sums = i32x4.splat(0);
    let before = i32x4.splat(0);
    let weighted = i32x4.splat(0);
    for (const end = at + length; at < end; at += 16) {
      const bytes = v128.load(at);
      before = i32x4.add(before, sums);
      sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes)));
      weighted = i32x4.add(weighted, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(bytes), early));
      weighted = i32x4.add(weighted, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(bytes), late));
    }
    b = (b + a * <u32>length + sumLanes(before) * 16 + sumLanes(weighted)) % MODULUS;
    a = (a + sumLanes(sums)) % MODULUS;
    left -= length;
  }
  for (const end = at + left; at < end; at++) {
    a += load<u8>(at);
    b += a;
  }
  return ((b % MODULUS) << 16) | (a % MODULUS);
}
