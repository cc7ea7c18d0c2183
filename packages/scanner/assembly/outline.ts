// What matches look like, followed a byte at a time: see rules/src/regex/outline.ts. A bit of a word for each place of an
// outline, and bit 0 for its start; the table of the places that each byte may stand in is made when first asked for.

const HEADER: usize = 20;
const MASKS: usize = 8;
/** The masks of an outline: whether they are there, then a long word for each byte. */
const STRIDE: usize = 2056;
const BYTES: u32 = 256;

let outlines: usize = 0;
let masks: usize = 0;
let classes: usize = 0;

/** Where outlines, the room for their masks (zeroes) and the classes of bytes stand. */
export function layoutOutlines(outlinesAt: usize, masksAt: usize, classesAt: usize): void {
  outlines = outlinesAt;
  masks = masksAt;
  classes = classesAt;
}

/** Whether a match may hold the bytes of a keyword from `start` to `end`, and lie within `from` and `to`. */
export function mayMatch(outline: u32, from: usize, start: usize, end: usize, to: usize): bool {
  if (masks == 0) return true;
  const record = outlines + load<u32>(outlines + (<usize>(outline + 1) << 2));
  const table = masks + <usize>outline * STRIDE;
  if (load<u64>(table) == 0) fill(table, record);
  const last: u64 = (<u64>1) << load<u16>(record);
  const optional = load<u64>(record, 4);
  const repeated = load<u64>(record, 12);
  // A stretch of optional places is skipped in one step: what reached its front reaches each of them.
  const fronts = (optional & ~(optional << 1)) >> 1;
  const ends = optional & ~(optional >> 1);
  let state: u64 = 0;
  for (let at = from; at < to; at++) {
    if (at <= start) state |= 1;
    state |= optional & (~((state | ends) - fronts) ^ (state | ends));
    if (at >= end && state & last) return true;
    state = ((state << 1) | (state & repeated)) & load<u64>(table + MASKS + (<usize>load<u8>(at) << 3));
    if (state == 0 && at >= start) return false;
  }
  state |= optional & (~((state | ends) - fronts) ^ (state | ends));
  return (state & last) != 0;
}

function fill(table: usize, record: usize): void {
  store<u64>(table, 1);
  const steps: u32 = load<u16>(record, 2);
  let place: u64 = 2;
  for (let step: u32 = 0; step < steps; step++) {
    const at = record + HEADER + (<usize>step << 2);
    const id: u32 = load<u16>(at);
    const bits = place * (((<u64>1) << load<u16>(at, 2)) - 1);
    place <<= load<u16>(at, 2);
    const row = classes + <usize>(id >>> 6) * 2048;
    for (let byte: u32 = 0; byte < BYTES; byte++) {
      if (!((load<u64>(row + (<usize>byte << 3)) >>> (id & 63)) & 1)) continue;
      const slot = table + MASKS + (<usize>byte << 3);
      store<u64>(slot, load<u64>(slot) | bits);
    }
  }
}
