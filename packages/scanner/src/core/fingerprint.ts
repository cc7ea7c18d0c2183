import { createHmacSha256, toHex } from './hash/sha256.ts';
import { remember } from './remember.ts';

const NAMESPACE = 'leaklint fingerprint v1';
const FINGERPRINT_BYTES = 16;

const keyedHash = remember((key) => createHmacSha256(new TextEncoder().encode(key)));

/**
 * Names a secret without telling it: a keyed hash of its rule family and its normalised value.
 * It knows nothing of place, formatting or redaction, so the same secret has the same one everywhere.
 */
export function fingerprint(family: string, value: string, key = NAMESPACE): string {
  const digest = keyedHash(key)(new TextEncoder().encode(`${family}\0${normalise(value)}`));
  return toHex(digest.subarray(0, FINGERPRINT_BYTES));
}

/** What reformatting can do to a secret of several lines is undone: line ends, indentation, escaped line ends. */
function normalise(value: string): string {
  return value.replace(/(?:\\r|\\n|\s)+/g, '\n').trim();
}
