import type { Filter } from '../candidate.ts';
import { isTranslation } from '../evidence/path-evidence.ts';
import { wordCoverage } from '../language/word-coverage.ts';

const NON_ASCII = /[\x80-\xff]/;
/** In whatever language: `Huidig wachtwoord`. */
const LABEL = /^[A-Z][a-z]+(?: [a-z]{2,})+[.:?!]?$/;

/** Says when a value is text for people: sentences, labels, translations. */
export const prose: Filter = ({ value, path }) => {
  const spaces = value.split(/\s+/).length - 1;
  if (NON_ASCII.test(value) && (spaces > 0 || isTranslation(path))) return 'is text in a human language';
  if (spaces >= 3) return 'is a sentence';
  if (LABEL.test(value)) return 'reads as a label';
  if (spaces > 0 && isTranslation(path)) return 'is a translation';
  if (spaces > 0 && wordCoverage(value) > 0.5) return 'is made of words';
  return isTranslation(path) && !/\d/.test(value) ? 'is a translation' : undefined;
};
