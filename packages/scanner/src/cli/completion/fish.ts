import type { FlagSpec } from '../flags/flag-spec.ts';
import { choicesOf, type CompletedCommand, singleQuoted, takesFile } from './completion-data.ts';

/** The completion script for fish. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const verbs = commands.map(
    ({ name, summary }) => `complete -c leaklint -n __fish_use_subcommand -f -a ${name} -d ${singleQuoted(summary)}`,
  );
  const lines = [
    '# Completion of leaklint for fish, made by `leaklint completion fish`.',
    ...verbs,
    ...commands.flatMap(commandLines),
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines({ name, actions, flags, takesFiles }: CompletedCommand): string[] {
  const start = `complete -c leaklint -n '__fish_seen_subcommand_from ${name}'`;
  const words = actions.length === 0 ? [] : [`${start} -f -a ${singleQuoted(actions.join(' '))}`];
  const noFiles = takesFiles || actions.length > 0 ? [] : [`${start} -f`];
  return [...words, ...noFiles, ...flags.map((flag) => `${start} ${flagWords(flag)}`)];
}

function flagWords(flag: FlagSpec): string {
  const { name, short, value, help } = flag;
  const choices = choicesOf(flag);
  return [
    `-l ${name}`,
    short === undefined ? '' : `-s ${short}`,
    value.kind === 'switch' ? '' : takesFile(flag) ? '-r -F' : '-x',
    choices.length === 0 ? '' : `-a ${singleQuoted(choices.join(' '))}`,
    `-d ${singleQuoted(help)}`,
  ]
    .filter((word) => word !== '')
    .join(' ');
}
