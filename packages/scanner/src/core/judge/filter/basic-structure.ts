import type { Filter } from '../candidate.ts';

/** Says when what follows the word `Basic` does not decode to a user and a password: that word stands in much prose. */
export const basicStructure: Filter = ({ rule, name }) =>
  rule.id === 'generic-basic-auth' && name !== 'password' ? 'encodes no user and password' : undefined;
