import type { CommandSpec } from '../flag-spec.ts';

/** `leaklint explain`, as data. */
export const EXPLAIN_SPEC: CommandSpec = {
  name: 'explain',
  operands: 'RULE|FINGERPRINT',
  summary: 'say what a finding means, what to do, and how to allow it',
  details: [
    'Takes the id of a rule, or the fingerprint of a finding or of a baseline entry, which is looked for in the current ' +
      'folder: what speaks for and against it, and what was decided over it.',
  ],
  examples: [
    { command: 'leaklint explain github-personal-token', says: 'what such a token gives away, and how to revoke it' },
  ],
};
