const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NO_DIGIT = 0xff;

/** The six bits of each base64 character, of the standard and the URL-safe alphabet alike; 255 for all other bytes. */
export const SEXTETS: Uint8Array = buildSextets();

function buildSextets(): Uint8Array {
  const sextets = new Uint8Array(256).fill(NO_DIGIT);
  for (let value = 0; value < STANDARD.length; value++) sextets[STANDARD.charCodeAt(value)] = value;
  sextets[0x2d] = 62; // -
  sextets[0x5f] = 63; // _
  return sextets;
}

/** Whether a byte is a character of either base64 alphabet; padding is not. */
export function isBase64(byte: number): boolean {
  return SEXTETS[byte] !== NO_DIGIT;
}

/** Decodes the unbroken characters from `start` to `end` into `out` at `at`; returns where it ended. */
export function decodeGroups(
  bytes: Uint8Array,
  span: { readonly start: number; readonly end: number },
  out: Uint8Array,
  at = 0,
): number {
  let to = at;
  let bits = 0;
  let held = 0;
  for (let from = span.start; from < span.end; from++) {
    bits = (bits << 6) | (SEXTETS[bytes[from] ?? 0] ?? 0);
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[to++] = (bits >> held) & 0xff;
    }
  }
  return to;
}
