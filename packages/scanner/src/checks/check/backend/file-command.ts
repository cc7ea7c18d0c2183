import type { Argument } from '../../fact/expression.ts';
import type { Command, Fact } from '../../fact/fact.ts';
import type { Flow } from '../../flow/flow.ts';
import { isSecret } from '../../flow/worth.ts';
import { isSecretFile } from '../../vocabulary/secret-files.ts';
import type { CodeProblem } from '../check.ts';
import { backendProblem } from './backend-problem.ts';

const ENV_FILE = /(?:^|\/)\.env(?:\.(?!example|sample|template|dist|vault|schema)[\w.-]+)?$/;
/** Modes that let everybody read, or a group write. */
const OPEN_MODE = /^(?:0?[0-7]{1,2}(?:[0-7][4-7]|[2367][0-3])|(?:[aog]|u?go)\+[rwx]+|\+r)$/;

/** Shell and Dockerfile commands that leave secrets in files: `COPY .env`, `chmod 644 key.pem`, `echo $TOKEN > file`. */
export function fileCommands(flow: Flow, fact: Fact): readonly CodeProblem[] {
  if (fact.kind !== 'command') return [];
  return [
    ...read(flow, fact),
    ...mounted(flow, fact),
    ...copied(flow, fact),
    ...committed(flow, fact),
    ...opened(flow, fact),
    ...redirected(flow, fact),
  ];
}

function copied(flow: Flow, { program, args, scope }: Command): readonly CodeProblem[] {
  if (!/^(?:COPY|ADD)$/.test(program)) return [];
  const sources = args.filter(({ value }) => !textOf(flow, value, scope).startsWith('--')).slice(0, -1);
  return sources.flatMap((argument) => {
    const text = textOf(flow, argument.value, scope);
    if (!ENV_FILE.test(text) && !isSecretFile(text)) return [];
    return [backendProblem(argument, text, `${text} becomes part of the image, for everybody who can pull it`)];
  });
}

/** `jq -r .key .api_keys.json`. */
function read(flow: Flow, { program, args, scope }: Command): readonly CodeProblem[] {
  if (!/^(?:cat|jq|yq)$/.test(program)) return [];
  return args.flatMap((argument) => {
    const text = textOf(flow, argument.value, scope);
    return isSecretFile(text) ? [backendProblem(argument, text, `secrets are read from the plain file ${text}`)] : [];
  });
}

/** A volume of a compose file. */
function mounted(flow: Flow, { program, args, scope }: Command): readonly CodeProblem[] {
  if (program !== 'mount') return [];
  return args.flatMap((argument) => {
    const text = textOf(flow, argument.value, scope);
    const isKept = ENV_FILE.test(text) || isSecretFile(text) || /(?:^|\/)\.env\.keys$/.test(text);
    return isKept ? [backendProblem(argument, text, `${text} lies in the container as a plain file`)] : [];
  });
}

/** `git add .env`. */
function committed(flow: Flow, { program, args, scope }: Command): readonly CodeProblem[] {
  const [verb, ...files] = args;
  if (program !== 'git' || verb === undefined || textOf(flow, verb.value, scope) !== 'add') return [];
  return files.flatMap((argument) => {
    const text = textOf(flow, argument.value, scope);
    const isKept = ENV_FILE.test(text) || isSecretFile(text) || /(?:^|\/)\.env\.keys$/.test(text);
    return isKept ? [backendProblem(argument, text, `${text} is committed, and stays in the history`)] : [];
  });
}

function opened(flow: Flow, { program, args, scope }: Command): readonly CodeProblem[] {
  if (!/(?:^|\/)chmod$/.test(program)) return [];
  const words = args.map(({ value }) => textOf(flow, value, scope)).filter((word) => !word.startsWith('-R'));
  const [mode = '', ...files] = words;
  const file = files.find((each) => isKeyFile(each));
  const place = args.at(-1);
  if (file === undefined || place === undefined || !OPEN_MODE.test(mode)) return [];
  return [backendProblem(place, file, `chmod ${mode} lets others read ${file}`)];
}

function isKeyFile(file: string): boolean {
  return (
    isSecretFile(file) ||
    ENV_FILE.test(file) ||
    /(?:\.pem|\.key|\.p12|\.pfx|id_rsa|id_ed25519|\.env\.keys|secrets?|credentials?|\.api_keys[\w.]*|token)$/i.test(
      file,
    )
  );
}

function redirected(flow: Flow, { program, args, redirections, scope }: Command): readonly CodeProblem[] {
  const into = redirections.find(({ operator }) => operator === '>' || operator === '>>');
  if (into === undefined || !/^(?:echo|printf|cat)$/.test(program)) return [];
  const target = textOf(flow, into.target, scope);
  if (/^(?:\/dev\/|&)|GITHUB_(?:ENV|OUTPUT|PATH)|\$|^$/.test(target)) return [];
  if (isClosed(flow)) return [];
  const given = redirections.filter(({ operator }) => operator.startsWith('<<')).map((each) => each.target);
  const values = [...args.map((argument: Argument) => argument.value), ...given];
  const secret = values.map((value) => flow.worth(value, scope)).find(isSecret);
  if (secret === undefined || secret.holder === 'environment') return [];
  return [backendProblem(secret, secret.name, `${secret.name} is written into the file ${target}`)];
}

/** The file is closed to others before or after. */
function isClosed(flow: Flow): boolean {
  return flow.facts.facts.some((fact) => {
    if (fact.kind !== 'command') return false;
    const first = fact.args[0] === undefined ? '' : textOf(flow, fact.args[0].value, fact.scope);
    return (
      (fact.program === 'chmod' && /^0?[46]00$|^u=|^go-|^go=/.test(first)) ||
      (fact.program === 'umask' && first.endsWith('77'))
    );
  });
}

function textOf(flow: Flow, value: Argument['value'], scope: number): string {
  if (value.kind === 'template')
    return value.parts.map((part) => (part.kind === 'literal' ? String(part.value) : '$')).join('');
  return flow.fold(value, scope) ?? '';
}
