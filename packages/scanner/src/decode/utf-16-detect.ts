import { isText } from './content-kind.ts';
import type { DecodeSource } from './decoder.ts';
import { isHighSurrogate } from './write-character.ts';

const PREFIX = 4096;
const PROBES = [0, 1000, 3000] as const;
const PROBE_LENGTH = 24;
const FEWEST_BYTES = 8;
const PRIVATE_USE = 0xe000;
const COMPATIBILITY = 0xf900;

/** The order of the two bytes of a UTF-16 unit. */
export type ByteOrder = 'le' | 'be';

/** Whether bytes as a whole are UTF-16 of this order: by byte order mark, or by where the NULs of their first KBs stand. */
export function isUtf16({ bytes }: DecodeSource, order: ByteOrder): boolean {
  if (bytes.length < FEWEST_BYTES) return false;
  if (hasByteOrderMark(bytes)) return (bytes[0] === 0xff) === (order === 'le') && !isUtf32(bytes);
  return looksLikeUnits(bytes, order === 'le' ? 1 : 0);
}

/** Whether bytes begin with a byte order mark of UTF-16, in either order. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  const first = bytes[0] ?? 0;
  return first >= 0xfe && first + (bytes[1] ?? 0) === 0xff + 0xfe;
}

function isUtf32(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[2] === 0 && bytes[3] === 0;
}

/** Few files hold a NUL in their first KBs: a few probes, for which no array is made, tell them apart. */
export function holdsNul(bytes: Uint8Array): boolean {
  for (const probe of PROBES) {
    const end = Math.min(bytes.length, probe + PROBE_LENGTH);
    for (let at = probe; at < end; at++) {
      if (bytes[at] === 0) return true;
    }
  }
  return false;
}

/** One unit in eight is ASCII at least, and next to none is something that no text holds. */
function looksLikeUnits(bytes: Uint8Array, high: number): boolean {
  const units = Math.min(bytes.length, PREFIX) >> 1;
  let ascii = 0;
  let odd = 0;
  for (let unit = 0; unit < units && odd * 32 <= units; unit++) {
    const value = ((bytes[unit * 2 + high] ?? 0) << 8) | (bytes[unit * 2 + 1 - high] ?? 0);
    if (isText(value)) ascii++;
    else if (value < 0xa0 || (value >= PRIVATE_USE && value < COMPATIBILITY) || isHighSurrogate(value)) odd++;
  }
  return ascii * 8 >= units && odd * 32 <= units;
}
