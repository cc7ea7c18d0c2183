const NO_DIGIT = 0xff;
const NIBBLES: Uint8Array = buildNibbles();

/** Whether a byte is a hexadecimal digit. */
export function isHexDigit(byte: number): boolean {
  return NIBBLES[byte] !== NO_DIGIT;
}

/** The value of the digit at `at`; meaningless where none is. */
export function hexDigitAt(bytes: Uint8Array, at: number): number {
  return NIBBLES[bytes[at] ?? 0] ?? 0;
}

/** The number that `count` digits from `start` spell, or -1 when they are not all digits. */
export function readHexDigits(bytes: Uint8Array, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at++) {
    const digit = NIBBLES[bytes[at] ?? 0] ?? NO_DIGIT;
    if (digit === NO_DIGIT) return -1;
    value = value * 16 + digit;
  }
  return value;
}

function buildNibbles(): Uint8Array {
  const nibbles = new Uint8Array(256).fill(NO_DIGIT);
  for (let value = 0; value < 16; value++) {
    const digit = value.toString(16);
    nibbles[digit.charCodeAt(0)] = value;
    nibbles[digit.toUpperCase().charCodeAt(0)] = value;
  }
  return nibbles;
}
