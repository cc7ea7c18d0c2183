import { placeholderReason } from '../../../core/judge/filter/placeholder.ts';
import type { Argument } from '../../fact/expression.ts';
import type { Command } from '../../fact/fact.ts';
import { isLabel } from '../../flow/is-label.ts';
import type { Flow } from '../../flow/flow.ts';
import type { CodeProblem } from '../check.ts';
import { isKnownAccount } from './known-account.ts';
import { literalCredentials } from './literal-credentials.ts';
import { onCommandLine } from './on-command-line.ts';
import { textOf } from './text-of.ts';

/** Where a program takes a secret's value: options whose next word, or whose own rest, is `KEY=value` or a value. */
interface Place {
  readonly option: RegExp;
  /** The words that the command must have, such as `secret create`. */
  readonly words: RegExp;
  /** The value stands alone, without a name that would say whether it is a secret. */
  readonly isSecret: boolean;
}

const PLACES: Readonly<Record<string, readonly Place[]>> = {
  docker: [{ option: /^(?:-e|--env|--build-arg)$/, words: /./, isSecret: false }],
  podman: [{ option: /^(?:-e|--env|--build-arg)$/, words: /./, isSecret: false }],
  kubectl: [{ option: /^--from-literal$/, words: /create secret/, isSecret: true }],
  oc: [{ option: /^--from-literal$/, words: /create secret/, isSecret: true }],
  aws: [
    { option: /^--secret-string$/, words: /secretsmanager/, isSecret: true },
    { option: /^--value$/, words: /ssm put-parameter.*SecureString/, isSecret: true },
  ],
  az: [{ option: /^--value$/, words: /keyvault secret set/, isSecret: true }],
  gh: [{ option: /^(?:-b|--body)$/, words: /secret set/, isSecret: true }],
  // `Environment=KEY=value` of a unit, which `systemctl show` tells everybody.
  systemd: [{ option: /^Environment$/, words: /./, isSecret: false }],
};

/** Secrets that stand on a command line in the clear. */
export function literalArguments(flow: Flow, command: Command): readonly CodeProblem[] {
  const program = command.program.replace(/^.*\//, '');
  if (program === 'vault') return [...vaultWords(command), ...literalCredentials(flow, command)].slice(0, 1);
  const all = command.args.map(textOf).join(' ');
  const places = (PLACES[program] ?? []).filter(({ words }) => words.test(all));
  for (const place of places) {
    for (const [at, argument] of command.args.entries()) {
      const value = valueAt(command.args, at, place);
      if (value === undefined) continue;
      const problem = leakOf(flow, { argument, value, place });
      if (problem !== undefined) return [problem];
    }
  }
  return literalCredentials(flow, command);
}

/** `--option value`, `--option=value`. */
function valueAt(args: readonly Argument[], at: number, { option }: Place): string | undefined {
  const argument = args[at];
  if (argument === undefined) return undefined;
  const before = args[at - 1];
  const text = textOf(argument);
  if (before !== undefined && option.test(textOf(before))) return text;
  const equals = text.indexOf('=');
  return equals > 0 && option.test(text.slice(0, equals)) ? text.slice(equals + 1) : undefined;
}

interface Handed {
  readonly argument: Argument;
  readonly value: string;
  readonly place: Place;
}

/** `KEY=value` with a value that stands there; `$KEY` and `-e KEY` come from elsewhere. */
function leakOf(flow: Flow, { argument, value, place }: Handed): CodeProblem | undefined {
  const [, name, own] = /^([\w./-]+)=(.*)$/s.exec(value) ?? [];
  const text = own ?? value;
  if (/[$`]/.test(text) || /^<.*>$/.test(text) || /^file:|^fileb:|^@|^-$/.test(text) || text.length < 3)
    return undefined;
  if (isKnownAccount(text)) return undefined;
  if (placeholderReason(text) !== undefined || /^(?:true|false|yes|no|on|off|null|none|\d{1,5})$/i.test(text))
    return undefined;
  if (!place.isSecret && (name === undefined || flow.names.kindOf(name) === undefined || isLabel(text)))
    return undefined;
  return onCommandLine(argument, name ?? 'the secret');
}

/** `vault kv put secret/app api_key=value`; `@file`, `-` and `$KEY` come from elsewhere. */
function vaultWords({ args }: Command): readonly CodeProblem[] {
  const texts = args.map(textOf);
  if (!/^(?:kv (?:put|patch)|write) /.test(`${texts.join(' ')} `)) return [];
  const at = texts.findIndex((text) => {
    const value = /^[\w.-]+=([^@$`-][^$`]*)$/.exec(text)?.[1];
    return value !== undefined && placeholderReason(value) === undefined;
  });
  const argument = args[at];
  return argument === undefined ? [] : [onCommandLine(argument, (texts[at] ?? '').replace(/=.*$/s, ''))];
}
