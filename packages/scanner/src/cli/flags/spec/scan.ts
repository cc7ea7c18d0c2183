import type { CommandSpec } from '../flag-spec.ts';

/** `leaklint scan`, as data. */
export const SCAN_SPEC: CommandSpec = {
  name: 'scan',
  operands: '[PATH…]',
  summary: 'find secrets in files and folders, what is staged, commits and history',
  details: [
    'Scans the named files and folders; without any, the current directory. Inside a git repository it looks at ' +
      'tracked files and at untracked ones that are not ignored (see --files).',
    'With --staged, --range and their like it looks at what commits add, straight in the objects of git: no setting or ' +
      'attribute of a repository can hide anything. What stands on lines that a commit does not touch is not reported.',
    'Secrets are shown redacted in every report. Findings go to standard output, everything else to standard error.',
  ],
  examples: [
    { command: 'leaklint scan', says: 'the current directory' },
    { command: 'leaklint scan src config/prod.env', says: 'a folder and a file' },
    {
      command: 'leaklint scan --format pretty --format sarif=leaklint.sarif',
      says: 'for people, and for code scanning',
    },
    { command: 'leaklint scan --staged', says: 'what the next commit adds' },
    { command: 'leaklint scan --range origin/main..HEAD', says: 'what a branch adds' },
    { command: 'git diff main | leaklint scan --patch -', says: 'only what a diff adds' },
    { command: 'kubectl get secret -o yaml | leaklint scan --stdin', says: 'what another program prints' },
    { command: 'leaklint scan --require-complete --report-unused', says: 'strict, for CI' },
  ],
};
