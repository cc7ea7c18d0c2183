import { placeholderReason } from '../../../core/judge/filter/placeholder.ts';
import type { Argument } from '../../fact/expression.ts';
import type { Command } from '../../fact/fact.ts';
import { isLabel } from '../../flow/is-label.ts';
import type { Flow } from '../../flow/flow.ts';
import type { CodeProblem } from '../check.ts';
import { isKnownAccount } from './known-account.ts';
import { onCommandLine } from './on-command-line.ts';
import { textOf } from './text-of.ts';

interface PasswordOption {
  readonly option: RegExp;
  /** What the program must be told to do for the option to mean that. */
  readonly words?: RegExp;
}

const MYSQL: PasswordOption = { option: /^-p(.+)$/ };
const MONGO: PasswordOption = { option: /^-p$/ };
const LOGIN: PasswordOption = { option: /^-p$/, words: /\blogin\b/ };
const LDAP: PasswordOption = { option: /^-w(.+)?$/ };

/** Options of single programs that take a password as it is. */
const PASSWORD_OPTIONS: Readonly<Record<string, PasswordOption>> = {
  sshpass: { option: /^-p(.+)?$/ },
  'redis-cli': { option: /^-a$/ },
  mysql: MYSQL,
  mysqldump: MYSQL,
  mysqladmin: MYSQL,
  mariadb: MYSQL,
  mongo: MONGO,
  mongosh: MONGO,
  mongodump: MONGO,
  mongorestore: MONGO,
  docker: LOGIN,
  podman: LOGIN,
  az: LOGIN,
  oc: LOGIN,
  sqlcmd: { option: /^-P(.+)?$/ },
  ldapsearch: LDAP,
  ldapmodify: LDAP,
  useradd: { option: /^-p$/ },
  usermod: { option: /^-p$/ },
  vault: { option: /^login$/ },
};

/** What takes a secret from its standard input. */
const SECRET_READERS = /\bsecrets? (?:create|set|versions add)\b|--password-stdin|create secret|\bkv (?:put|patch)\b/;

/** Credentials that stand on a command line: `-u user:password`, `--token x`, a header, `echo x | gcloud secrets create`. */
export function literalCredentials(flow: Flow, command: Command): readonly CodeProblem[] {
  const found = [...userOption(command), ...headers(command), ...secretOptions(flow, command), ...piped(flow, command)];
  return found.slice(0, 1);
}

function userOption({ program, args }: Command): readonly CodeProblem[] {
  if (!/^(?:curl|wget|http|https)$/.test(program)) return [];
  return args.flatMap((argument, at) => {
    const before = args[at - 1];
    const isUser = before !== undefined && /^(?:-u|--user|--proxy-user|-a|--auth)$/.test(textOf(before));
    const [, password] = isUser ? (/^[^:$]*:([^$]+)$/.exec(textOf(argument)) ?? []) : [];
    return password === undefined || isStandIn(password) ? [] : [onCommandLine(argument, 'the password')];
  });
}

function headers({ program, args }: Command): readonly CodeProblem[] {
  if (!/^(?:curl|wget|http|https)$/.test(program)) return [];
  return args.flatMap((argument) => {
    const [, value] =
      /^(?:--header=)?(?:(?:Proxy-)?Authorization:\s*(?:Bearer|Basic|token)|X-[\w-]*(?:Key|Token|Secret):)\s*([^$\s]{6,})$/i.exec(
        textOf(argument),
      ) ?? [];
    return value === undefined || isStandIn(value) ? [] : [onCommandLine(argument, 'the credential')];
  });
}

/** `--password x`, `--api-key=x`, whatever the program; and short options that are known. */
function secretOptions(flow: Flow, { program, args }: Command): readonly CodeProblem[] {
  const known = PASSWORD_OPTIONS[program];
  const isMeant = known?.words === undefined || args.some((argument) => known.words?.test(textOf(argument)) === true);
  const short = isMeant ? known?.option : undefined;
  return args.flatMap((argument, at) => {
    const text = textOf(argument);
    const [option = '', own] = /^--?([\w-]+)(?:=([\s\S]*))?$/.exec(text)?.slice(1) ?? [];
    const attached = short?.exec(text);
    const isNamed = text.startsWith('--') && (option === 'requirepass' || isSecretOption(flow, option));
    if (!isNamed && (attached === null || attached === undefined)) return [];
    const next = args[at + 1];
    const value = own ?? attached?.[1] ?? (next === undefined ? '' : textOf(next));
    return isCredential(value) ? [onCommandLine(argument, isNamed ? option : 'the password')] : [];
  });
}

function isSecretOption(flow: Flow, option: string): boolean {
  return (
    option !== '' &&
    flow.names.kindOf(option) !== undefined &&
    !/^secrets?$|-(?:file|stdin|from|path|name|id|env|ref|type|store|scope|url|policy)$/.test(option)
  );
}

/** Not what stands for a value that is elsewhere. */
function isCredential(value: string): boolean {
  const isReference = value === '' || /^[-$@/]|[$`]|^(?:file|env|pass|fd|stdin):/.test(value);
  return !isReference && !isStandIn(value) && !isLabel(value) && !isKnownAccount(value);
}

/** `echo secret | gcloud secrets create name --data-file=-`. */
function piped(flow: Flow, { program, args, redirections, end }: Command): readonly CodeProblem[] {
  if (!/^(?:echo|printf)$/.test(program) || !redirections.some(({ operator }) => operator === '|')) return [];
  const last = args.at(-1);
  const text = last === undefined ? '' : textOf(last);
  if (last === undefined || text.length < 4 || /[$`%]/.test(text) || isStandIn(text)) return [];
  const reader = flow.facts.facts.find((fact) => fact.kind === 'command' && fact.start >= end);
  const words = reader?.kind === 'command' ? reader.args.map((argument: Argument) => textOf(argument)).join(' ') : '';
  const isPasswd = reader?.kind === 'command' && /^(?:chpasswd|passwd)$/.test(reader.program);
  return isPasswd || SECRET_READERS.test(words) ? [onCommandLine(last, 'the secret')] : [];
}

function isStandIn(value: string): boolean {
  return value.length < 3 || placeholderReason(value) !== undefined || /^<.*>$/.test(value);
}
