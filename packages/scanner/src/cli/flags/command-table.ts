import type { CommandSpec } from './flag-spec.ts';

/** Every command of `leaklint`, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  {
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
  },
  {
    name: 'rules',
    summary: 'list, show and test the rules',
    details: ['Speaks of the built-in rules and of the custom ones that the configuration adds.'],
    actions: [
      { name: 'list', summary: 'every active rule, one a line' },
      { name: 'show', operands: 'ID…', summary: 'all that is known of a rule' },
      { name: 'test', operands: '[ID…]', summary: 'run the examples and counter-examples of the rules' },
    ],
    examples: [
      { command: 'leaklint rules list', says: 'what is looked for' },
      { command: 'leaklint rules show github-personal-token', says: 'one rule' },
      { command: 'leaklint rules test', says: 'whether custom rules find their own examples' },
    ],
  },
  {
    name: 'explain',
    operands: 'RULE|FINGERPRINT',
    summary: 'say what a finding means, what to do, and how to allow it',
    details: ['Takes the id of a rule. Fingerprints are planned: they need the baseline to look them up in.'],
    examples: [
      { command: 'leaklint explain github-personal-token', says: 'what such a token gives away, and how to revoke it' },
    ],
  },
  {
    name: 'baseline',
    summary: 'remember the findings that are known, so that only new ones are reported',
    details: [],
    actions: [
      { name: 'create', operands: '[PATH…]', summary: 'write a baseline of what a scan finds now' },
      { name: 'update', operands: '[PATH…]', summary: 'add what is new, take out what is gone' },
      { name: 'import', operands: 'FILE', summary: "take over another tool's baseline" },
      { name: 'status', summary: 'how many entries there are, by verdict' },
    ],
    examples: [],
    since: 'planned',
  },
  {
    name: 'audit',
    summary: 'go through what the baseline holds and decide on it',
    details: [],
    examples: [],
    since: 'planned',
  },
  {
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
  },
  {
    name: 'init',
    summary: 'set a repository up: config, baseline, hook, CI recipe',
    details: [],
    examples: [],
    since: 'planned',
  },
  {
    name: 'completion',
    summary: 'print a completion script for a shell',
    details: ['Prints a script that completes commands and flags; load it from the start-up file of the shell.'],
    actions: [
      { name: 'bash', summary: 'for bash 4 and later' },
      { name: 'zsh', summary: 'for zsh' },
      { name: 'fish', summary: 'for fish' },
    ],
    examples: [
      { command: 'source <(leaklint completion bash)', says: 'in ~/.bashrc' },
      { command: 'source <(leaklint completion zsh)', says: 'in ~/.zshrc, after compinit' },
      { command: 'leaklint completion fish | source', says: 'in ~/.config/fish/config.fish' },
    ],
  },
  { name: 'help', operands: '[COMMAND]', summary: 'show this, or the help of a command', details: [], examples: [] },
  { name: 'version', summary: 'print the version', details: [], examples: [] },
];

/** The command of that name, if there is one. */
export function findCommand(name: string): CommandSpec | undefined {
  return COMMANDS.find((command) => command.name === name);
}

/** What an exit code means. */
export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'clean: nothing found'],
  [1, 'findings'],
  [2, 'usage or configuration error'],
  [3, 'the scan failed: nothing could be scanned, a path is missing'],
  [4, 'incomplete, only with --require-complete'],
];
