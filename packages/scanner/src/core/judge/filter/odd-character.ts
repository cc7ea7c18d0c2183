import type { Filter } from '../candidate.ts';
import { nameKind } from '../evidence/name-evidence.ts';
import { looksRandom } from '../language/looks-random.ts';

const SHORTEST = 12;
/** Where signs are drawn along with letters and digits, there are more of them than that. */
const LEAST_SHARE = 0.13;
const FEWEST_DRAWN = 4;

/** Escapes of URLs and strings stand for one ordinary character. */
const ESCAPE = /%[\dA-Fa-f]{2}|\\u00[\dA-Fa-f]{2}|\\[/"nr]/g;
const ORDINARY = /[\w.:/+~|=-]/g;

/**
 * Says when a token or key has a sign or two that its alphabet cannot have: machines draw either from letters and digits
 * or from all signs alike. It is cut out of something wrongly, masked or damaged. People do put such signs into passwords.
 */
export const oddCharacter: Filter = ({ value, name }) => {
  if (value.length < SHORTEST || /\s/.test(value) || nameKind(name) === 'password' || !looksRandom(value))
    return undefined;
  const odd = value.replace(ESCAPE, '').replace(ORDINARY, '');
  const isStray = odd !== '' && odd.length < value.length * LEAST_SHARE && new Set(odd).size < FEWEST_DRAWN;
  return isStray || /^[=?]/.test(value) ? 'has a character that such tokens do not have' : undefined;
};
