import type { Filter } from '../candidate.ts';
import { isCredentialName } from '../evidence/name-evidence.ts';

const UUID = /^\{?[\da-z]{8}-[\da-z]{4}-[\da-z]{4}-[\da-z]{4}-[\da-z]{12}\}?$/i;
const OBVIOUS = /0000-0000|1111-1111|^12345678-1234|^01234567-|^00000000|(.)\1{7}/;

/** Says when a value is a UUID under a name that promises no credential; UUIDs name things. */
export const uuid: Filter = ({ value, name }) => {
  if (!UUID.test(value)) return undefined;
  if (OBVIOUS.test(value)) return 'is a made-up UUID';
  return isCredentialName(name) ? undefined : 'is a UUID, which names a thing';
};
