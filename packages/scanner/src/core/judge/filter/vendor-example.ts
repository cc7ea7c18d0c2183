import type { Filter } from '../candidate.ts';
import { sha256 } from '../../hash/sha256.ts';
import { PUBLISHED_DIGESTS } from './published-digest-list.ts';
import { PUBLISHED_EXAMPLES } from './published-example-list.ts';

/** Vendors mark the keys of their documentation with this word. */
const MARKED = /EXAMPLE(?:KEY|TOKEN|ID)?(?![A-Za-z])|(?:^|[-_])(?:test|sandbox|demo)[-_]?(?:key|token|secret)?$/;

/** Only the keys that the list has are worth a digest. */
const GOOGLE = 'AIza';
const DIGEST_BYTES = 8;

/** Says when a value is one that a vendor or a standard prints as an example. */
export const vendorExample: Filter = ({ value }) => {
  if (MARKED.test(value)) return 'is marked as an example';
  if (PUBLISHED_EXAMPLES.some((part) => value.includes(part))) return 'is a published example';
  return value.startsWith(GOOGLE) && PUBLISHED_DIGESTS.has(digestOf(value)) ? 'is a published example' : undefined;
};

function digestOf(value: string): string {
  const bytes = Uint8Array.from(value, (character) => character.charCodeAt(0));
  return Array.from(sha256(bytes).subarray(0, DIGEST_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
