import type { Filter } from '../candidate.ts';
import { isIssuedToken } from '../evidence/issued-token.ts';
import { wordCoverage } from '../language/word-coverage.ts';

const IDENTIFIER = /^[A-Za-z_$][\w$.:/-]*$/;

/** Says when a value is words or names that people and programs use: `primary-key`, `userPassword`, `letmein`. */
export const wordy: Filter = (candidate) => {
  const { value } = candidate;
  const coverage = wordCoverage(value);
  const letters = value.replace(/[^A-Za-z]/g, '').length;
  if (coverage < 0.75 || letters < value.length * 0.5) return undefined;
  if (hasMixedClasses(value) || isIssuedToken(candidate)) return undefined;
  return IDENTIFIER.test(value) ? 'is an identifier or words' : coverage > 0.85 ? 'is made of words' : undefined;
};

/** A password that a person chose by a policy: letters of both cases, digits and a sign. */
export function hasMixedClasses(value: string): boolean {
  return (
    value.length >= 8 && /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value) && /[^\w\s.:/-]/.test(value)
  );
}
