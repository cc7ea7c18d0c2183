import type { FlagSpec } from '../flags/flag-spec.ts';
import { choicesOf, type CompletedCommand } from './completion-data.ts';

/** The completion script for bash; where it gives no words, bash completes files. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  return `# Completion of leaklint for bash, made by \`leaklint completion bash\`.
_leaklint() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" words=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')}' -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}:$before" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${commands.map(commandCase).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _leaklint leaklint
`;
}

function valueCases({ name, flags }: CompletedCommand): string[] {
  return flags
    .filter(({ value }) => value.kind !== 'switch')
    .map((flag) => {
      const patterns = spellings(flag).map((spelling) => `${name}:${spelling}`);
      return `    ${patterns.join(' | ')})${valueReply(choicesOf(flag))} return ;;`;
    });
}

function valueReply(choices: readonly string[]): string {
  return choices.length === 0 ? '' : ` COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$word"));`;
}

function commandCase({ name, actions, flags, takesFiles }: CompletedCommand): string {
  const names = flags.map((flag) => `--${flag.name}`).join(' ');
  const second = actions.length === 0 ? '' : ` [ "$COMP_CWORD" -eq 2 ] && words="$words ${actions.join(' ')}";`;
  const files = takesFiles ? ' [[ "$word" == -* ]] || return;' : '';
  return `    ${name}) words='${names}';${second}${files} ;;`;
}

function spellings({ name, short }: FlagSpec): string[] {
  return short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`];
}
