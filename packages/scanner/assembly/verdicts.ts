// Remembers what was said of bytes, by a hash of them. The keys are random: who writes the bytes cannot choose them so
// that their hash is that of others.

const OPEN: u32 = 3;
const FLAGS: u64 = 3;

let table: usize = 0;
let mask: u32 = 0;
let key0: u64 = 0;
let key1: u64 = 0;
let key2: u64 = 0;
let key3: u64 = 0;

/** Where the table stands, of 2^bits words of eight bytes, and four random keys, eight bytes each. */
export function layoutVerdicts(tableAt: usize, bits: u32, keys: usize): void {
  table = tableAt;
  mask = (1 << bits) - 1;
  key0 = load<u64>(keys) | 1;
  key1 = load<u64>(keys, 8) | 1;
  key2 = load<u64>(keys, 16) | 1;
  key3 = load<u64>(keys, 24) | 1;
}

/** Of the bytes in [from, to), up to seven behind which are read, and of what else is known of them. */
export function createHash(from: usize, to: usize, known: u64): u64 {
  let a = key0 ^ known;
  let b = key1;
  let c = key2 + known;
  let d = key3;
  let at = from;
  for (; at + 32 <= to; at += 32) {
    a = (rotl(a, 29) ^ load<u64>(at)) * key0;
    b = (rotl(b, 31) ^ load<u64>(at, 8)) * key1;
    c = (rotl(c, 27) ^ load<u64>(at, 16)) * key2;
    d = (rotl(d, 33) ^ load<u64>(at, 24)) * key3;
  }
  for (; at + 8 <= to; at += 8) a = (rotl(a, 29) ^ load<u64>(at)) * key1;
  if (at < to) b = (rotl(b, 31) ^ (load<u64>(at) & (((<u64>1) << (<u64>(to - at) << 3)) - 1))) * key2;
  let hash = mix(a ^ rotl(b, 17), key3) + mix(c ^ rotl(d, 41), key0);
  hash = mix(hash, key1) & ~FLAGS;
  return hash == 0 ? 4 : hash;
}

// @ts-ignore: decorator
@inline
function mix(value: u64, key: u64): u64 {
  const once = (value ^ (value >> 32)) * key;
  return once ^ (once >> 29);
}

/** What was said of bytes of a hash; 3 when nothing was. */
export function recall(hash: u64): u32 {
  const slot = <u32>(hash >> 32) & mask;
  const first = load<u64>(table + (<usize>slot << 3));
  if ((first & ~FLAGS) == hash) return <u32>(first & FLAGS);
  const second = load<u64>(table + (<usize>(slot ^ 1) << 3));
  return (second & ~FLAGS) == hash ? <u32>(second & FLAGS) : OPEN;
}

/** What was remembered there before gives way, and what that had displaced is forgotten. */
export function remember(hash: u64, known: u32): void {
  const slot = table + (<usize>(<u32>(hash >> 32) & mask) << 3);
  const other = table + (<usize>((<u32>(hash >> 32) & mask) ^ 1) << 3);
  store<u64>(other, load<u64>(slot));
  store<u64>(slot, hash | known);
}
