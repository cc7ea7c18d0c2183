import type { FlagSpec } from '../flags/flag-spec.ts';
import { choicesOf, type CompletedCommand, singleQuoted, takesFile } from './completion-data.ts';

/** The completion script for zsh. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  return `#compdef leaklint
# Completion of leaklint for zsh, made by \`leaklint completion zsh\`.
_leaklint() {
  local context state line
  local -a commands=(
${commands.map(({ name, summary }) => `    ${singleQuoted(`${name}:${summary}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
compdef _leaklint leaklint
`;
}

function commandCase({ name, actions, flags, takesFiles }: CompletedCommand): string {
  const first = actions.length === 0 ? [] : [singleQuoted(`1:what:(${actions.join(' ')})`)];
  const files = takesFiles ? [singleQuoted('*:path:_files')] : [];
  const specs = [...flags.flatMap(flagSpecs), ...first, ...files];
  return `    ${name})\n      _arguments -s \\\n${specs.map((spec) => `        ${spec}`).join(' \\\n')} ;;`;
}

/** zsh reads brackets and colons in a description as its own. */
function flagSpecs(flag: FlagSpec): string[] {
  const { name, short, value, help, repeatable } = flag;
  const description = `[${help.replace(/[[\]:\\]/g, (sign) => `\\${sign}`)}]`;
  const message =
    value.kind === 'switch' ? '' : `:${value.placeholder.replace(/\W.*$/, '').toLowerCase()}:${action(flag)}`;
  const spellings = short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`];
  return spellings.map((spelling) =>
    singleQuoted(`${repeatable === true ? '*' : ''}${spelling}${description}${message}`),
  );
}

function action(flag: FlagSpec): string {
  if (takesFile(flag)) return '_files';
  const choices = choicesOf(flag);
  return choices.length === 0 ? ' ' : `(${choices.join(' ')})`;
}
