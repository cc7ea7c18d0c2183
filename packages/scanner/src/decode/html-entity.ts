import { createEscapeDecoder } from './escape-decoder.ts';
import { createFollowers } from './escape-syntax.ts';
import { readHexDigits } from './hex-digits.ts';
import { REPLACEMENT } from './write-character.ts';

const HASH = 0x23;
const SEMICOLON = 0x3b;
const LETTER_X = 0x78;
const LAST_CODE_POINT = 0x10ffff;
/** `&#x10ffff;` */
const LONGEST = 10;

/** The entities that every XML and HTML writer uses; names for other characters hide no secret. */
const NAMED = [
  { name: 'quot;', value: 0x22 },
  { name: 'amp;', value: 0x26 },
  { name: 'apos;', value: 0x27 },
  { name: 'lt;', value: 0x3c },
  { name: 'gt;', value: 0x3e },
] as const;

/** Character references of HTML and XML: `&#65;`, `&#x41;`, `&quot;`. */
export const htmlEntity = createEscapeDecoder({
  name: 'html-entity',
  lead: 0x26,
  followers: createFollowers('#aq'),
  isBytewise: false,
  lengthAt,
  valueAt,
  isWordCharacter: (value) => value !== 0x3c && value !== 0x3e,
});

function lengthAt(bytes: Uint8Array, at: number, end: number): number {
  const length = bytes[at + 1] === HASH ? numericLength(bytes, at) : namedAt(bytes, at + 1).length;
  return length > 0 && at + length <= end ? length : 0;
}

function valueAt(bytes: Uint8Array, at: number, length: number): number {
  if (bytes[at + 1] !== HASH) return namedAt(bytes, at + 1).value;
  const value = numericValue(bytes, at, at + length - 1);
  return value > LAST_CODE_POINT || (value >= 0xd800 && value < 0xe000) ? REPLACEMENT : value;
}

function numericLength(bytes: Uint8Array, at: number): number {
  const limit = Math.min(bytes.length, at + LONGEST);
  let semicolon = at + 3;
  while (semicolon < limit && bytes[semicolon] !== SEMICOLON) semicolon++;
  return semicolon < limit && numericValue(bytes, at, semicolon) !== -1 ? semicolon + 1 - at : 0;
}

function numericValue(bytes: Uint8Array, at: number, semicolon: number): number {
  const isHexadecimal = ((bytes[at + 2] ?? 0) | 0x20) === LETTER_X;
  if (!isHexadecimal) return readDecimal(bytes, at + 2, semicolon);
  return semicolon === at + 3 ? -1 : readHexDigits(bytes, at + 3, semicolon - at - 3);
}

const NO_ENTITY = { length: 0, value: 0 } as const;

function namedAt(bytes: Uint8Array, start: number): { readonly length: number; readonly value: number } {
  const first = bytes[start];
  if (first !== 0x71 && first !== 0x61 && first !== 0x6c && first !== 0x67) return NO_ENTITY;
  for (const { name, value } of NAMED) {
    if (isSpelledAt(bytes, start, name)) return { length: name.length + 1, value };
  }
  return NO_ENTITY;
}

function isSpelledAt(bytes: Uint8Array, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    if (bytes[start + i] !== word.charCodeAt(i)) return false;
  }
  return true;
}

function readDecimal(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
