import type { CommandSpec } from '../flag-spec.ts';

/** `leaklint audit`, as data. */
export const AUDIT_SPEC: CommandSpec = {
  name: 'audit',
  summary: 'go through what the baseline holds and decide on it',
  details: [],
  examples: [],
  since: 'planned',
};
