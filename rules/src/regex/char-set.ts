/** A set of bytes, as a 256-bit number: bit n stands for the byte n. */
export type CharSet = bigint;

const BYTES = 256;
const UPPER_TO_LOWER = 32n;

/** The set of every byte from `first` to `last`. */
export function range(first: number, last = first): CharSet {
  if (first >= BYTES || last < first) return 0n;
  const end = Math.min(last, BYTES - 1);
  return ((1n << BigInt(end - first + 1)) - 1n) << BigInt(first);
}

/** The set of the characters of a text. */
export function charsOf(text: string): CharSet {
  let set = 0n;
  for (let index = 0; index < text.length; index++) set |= range(text.charCodeAt(index));
  return set;
}

/** Every byte that is not in the set. */
export function complement(set: CharSet): CharSet {
  return range(0, BYTES - 1) & ~set;
}

/** How many bytes are in the set. */
export function bytesIn(set: CharSet): number {
  return [...set.toString(2)].filter((bit) => bit === '1').length;
}

/** Whether the two sets share a byte. */
export function overlaps(left: CharSet, right: CharSet): boolean {
  return (left & right) !== 0n;
}

/** The set with both cases of each of its ASCII letters. */
export function withBothCases(set: CharSet): CharSet {
  const upper = set & range(65, 90);
  const lower = set & range(97, 122);
  return set | (upper << UPPER_TO_LOWER) | (lower >> UPPER_TO_LOWER);
}

/** The members of a set, upper-case letters as lower-case ones. */
export function lowerCaseMembers(set: CharSet): readonly string[] {
  const upper = set & range(65, 90);
  const folded = (set & ~upper) | (upper << UPPER_TO_LOWER);
  const bits = folded.toString(2);
  const members: string[] = [];
  for (let code = 0; code < bits.length; code++) {
    if (bits.charAt(bits.length - 1 - code) === '1') members.push(String.fromCharCode(code));
  }
  return members;
}

/** `\d` */
export const DIGITS: CharSet = range(48, 57);
/** `\w` */
export const WORD: CharSet = DIGITS | range(65, 90) | range(97, 122) | range(95);
/** `\s`, as far as it is one byte */
export const SPACE: CharSet = range(9, 13) | range(32) | range(160);
/** `.` */
export const NOT_NEWLINE: CharSet = complement(range(10) | range(13));
