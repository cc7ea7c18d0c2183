// Builds what git's deltas describe (gitformat-pack, "Deltified representation"), and says what of it stands in the base.

const HIGHEST: u32 = 0x7fffffff;
const INSERTED: u32 = 0xffffffff;
const DEFAULT_LENGTH: u32 = 0x10000;
const PADDING: usize = 32;
/** Up to here a loop is quicker than a call. */
const SHORT: u32 = 128;

let body: usize = 0;
let bodyEnd: usize = 0;
let baseSize: u32 = 0;
let resultSize: u32 = 0;

/** How large the result of the delta that was read last is. */
export function deltaResultSize(): u32 {
  return resultSize;
}

/**
 * Reads the delta at [from, end). Returns how many instructions it has, or -1 when it makes no sense: it is for a base of
 * another size, copies what that does not have, or builds more or less than it says.
 */
export function readDelta(from: usize, end: usize, size: u32): i32 {
  body = from;
  bodyEnd = end;
  baseSize = size;
  if (readSize() != size) return -1;
  resultSize = readSize();
  if (resultSize > HIGHEST) return -1;
  let at = body;
  let built: u64 = 0;
  let count: i32 = 0;
  while (at < end) {
    const code: u32 = load<u8>(at++);
    if (code == 0) return -1;
    if (code < 0x80) {
      at += code;
      built += code;
    } else {
      const start: u64 = readNumber(at, code & 15);
      at += popcnt(code & 15);
      const length: u64 = lengthAt(at, code);
      at += popcnt((code >> 4) & 7);
      if (start + length > size) return -1;
      built += length;
    }
    if (built > resultSize) return -1;
    count++;
  }
  return at == end && built == resultSize ? count : -1;
}

/**
 * Builds at `out` what the delta that was read last makes of the base, with zeros behind it. Writes to `steps` what comes
 * from where, three words each: place, place in the base (or all bits set), length. Returns how many steps there are.
 */
export function applyDelta(base: usize, out: usize, steps: usize): u32 {
  let at = body;
  let to: u32 = 0;
  let step = steps;
  let expected: u32 = 0;
  while (at < bodyEnd) {
    const code: u32 = load<u8>(at++);
    let from = INSERTED;
    let length = code;
    if (code < 0x80) {
      copy(at, out + to, code);
      at += code;
    } else {
      from = readNumber(at, code & 15);
      at += popcnt(code & 15);
      length = lengthAt(at, code);
      at += popcnt((code >> 4) & 7);
      copy(base + from, out + to, length);
    }
    // What goes on where the last step ended is a part of it.
    if (step != steps && from == expected) {
      store<u32>(step - 12, load<u32>(step - 4) + length, 8);
    } else {
      store<u32>(step, to);
      store<u32>(step, from, 4);
      store<u32>(step, length, 8);
      step += 12;
    }
    expected = from == INSERTED ? INSERTED : from + length;
    to += length;
  }
  memory.fill(out + to, 0, PADDING);
  return <u32>((step - steps) / 12);
}

function readSize(): u32 {
  let value: u64 = 0;
  let shift: u64 = 0;
  while (body < bodyEnd && shift < 63) {
    const byte: u64 = load<u8>(body++);
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value > HIGHEST ? INSERTED : <u32>value;
    shift += 7;
  }
  return INSERTED;
}

/** A number of which only the bytes that `present` has a bit for are written. */
// @ts-ignore: decorator
@inline
function readNumber(start: usize, present: u32): u32 {
  let at = start;
  let value: u32 = 0;
  if (present & 1) value = load<u8>(at++);
  if (present & 2) value |= <u32>load<u8>(at++) << 8;
  if (present & 4) value |= <u32>load<u8>(at++) << 16;
  if (present & 8) value |= <u32>load<u8>(at) << 24;
  return value;
}

// @ts-ignore: decorator
@inline
function lengthAt(at: usize, code: u32): u32 {
  const length = readNumber(at, (code >> 4) & 7);
  return length == 0 ? DEFAULT_LENGTH : length;
}

/** May write up to 15 bytes more, which are written anew by what comes next. */
// @ts-ignore: decorator
@inline
function copy(from: usize, to: usize, length: u32): void {
  if (length > SHORT) {
    memory.copy(to, from, length);
    return;
  }
  const end = to + length;
  let source = from;
  for (let target = to; target < end; target += 16, source += 16) v128.store(target, v128.load(source));
}
