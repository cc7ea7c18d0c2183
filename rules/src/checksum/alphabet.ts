export const DIGITS = '0123456789';
export const LOWER = 'abcdefghijklmnopqrstuvwxyz';
export const UPPER = LOWER.toUpperCase();
/** In the order in which GitHub and npm count. */
export const BASE62 = DIGITS + UPPER + LOWER;
export const BASE36 = DIGITS + LOWER;
/** RFC 4648 */
export const BASE32 = `${UPPER}234567`;

/** Writes a number in the base of an alphabet, with leading zeros up to `width`. */
export function inBase(value: number, alphabet: string, width: number): string {
  let digits = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / alphabet.length)) {
    digits = alphabet.charAt(rest % alphabet.length) + digits;
  }
  return digits.padStart(width, alphabet.charAt(0));
}
