// Where escapes may stand that hide a secret; src/decode/escape-spans.ts looks closer.
// A property test holds that no secret is lost by it.

const SHORTEST_WORD: u32 = 16;

// @ts-ignore: decorator
@inline
function isHex(character: u32): bool {
  return character - 48 < 10 || (character | 32) - 97 < 6;
}

// @ts-ignore: decorator
@inline
function isPrintableHigh(character: u32): bool {
  return character - 50 < 6;
}

/** Characters of words and of escapes: `!"#$%&*+-./0-9:;=@A-Z\_a-z{}~`. */
// @ts-ignore: decorator
@inline
function isWord(character: u32): bool {
  const low: u64 = 0x2fffec7e_00000000;
  const high: u64 = 0x6ffffffe_97ffffff;
  if (character >= 128) return false;
  return <bool>(((character < 64 ? low : high) >> (character & 63)) & 1);
}

function startsEscape(at: usize): bool {
  const lead: u32 = load<u8>(at);
  const next: u32 = load<u8>(at, 1);
  if (lead == 37) return isPrintableHigh(next) && isHex(load<u8>(at, 2));
  if (lead == 38) return next == 35 || next == 97 || next == 113;
  if (next == 120) return load<u8>(at, 2) == 123 || isPrintableHigh(load<u8>(at, 2));
  return next == 117 || next == 85 || next == 47 || next == 34;
}

function isInWord(data: usize, position: u32, length: u32): bool {
  let letters: u32 = 1;
  let at = position;
  while (at > 0 && letters < SHORTEST_WORD && isWord(load<u8>(data + at - 1))) {
    at--;
    letters++;
  }
  at = position + 1;
  while (at < length && letters < SHORTEST_WORD && isWord(load<u8>(data + at))) {
    at++;
    letters++;
  }
  return letters >= SHORTEST_WORD;
}

/** An escaped quote before a colon ends a name, and then any word will do. */
function endsName(at: usize): bool {
  const next: u32 = load<u8>(at, 1);
  return next == 113 || (next == 34 && load<u8>(at, 2) == 58);
}

/** Writes the places of escapes in [from, length) to `out`, as many as fit; the bytes after the data must be zero. */
export function findEscapes(data: usize, from: u32, length: u32, out: usize, capacity: u32): u32 {
  let count: u32 = 0;
  const percent = i8x16.splat(37);
  const ampersand = i8x16.splat(38);
  const backslash = i8x16.splat(92);
  for (let position = from; position < length; position += 16) {
    const bytes = v128.load(data + position);
    const found = v128.or(v128.or(i8x16.eq(bytes, percent), i8x16.eq(bytes, ampersand)), i8x16.eq(bytes, backslash));
    let mask: u32 = i8x16.bitmask(found);
    while (mask) {
      const at = position + ctz(mask);
      mask &= mask - 1;
      if (at >= length || !startsEscape(data + at) || !(endsName(data + at) || isInWord(data, at, length))) continue;
      if (count == capacity) return count;
      store<u32>(out + (<usize>count << 2), at);
      count++;
    }
  }
  return count;
}
