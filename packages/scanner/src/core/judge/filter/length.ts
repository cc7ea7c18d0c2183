import type { Filter } from '../candidate.ts';
import { nameKind, namesIssuer } from '../evidence/name-evidence.ts';

const SHORTEST = 4;
/** People choose shorter passwords; services issue nothing that can be guessed in an hour. */
const SHORTEST_ISSUED = 8;
const LONGEST = 1500;

/** Says when a value is too short to be a secret, or so long that it is a document. */
export const length: Filter = ({ value, name = '' }) => {
  if (value.length < SHORTEST) return 'is too short';
  if (value.length < SHORTEST_ISSUED && nameKind(name) !== 'password' && namesIssuer(name))
    return 'is too short for what a service issues';
  return value.length > LONGEST ? 'is too long' : undefined;
};
