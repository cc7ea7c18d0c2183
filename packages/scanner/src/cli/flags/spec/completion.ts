import type { CommandSpec } from '../flag-spec.ts';

/** `leaklint completion`, as data. */
export const COMPLETION_SPEC: CommandSpec = {
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
};
