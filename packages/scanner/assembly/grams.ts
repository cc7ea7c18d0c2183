// What every search for keywords begins with: four bytes, folded, and two tables that say whether some keyword is
// recognised by them (rules/src/keywords/keyword-tables.ts).

// Folding bit 5 makes letters caseless; what else it confuses is sorted out by the exact comparison.
export const FOLD: u32 = 0x20202020;
export const HASH: u32 = 0x9e3779b1;
export const THREE_BYTES: u32 = 0x00ffffff;
const FILTER_HASH: u32 = 0x8d5c1c29;
const FILTER_SHIFT: u32 = 18;
const CHECK_HASH: u32 = 0x85ebca6b;
const CHECK_SHIFT: u32 = 16;

/** Whether some keyword may be recognised at `at`: a word chosen by the hash of three bytes, a bit by the fourth. */
// @ts-ignore: decorator
@inline
export function passesFilter(filter: usize, at: usize): bool {
  const gram = load<u32>(at) | FOLD;
  const slot = ((gram & THREE_BYTES) * FILTER_HASH) >>> FILTER_SHIFT;
  // Shifts count by the last five bits: enough for any letter.
  return <bool>((load<u32>(filter + (slot << 2)) >>> (gram >>> 24)) & 1);
}

/** A second opinion on what passes the filter. */
// @ts-ignore: decorator
@inline
export function isChecked(check: usize, gram: u32): bool {
  const bit = (gram * CHECK_HASH) >>> CHECK_SHIFT;
  return <bool>((<u32>load<u8>(check + (bit >>> 3)) >>> (bit & 7)) & 1);
}

// @ts-ignore: decorator
@inline
export function lower(byte: u32): u32 {
  return byte - 65 < 26 ? byte | 0x20 : byte;
}

/** Whether a keyword stands at `at`, in letters of either case. */
export function isSpelledAt(at: usize, spelling: usize, length: u32): bool {
  for (let i: u32 = 0; i < length; i++) {
    if (lower(load<u8>(at + i)) != load<u8>(spelling + i)) return false;
  }
  return true;
}
