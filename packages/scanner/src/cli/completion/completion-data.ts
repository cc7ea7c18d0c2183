import { COMMANDS } from '../flags/command-table.ts';
import type { CommandName, FlagSpec } from '../flags/flag-spec.ts';
import { flagsOf } from '../flags/flag-table.ts';

/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: CommandName;
  readonly summary: string;
  readonly actions: readonly string[];
  readonly flags: readonly FlagSpec[];
  /** Its operands are files. */
  readonly takesFiles: boolean;
}

/** All commands and flags. */
export function completedCommands(): CompletedCommand[] {
  return COMMANDS.map(({ name, summary, operands, actions = [] }) => ({
    name,
    summary,
    actions: name === 'help' ? COMMANDS.map((command) => command.name) : actions.map((action) => action.name),
    flags: flagsOf(name),
    takesFiles: operands?.includes('PATH') === true,
  }));
}

/** The words that a flag takes; empty where it takes anything. */
export function choicesOf({ value }: FlagSpec): readonly string[] {
  return 'choices' in value ? value.choices : [];
}

/** Whether a flag's value is a file. */
export function takesFile({ value }: FlagSpec): boolean {
  return value.kind === 'text' && value.placeholder === 'FILE';
}

/** A text between the single quotes of a POSIX shell or fish. */
export function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
