import type { CommandSpec } from '../flag-spec.ts';

/** `leaklint hook`, as data. */
export const HOOK_SPEC: CommandSpec = {
  name: 'hook',
  summary: 'install or remove the git hooks',
  details: [],
  actions: [
    { name: 'install', summary: 'scan what is about to be committed' },
    { name: 'uninstall', summary: 'take the hooks out again' },
    { name: 'status', summary: 'which hooks there are' },
  ],
  examples: [],
  since: 'planned',
};
