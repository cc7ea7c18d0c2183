import type { Filter } from '../candidate.ts';
import { splitWords } from '../../text/words.ts';

const NOT_REAL = new Set(
  'non not bad fake invalid wrong dummy bogus unmatching mismatched nonexistent example sample'.split(' '),
);
/** Of one visit to one page, or of a part of a key. */
const NO_CREDENTIAL = /csrf|xsrf|authenticity|keychars|keycharacters|keyhash|tokenchars|alphabet/;

/** Says when a name itself says that its value is no key: `fakeToken`, `nonMatchingToken`, `csrf-token`. */
export const standInName: Filter = ({ name = '' }) => {
  const words = splitWords(name);
  if (words.some((word) => NOT_REAL.has(word))) return 'is not real, by its name';
  return NO_CREDENTIAL.test(words.join('')) ? 'its name promises no credential' : undefined;
};
