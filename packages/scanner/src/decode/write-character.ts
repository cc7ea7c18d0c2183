/** Writes a code point as UTF-8 at `at`; returns where it ended. */
export function writeCharacter(out: Uint8Array, at: number, codePoint: number): number {
  if (codePoint < 0x80) {
    out[at] = codePoint;
    return at + 1;
  }
  const followers = codePoint < 0x800 ? 1 : codePoint < 0x10000 ? 2 : 3;
  out[at] = LEADS[followers] | (codePoint >> (6 * followers));
  for (let i = 1; i <= followers; i++) out[at + i] = 0x80 | ((codePoint >> (6 * (followers - i))) & 0x3f);
  return at + 1 + followers;
}

/** The lead byte's marker, by how many bytes follow it. */
const LEADS = [0, 0xc0, 0xe0, 0xf0] as const;

/** Stands for what is no character, such as half a surrogate pair. */
export const REPLACEMENT = 0xfffd;

/** Whether a UTF-16 unit is the first half of a surrogate pair. */
export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** Whether a UTF-16 unit is the second half of a surrogate pair. */
export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** The code point that two halves make. */
export function joinSurrogates(high: number, low: number): number {
  return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}
