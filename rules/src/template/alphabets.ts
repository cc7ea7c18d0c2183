import { BASE32, BASE36, BASE62, DIGITS, LOWER, UPPER } from '../checksum/alphabet.ts';

/** The kinds of placeholders that are drawn from one alphabet: `{{base62:36}}`. */
export const alphabets: Readonly<Record<string, string>> = {
  base62: BASE62,
  base64: `${BASE62}+/`,
  base64url: `${BASE62}-_`,
  base58: BASE62.replace(/[0OIl]/g, ''),
  base32: BASE32,
  hex: `${DIGITS}abcdef`,
  HEX: `${DIGITS}ABCDEF`,
  digits: DIGITS,
  lower: LOWER,
  upper: UPPER,
  alnum: BASE36,
  ALNUM: DIGITS + UPPER,
  password: `${BASE62}!#%*+,.?^_~-`,
};

/** The characters of a class such as `a-f0-9_`; a dash at the end stands for itself. */
export function expandClass(description: string): string {
  return description.replace(/([^-])-([^-])/g, (_, first: string, last: string) => {
    const start = first.charCodeAt(0);
    const count = Math.max(0, last.charCodeAt(0) - start + 1);
    return Array.from({ length: count }, (__, index) => String.fromCharCode(start + index)).join('');
  });
}
