// Which runs of base64 characters may hold something encoded; the decoders (src/decode) would give up on the others at their first characters.
// A property test holds that no secret is lost by it.

const FEWEST_CHARACTERS: u32 = 20;
const LONGEST_PREFIX: u32 = 256;
const FEWEST_DIGITS: u32 = 32;

// Sets of characters from 64 on, a bit each.
const TEXT_LETTERS: u64 = 0x0000007e_07fffe18;
const PLAIN_LETTERS: u64 = 0x06807e80_01fa01fa;

// @ts-ignore: decorator
@inline
function isIn(set: u64, character: u32): bool {
  return character >= 64 && <bool>((set >> (character - 64)) & 1);
}

// @ts-ignore: decorator
@inline
function isPlainSecond(character: u32): u32 {
  return <u32>(isIn(PLAIN_LETTERS, character) || character - 48 < 4);
}

function mayBeBase64(at: usize): bool {
  const first: u32 = load<u8>(at);
  const second: u32 = load<u8>(at, 4);
  const third: u32 = load<u8>(at, 8);
  const fourth: u32 = load<u8>(at, 12);
  const isText = isIn(TEXT_LETTERS, first);
  if (isText && isIn(TEXT_LETTERS, third)) {
    if (second == 65 && fourth == 65) return true;
    if (isIn(TEXT_LETTERS, second) && isIn(TEXT_LETTERS, fourth)) {
      const plain =
        isPlainSecond(load<u8>(at, 1)) +
        isPlainSecond(load<u8>(at, 5)) +
        isPlainSecond(load<u8>(at, 9)) +
        isPlainSecond(load<u8>(at, 13));
      if (plain >= 3) return true;
    }
  }
  if (first == 65 && third == 65) return isIn(TEXT_LETTERS, second) && isIn(TEXT_LETTERS, fourth);
  const magic = load<u32>(at) & 0x00ffffff;
  if (magic == 0x733448 || magic == 0x734555) return true; // H4s, UEs
  return first == 47 && (load<u8>(at, 1) == 118 || (load<u8>(at, 1) == 47 && <u32>load<u8>(at, 2) - 52 < 4));
}

// @ts-ignore: decorator
@inline
function isHex(character: u32): bool {
  return character - 48 < 10 || (character | 32) - 97 < 6;
}

// @ts-ignore: decorator
@inline
function isPlainHigh(character: u32): u32 {
  return <u32>(character == 48 || character - 50 < 6);
}

function mayBeHex(at: usize): bool {
  let plain: u32 = 0;
  for (let i: usize = 0; i < FEWEST_DIGITS; i += 2) plain += isPlainHigh(load<u8>(at + i));
  if (plain >= 15) return true;
  const high: u32 = load<u8>(at);
  const low: u32 = <u32>load<u8>(at, 1) | 32;
  if (high == 49) return low == 102;
  if ((high | 32) == 101) return low == 102;
  return (high | 32) == 102 && low - 101 < 2;
}

function mayHoldHex(data: usize, start: u32, end: u32): bool {
  for (let probe = start + FEWEST_DIGITS - 1; probe < end; probe += FEWEST_DIGITS) {
    if (!isHex(load<u8>(data + probe))) continue;
    let first = probe;
    while (first > start && isHex(load<u8>(data + first - 1))) first--;
    let last = probe + 1;
    while (last < end && isHex(load<u8>(data + last))) last++;
    if (last - first >= FEWEST_DIGITS && mayBeHex(data + first)) return true;
    const mayBeShifted = (last - first) & 1 || first == 0;
    if (mayBeShifted && last - first > FEWEST_DIGITS && mayBeHex(data + first + 1)) return true;
    if (last > probe + 1) probe = last - 1;
  }
  return false;
}

/** Which of the sixteen bytes at an address are `/`, `-` or `_`: a bit each. */
// @ts-ignore: decorator
@inline
function separatorMask(at: usize): u32 {
  const bytes = v128.load(at);
  const slashes = i8x16.eq(bytes, i8x16.splat(47));
  const dashes = v128.or(i8x16.eq(bytes, i8x16.splat(45)), i8x16.eq(bytes, i8x16.splat(95)));
  return i8x16.bitmask(v128.or(slashes, dashes));
}

function mayHoldBase64(data: usize, start: u32, end: u32): bool {
  if (end - start < FEWEST_CHARACTERS) return false;
  const last = end - FEWEST_CHARACTERS;
  if (mayBeBase64(data + start)) return true;
  if (start == 0) {
    for (let at: u32 = 1; at < 4 && at <= last; at++) if (mayBeBase64(data + at)) return true;
  } else {
    const before: u32 = load<u8>(data + start - 1);
    if (before == 92 && start + 1 <= last && mayBeBase64(data + start + 1)) return true;
    if (before == 37 && start + 2 <= last && mayBeBase64(data + start + 2)) return true;
  }
  const limit = min(last, start + LONGEST_PREFIX);
  for (let at = start; at < limit; at += 16) {
    for (let mask = separatorMask(data + at); mask; mask &= mask - 1) {
      const place = at + ctz(mask);
      if (place < limit && mayBeBase64(data + place + 1)) return true;
    }
  }
  return false;
}

/** Whether a run may hold base64 or hex of something worth a look. */
export function mayHoldContent(data: usize, start: u32, end: u32): bool {
  return mayHoldBase64(data, start, end) || mayHoldHex(data, start, end);
}
