export const NEWLINE = 10;
export const BACKSLASH = 92;
export const SLASH = 47;
export const BACKTICK = 96;

const UPPER_A = 65;
const UPPER_Z = 90;
const CASE_BIT = 32;

/** A blank inside a line; a carriage return counts, so that CRLF needs no care. */
export function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 9 || byte === 13;
}

/** A letter, a digit, an underscore, or a byte of a character outside of ASCII. */
export function isWord(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const lower = byte | CASE_BIT;
  return (lower >= 97 && lower <= 122) || (byte >= 48 && byte <= 57) || byte === 95 || byte >= 128;
}

/** The byte of the lower-case letter; others as they are. */
export function toLowerByte(byte: number): number {
  return byte >= UPPER_A && byte <= UPPER_Z ? byte | CASE_BIT : byte;
}

/** Whether the text (lower case, ASCII) stands at the place, in any case. */
export function isTextAt(bytes: Uint8Array, at: number, text: string): boolean {
  if (at + text.length > bytes.length) return false;
  for (let index = 0; index < text.length; index++) {
    if (toLowerByte(bytes[at + index] ?? 0) !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** The nearest place at or before `at` with no blank right before it. */
export function skipBlanksBack(bytes: Uint8Array, at: number, floor: number): number {
  let place = at;
  while (place > floor && isBlank(bytes[place - 1])) place--;
  return place;
}
