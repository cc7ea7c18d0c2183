import { auditCommand } from './audit-command.ts';
import { baselineCommand } from './baseline-command.ts';
import { ciCommand } from './ci-command.ts';
import { findCommand } from './command-table.ts';
import { createFlagValues, type FlagValues } from './flag-values.ts';
import { hookCommand } from './hook-command.ts';
import { initCommand } from './init-command.ts';
import { onlyOperand, optionalOperand, refuseOperands, splitAction } from './operands.ts';
import type { ExplainCommand, HelpCommand, ParsedCommand } from './parsed-command.ts';
import { type Arguments, readArguments, unknownCommand } from './read-arguments.ts';
import { printOptions, scanCommand } from './scan-command.ts';

/**
 * Parses the command line (without `node` and the script) into what the user wants.
 * Throws `UsageError` for what is in no table or makes no sense together.
 */
export function parseCommandLine(argv: readonly string[]): ParsedCommand {
  if (argv.length === 0) return { command: 'help', topic: undefined, isAsked: false };
  const read = readArguments(argv);
  if ('inquiry' in read) {
    if (read.inquiry === 'version') return { command: 'version' };
    return { command: 'help', topic: read.command?.name, isAsked: true };
  }
  return build(read, createFlagValues(read.flags));
}

function build({ command, operands }: Arguments, flags: FlagValues): ParsedCommand {
  switch (command.name) {
    case 'scan':
      return scanCommand(operands, flags);
    case 'baseline':
      return baselineCommand(command, operands, flags);
    case 'audit':
      return auditCommand(operands, flags);
    case 'rules': {
      const [action, ruleIds] = splitAction(command, operands, ['list', 'show', 'test']);
      return { command: 'rules', action, ruleIds, ...readerOptions(flags) };
    }
    case 'explain':
      return {
        command: 'explain',
        subject: onlyOperand(command, operands),
        baseline: flags.text('baseline'),
        ...readerOptions(flags),
      };
    case 'hook':
      return hookCommand(command, operands, flags);
    case 'ci':
      return ciCommand(operands, flags);
    case 'init':
      return initCommand(operands, flags);
    case 'completion':
      return { command: 'completion', shell: splitAction(command, operands, ['bash', 'zsh', 'fish'])[0] };
    case 'version':
      refuseOperands('version', operands);
      return { command: 'version' };
    default:
      return helpOn(optionalOperand(command, operands));
  }
}

function readerOptions(flags: FlagValues): Omit<ExplainCommand, 'command' | 'subject' | 'baseline'> {
  const format = flags.choice('format', ['pretty', 'json']) ?? 'pretty';
  return { config: flags.text('config'), format, ...printOptions(flags) };
}

function helpOn(topic: string | undefined): HelpCommand {
  if (topic === undefined) return { command: 'help', topic, isAsked: true };
  const command = findCommand(topic);
  if (command === undefined) throw unknownCommand(topic);
  return { command: 'help', topic: command.name, isAsked: true };
}
