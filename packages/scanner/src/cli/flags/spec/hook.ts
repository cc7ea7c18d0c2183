import type { CommandSpec } from '../flag-spec.ts';

/** `leaklint hook`, as data. */
export const HOOK_SPEC: CommandSpec = {
  name: 'hook',
  summary: 'install, remove and look at the git hooks',
  details: [
    'Guards three hooks: pre-commit scans what a commit adds, commit-msg its message, pre-push what the remote does not ' +
      'have yet. A hook that is there already is kept and run; uninstall gives back what was there.',
    'Finds out what manages the hooks of the repository: plain git, core.hooksPath, husky, lefthook, simple-git-hooks, ' +
      'or the pre-commit framework.',
    "To let one commit or push pass on purpose: LEAKLINT_SKIP='reason' git commit. Without a reason it is blocked; with " +
      'one it is recorded, in the repository and in the message of the commit, and status lists it. status ends with 1 ' +
      'when a hook is not guarded.',
  ],
  actions: [
    { name: 'install', summary: 'guard this repository; with --global, all of this user' },
    { name: 'uninstall', summary: 'give back what was there before' },
    { name: 'status', summary: 'what guards this repository, what does not, and what was let pass' },
    { name: 'run', operands: 'HOOK [ARG…]', summary: 'what the installed hooks call, with the arguments of git' },
  ],
  examples: [
    { command: 'leaklint hook install', says: 'this repository' },
    { command: 'leaklint hook install --global', says: 'every repository on this machine' },
    { command: 'leaklint hook status --range origin/main..HEAD', says: 'in CI: which commits were let pass, and why' },
  ],
};
