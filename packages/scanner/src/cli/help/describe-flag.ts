import type { CommandSpec, FlagSpec } from '../flags/flag-spec.ts';

/** How a flag is typed: `-f, --format FMT[=FILE]`. */
export function flagSyntax({ name, short, value }: FlagSpec): string {
  const dashes = short === undefined ? '    ' : `-${short}, `;
  return `${dashes}--${name}${value.kind === 'switch' ? '' : ` ${value.placeholder}`}`;
}

/** All that is to be said about a flag, in a line. */
export function flagMeaning(flag: FlagSpec): string {
  const { value, help, repeatable } = flag;
  const notes = [
    'choices' in value ? `one of ${value.choices.join(', ')}` : '',
    flag.default === undefined ? '' : `default: ${flag.default}`,
    repeatable === true ? 'repeatable' : '',
  ].filter((note) => note !== '');
  return notes.length === 0 ? help : `${help} [${notes.join('; ')}]`;
}

/** Every way to call a command. */
export function usagesOf({ name, operands, actions }: CommandSpec): string[] {
  const calls = actions?.map((action) => ({ words: [name, action.name], operands: action.operands })) ?? [
    { words: [name], operands },
  ];
  return calls.map((call) => ['leaklint', ...call.words, '[FLAG…]', call.operands ?? ''].join(' ').trim());
}
