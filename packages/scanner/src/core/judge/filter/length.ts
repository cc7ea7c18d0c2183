import type { Filter } from '../candidate.ts';

const SHORTEST = 4;
const LONGEST = 1500;

/** Says when a value is too short to be a secret, or so long that it is a document. */
export const length: Filter = ({ value }) => {
  if (value.length < SHORTEST) return 'is too short';
  return value.length > LONGEST ? 'is too long' : undefined;
};
