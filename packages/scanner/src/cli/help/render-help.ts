import { COMMANDS, EXIT_CODES, findCommand } from '../flags/command-table.ts';
import type { CommandName, CommandSpec, FlagGroup, FlagSpec } from '../flags/flag-spec.ts';
import { flagsOf } from '../flags/flag-table.ts';
import { flagMeaning, flagSyntax, usagesOf } from './describe-flag.ts';
import { type Row, twoColumns, wrapText } from './two-columns.ts';

export interface HelpOptions {
  /** Columns of the terminal; kept between 60 and 100, where text reads well. */
  readonly width?: number;
}

const NARROWEST = 60;
const WIDEST = 100;
const USUAL = 80;
const EXIT_ROWS = EXIT_CODES.map(([code, meaning]): Row => [String(code), meaning]);

/** The help of a command, or the overview of them all. */
export function renderHelp(topic?: CommandName, options: HelpOptions = {}): string {
  const width = Math.max(NARROWEST, Math.min(WIDEST, options.width ?? USUAL));
  const command = topic === undefined ? undefined : findCommand(topic);
  const sections = command === undefined ? overview(width) : commandHelp(command, width);
  const filled = sections.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function overview(width: number): string[][] {
  return [
    ['leaklint finds secrets before they leave your machine, and those that did.'],
    ['Usage', '  leaklint COMMAND [FLAG…] [OPERAND…]'],
    section(
      'Commands',
      COMMANDS.map(({ name, summary }): Row => [name, summary]),
      width,
    ),
    exampleSection(findCommand('scan')),
    section('Exit codes', EXIT_ROWS, width),
    ['`leaklint help COMMAND` shows the flags of a command.'],
  ];
}

function commandHelp(command: CommandSpec, width: number): string[][] {
  const { name, summary, details, actions = [] } = command;
  const flags = flagsOf(name);
  const groups = [...new Set(flags.map(({ group }) => group))];
  return [
    [`leaklint ${name}: ${summary}`],
    ['Usage', ...usagesOf(command).map((usage) => `  ${usage}`)],
    ...details.map((paragraph) => wrapText(paragraph, width)),
    section(
      'Actions',
      actions.map((action): Row => [action.name, action.summary]),
      width,
    ),
    ...groups.map((group) => section(group, flagRows(flags, group), width)),
    exampleSection(command),
    name === 'scan' ? section('Exit codes', EXIT_ROWS, width) : [],
  ];
}

function section(title: string, rows: readonly Row[], width: number): string[] {
  return rows.length === 0 ? [] : [title, ...twoColumns(rows, width)];
}

function flagRows(flags: readonly FlagSpec[], group: FlagGroup): Row[] {
  return flags.filter((flag) => flag.group === group).map((flag) => [flagSyntax(flag), flagMeaning(flag)]);
}

/** As they would be typed: each is a comment and a command. */
function exampleSection(command: CommandSpec | undefined): string[] {
  const examples = command?.examples ?? [];
  if (examples.length === 0) return [];
  return ['Examples', ...examples.flatMap(({ command: line, says }) => [`  # ${says}`, `  ${line}`])];
}
