import { parseArgs } from 'node:util';
import { UsageError } from '../../core/errors.ts';
import { closestWord } from '../../core/text/closest-word.ts';
import { COMMANDS, findCommand } from './command-table.ts';
import type { CommandName, CommandSpec, FlagSpec } from './flag-spec.ts';
import { FLAGS, flagsOf } from './flag-table.ts';
import type { GivenFlag } from './flag-values.ts';

/** A command line taken apart: each flag is one of the command's and has its value. */
export interface Arguments {
  readonly command: CommandSpec;
  readonly operands: readonly string[];
  readonly flags: readonly GivenFlag[];
}

/** What somebody who asks for help or the version has typed besides; the rest of the line may be wrong. */
export interface Inquiry {
  readonly inquiry: 'help' | 'version';
  readonly command: CommandSpec | undefined;
}

interface OptionToken {
  readonly kind: 'option';
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** Takes the command line apart; throws `UsageError` for what is in no table. */
export function readArguments(argv: readonly string[]): Arguments | Inquiry {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: parserOptions(),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const [verb, ...operands] = positionals;
  const options: readonly OptionToken[] = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const known = verb === undefined ? undefined : findCommand(verb);
  for (const inquiry of ['help', 'version'] as const) {
    if (options.some(({ name }) => name === inquiry)) return { inquiry, command: known };
  }
  if (known === undefined) throw withoutCommand(verb, argv);
  return { command: known, operands, flags: options.map((token) => givenFlag(token, known.name)) };
}

function parserOptions(): Record<string, { type: 'boolean' | 'string'; short?: string; multiple: true }> {
  return Object.fromEntries(
    FLAGS.map(({ name, short, value }) => {
      const type = value.kind === 'switch' ? 'boolean' : 'string';
      return [name, { type, multiple: true, ...(short === undefined ? {} : { short }) }] as const;
    }),
  );
}

/** The error for a word that is no command, with the one that was probably meant. */
export function unknownCommand(word: string): UsageError {
  const close = closestWord(
    word,
    COMMANDS.map(({ name }) => name),
  );
  const hint = close === undefined ? '`leaklint help` lists the commands' : `did you mean \`leaklint ${close}\`?`;
  return new UsageError(`"${word}" is no command; ${hint}`);
}

function withoutCommand(verb: string | undefined, argv: readonly string[]): UsageError {
  if (verb === undefined) return new UsageError(`no command; did you mean \`leaklint scan ${argv.join(' ')}\`?`);
  const isPath = /[./\\]/.test(verb);
  return isPath
    ? new UsageError(`"${verb}" is no command; did you mean \`leaklint scan ${verb}\`?`)
    : unknownCommand(verb);
}

function givenFlag(token: OptionToken, command: CommandName): GivenFlag {
  const spec = FLAGS.find(({ name, commands }) => name === token.name && commands.includes(command));
  if (spec === undefined) throw new UsageError(explainStranger(token, command));
  const { rawName, value } = token;
  if (spec.value.kind === 'switch') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value`);
    return { spec, value: undefined };
  }
  return { spec, value: checkValue(spec, token) };
}

function explainStranger({ name, rawName }: OptionToken, command: CommandName): string {
  const [owner] = FLAGS.find((flag) => flag.name === name)?.commands ?? [];
  if (owner !== undefined) return `${rawName} is no flag of \`leaklint ${command}\`, but of \`leaklint ${owner}\``;
  const names = flagsOf(command).map((flag) => flag.name);
  if (names.includes(`no-${name}`)) return `unknown flag ${rawName}; there is only --no-${name}`;
  const close = name.length > 1 ? closestWord(name, names) : undefined;
  const hint = close === undefined ? `see \`leaklint help ${command}\`` : `did you mean --${close}?`;
  return `unknown flag ${rawName}; ${hint}`;
}

function checkValue({ value: type }: FlagSpec, { rawName, value = '', inlineValue }: OptionToken): string {
  const looksLikeFlag = inlineValue !== true && value.length > 1 && value.startsWith('-');
  if (value === '' || looksLikeFlag) {
    const placeholder = type.kind === 'switch' ? '' : type.placeholder;
    const advice = looksLikeFlag ? `; a value that begins with a dash is written ${rawName}=${value}` : '';
    throw new UsageError(`${rawName} needs a value: ${rawName} ${placeholder}${advice}`);
  }
  if (type.kind === 'choice') checkChoice(rawName, value, type.choices);
  return value;
}

function checkChoice(rawName: string, value: string, choices: readonly string[]): void {
  if (choices.includes(value)) return;
  const close = closestWord(value, choices);
  const hint = close === undefined ? `one of ${choices.join(', ')}` : `did you mean ${close}?`;
  throw new UsageError(`${rawName} does not take "${value}"; ${hint}`);
}
