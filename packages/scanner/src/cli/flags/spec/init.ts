import type { CommandSpec } from '../flag-spec.ts';

/** `leaklint init`, as data. */
export const INIT_SPEC: CommandSpec = {
  name: 'init',
  summary: 'set a repository up: config, baseline, hook, CI recipe',
  details: [
    'Looks at the repository and proposes what is missing: lines of .gitignore for .env files and private keys, an ' +
      '.env.example, a configuration, a baseline of what is there already (with what .secrets.baseline and .gitleaksignore ' +
      'know), the commit hook with the manager of hooks that is in use, the ESLint plugin, and a job for GitHub or GitLab.',
    'Shows the diff of every file, and asks for each part. Files are added to, never overwritten; what cannot be put in ' +
      'safely is printed, to be added by hand. A second run finds nothing to do.',
    'Without a terminal to ask on, --yes or --dry-run is needed: otherwise the proposal is printed, nothing is done, and ' +
      'the code is 2.',
  ],
  examples: [
    { command: 'leaklint init', says: 'looks, shows, asks' },
    { command: 'leaklint init --dry-run', says: 'only looks and shows' },
    { command: 'leaklint init --yes', says: 'asks nothing' },
  ],
};
