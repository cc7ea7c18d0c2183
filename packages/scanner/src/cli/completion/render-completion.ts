import type { CompletionCommand } from '../flags/parsed-command.ts';
import { bashCompletion } from './bash.ts';
import { completedCommands } from './completion-data.ts';
import { fishCompletion } from './fish.ts';
import { zshCompletion } from './zsh.ts';

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** The script that teaches a shell our commands and flags. */
export function renderCompletion(shell: CompletionCommand['shell']): string {
  return SCRIPTS[shell](completedCommands());
}
