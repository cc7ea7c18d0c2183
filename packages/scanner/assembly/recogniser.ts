// Finds keywords by their rarest letters, with the tables of src/core/survey/gram-tables.ts: those that share them stand
// side by side, each with four more letters, so that nearly all that is spelled out is there.

import { FOLD, HASH, THREE_BYTES, isChecked, isSpelledAt, passesFilter } from './grams';
import { insert } from './places';

// As in gram-tables.ts.
const SLOT: usize = 12;
const ENTRY: usize = 20;
const JOINT_SHIFT: u32 = 13;
const INNER: u32 = 0x9e3779b1;
const FIRST: u32 = 0x85ebca6b;
const LAST: u32 = 0xc2b2ae35;

let filter: usize = 0;
let check: usize = 0;
let spellings: usize = 0;
let slots: usize = 0;
let slotBits: u32 = 0;
let entries: usize = 0;
let pairs: usize = 0;
let joints: usize = 0;

/** Where the tables stand; the first three are the kernel's. */
export function layoutRecogniser(
  filterAt: usize,
  checkAt: usize,
  spellingsAt: usize,
  slotsAt: usize,
  slotCountBits: u32,
  entriesAt: usize,
  pairsAt: usize,
  jointsAt: usize,
): void {
  filter = filterAt;
  check = checkAt;
  spellings = spellingsAt;
  slots = slotsAt;
  slotBits = slotCountBits;
  entries = entriesAt;
  pairs = pairsAt;
  joints = jointsAt;
}

/** Whether a keyword may begin before an address and end behind it; what stands there may be looked at. */
export function mayStraddle(at: usize): bool {
  if (!hasBit(pairs, <u32>load<u16>(at - 1) | (FOLD & 0xffff))) return false;
  const ahead = load<u32>(at - 1) | FOLD;
  const around = load<u32>(at - 2) | FOLD;
  return (
    hasBit(joints, (around * INNER) >>> JOINT_SHIFT) ||
    hasBit(joints, (ahead * FIRST) >>> JOINT_SHIFT) ||
    hasBit(joints, ((load<u32>(at - 3) | FOLD) * LAST) >>> JOINT_SHIFT) ||
    hasBit(joints, ((ahead & THREE_BYTES) * INNER) >>> JOINT_SHIFT) ||
    hasBit(joints, ((around & THREE_BYTES) * INNER) >>> JOINT_SHIFT)
  );
}

// @ts-ignore: decorator
@inline
function hasBit(table: usize, bit: u32): bool {
  return <bool>((<u32>load<u8>(table + (bit >>> 3)) >>> (bit & 7)) & 1);
}

/**
 * Enters into the list from `list` to `out` the keywords whose rarest letters begin in [from, to), and up to seven bytes
 * behind; returns where it ends. The bytes behind the data must be readable and zero.
 */
export function recognise(data: usize, from: u32, to: u32, size: u32, list: usize, out: usize): usize {
  let at = out;
  const end = data + to;
  for (let p = data + from; p < end; p += 8) {
    if (passesFilter(filter, p)) at = visit(p, data, size, list, at);
    if (passesFilter(filter, p + 1)) at = visit(p + 1, data, size, list, at);
    if (passesFilter(filter, p + 2)) at = visit(p + 2, data, size, list, at);
    if (passesFilter(filter, p + 3)) at = visit(p + 3, data, size, list, at);
    if (passesFilter(filter, p + 4)) at = visit(p + 4, data, size, list, at);
    if (passesFilter(filter, p + 5)) at = visit(p + 5, data, size, list, at);
    if (passesFilter(filter, p + 6)) at = visit(p + 6, data, size, list, at);
    if (passesFilter(filter, p + 7)) at = visit(p + 7, data, size, list, at);
  }
  return at;
}

function visit(at: usize, data: usize, size: u32, list: usize, out: usize): usize {
  const gram = load<u32>(at) | FOLD;
  let end = out;
  if (isChecked(check, gram)) end = spellAll(gram, at, data, size, list, end);
  const three = gram & THREE_BYTES;
  if (isChecked(check, three)) end = spellAll(three, at, data, size, list, end);
  return end;
}

// A slot: u32 gram, u32 first entry, u32 count. An entry: u32 folded letters, u32 which of their bits count, i8 how far
// behind the rarest ones they stand, u8 how far before these the keyword begins, u16 length, u32 spelling, u32 keyword.
function spellAll(gram: u32, at: usize, data: usize, size: u32, list: usize, out: usize): usize {
  const mask: u32 = (1 << slotBits) - 1;
  let place = (gram * HASH) >>> (32 - slotBits);
  let slot = slots + <usize>place * SLOT;
  while (load<u32>(slot) != gram) {
    if (load<u32>(slot) == 0) return out;
    place = (place + 1) & mask;
    slot = slots + <usize>place * SLOT;
  }
  let end = out;
  let entry = entries + <usize>load<u32>(slot, 4) * ENTRY;
  for (const last = entry + <usize>load<u32>(slot, 8) * ENTRY; entry < last; entry += ENTRY) {
    if (((load<u32>(at + load<i8>(entry, 8)) | FOLD) & load<u32>(entry, 4)) != load<u32>(entry)) continue;
    const start = <u32>(at - data) - <u32>load<u8>(entry, 9);
    const length: u32 = load<u16>(entry, 10);
    // A start before the data is a number larger than all.
    if (start >= size || start + length > size) continue;
    if (isSpelledAt(data + start, spellings + load<u32>(entry, 12), length)) {
      end = insert(list, end, start, load<u32>(entry, 16));
    }
  }
  return end;
}
