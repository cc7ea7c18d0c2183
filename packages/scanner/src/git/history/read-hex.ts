/** Reads hex digits at `at` into a binary id; false when there are too few. */
export function readHex(bytes: Uint8Array, at: number, into: Uint8Array): boolean {
  for (let i = 0; i < into.length; i++) {
    const high = digit(bytes[at + 2 * i]);
    const low = digit(bytes[at + 2 * i + 1]);
    if (high < 0 || low < 0) return false;
    into[i] = (high << 4) | low;
  }
  return true;
}

function digit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  return byte >= 97 && byte <= 102 ? byte - 87 : -1;
}
