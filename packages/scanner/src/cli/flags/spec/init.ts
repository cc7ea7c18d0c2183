import type { CommandSpec } from '../flag-spec.ts';

/** `leaklint init`, as data. */
export const INIT_SPEC: CommandSpec = {
  name: 'init',
  summary: 'set a repository up: config, baseline, hook, CI recipe',
  details: [],
  examples: [],
  since: 'planned',
};
