import type { CommandSpec } from '../flag-spec.ts';

/** `leaklint scan`, as data. */
export const SCAN_SPEC: CommandSpec = {
  name: 'scan',
  operands: '[PATH…]',
  summary: 'find secrets in files and folders, standard input or a patch',
  details: [
    'Scans the named files and folders; without any, the current directory. Inside a git repository it looks at ' +
      'tracked files and at untracked ones that are not ignored (see --files).',
    'Secrets are shown redacted in every report. Findings go to standard output, everything else to standard error.',
  ],
  examples: [
    { command: 'leaklint scan', says: 'the current directory' },
    { command: 'leaklint scan src config/prod.env', says: 'a folder and a file' },
    {
      command: 'leaklint scan --format pretty --format sarif=leaklint.sarif',
      says: 'for people, and for code scanning',
    },
    { command: 'git diff main | leaklint scan --patch -', says: 'only what a diff adds' },
    { command: 'kubectl get secret -o yaml | leaklint scan --stdin', says: 'what another program prints' },
    { command: 'leaklint scan --require-complete --report-unused', says: 'strict, for CI' },
  ],
};
