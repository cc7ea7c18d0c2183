import type { Candidate, Filter } from '../candidate.ts';
import { splitWords } from '../../text/words.ts';

const NOT_REAL = new Set(
  'non not bad fake invalid wrong dummy bogus unmatching mismatched nonexistent example sample'.split(' '),
);
/** Of one visit to one page, or of a part of a key. */
const NO_CREDENTIAL = /csrf|xsrf|authenticity|keychars|keycharacters|keyhash|tokenchars|alphabet/;

const LONGEST_NAME = 80;
const ASSIGNED = /([\w.-]+)(?:["']?\s*(?::?=|=>)\s*|["']?:\s+|["']:)["'`]?$/;

/** Says when a name itself says that its value is no key: `fakeToken`, `nonMatchingToken`, `csrf-token`. */
export const standInName: Filter = (candidate) => {
  const { name = '', syntax } = candidate;
  const words = splitWords(syntax === undefined ? `${name} ${nameBefore(candidate)}` : name);
  if (words.some((word) => NOT_REAL.has(word))) return 'is not real, by its name';
  return NO_CREDENTIAL.test(words.join('')) ? 'its name promises no credential' : undefined;
};

/** What a value that a pattern found is assigned to; bindings know their names. */
function nameBefore({ text, start }: Candidate): string {
  return ASSIGNED.exec(text.slice(Math.max(0, start - LONGEST_NAME), start))?.[1] ?? '';
}
