import type { Argument } from '../../fact/expression.ts';
import type { Binding, Command, Fact } from '../../fact/fact.ts';
import type { Flow } from '../../flow/flow.ts';
import { isSecret } from '../../flow/worth.ts';
import { isSecretFile } from '../../vocabulary/secret-files.ts';
import type { CodeProblem } from '../check.ts';
import { backendProblem } from './backend-problem.ts';

const ENV_FILE = /(?:^|\/)\.env(?:\.(?!example|sample|template|dist|vault|schema)[\w.-]+)?$/;
/** Modes that let everybody read, or a group write. */
const OPEN_MODE = /^(?:0?[0-7]{1,2}(?:[0-7][4-7]|[2367][0-3])|(?:[aog]|u?go)\+[rwx]+|\+r)$/;

/** Shell and Dockerfile commands that leave secrets in files: `COPY .env`, `chmod 644 key.pem`, `echo $TOKEN > file`. */
export function fileCommands(flow: Flow, fact: Fact, image: string | undefined): readonly CodeProblem[] {
  if (fact.kind === 'binding') return baked(flow, fact);
  if (fact.kind !== 'command') return [];
  return [
    ...read(flow, fact),
    ...mounted(flow, fact),
    ...copied(flow, fact, image ?? ''),
    ...committed(flow, fact),
    ...uploaded(flow, fact),
    ...builtWith(flow, fact),
    ...opened(flow, fact),
    ...redirected(flow, fact, image !== undefined),
  ];
}

/** `ENV TOKEN=$TOKEN`: what a build is given once, the image keeps. */
function baked(flow: Flow, { how, path, value }: Binding): readonly CodeProblem[] {
  const isKept = flow.facts.language === 'dockerfile' && how === 'environment' && value !== undefined;
  if (!isKept || (value.kind !== 'name' && (value.kind !== 'environment' || value.fallback !== undefined))) return [];
  const name = path.at(-1) ?? '';
  if (flow.names.kindOf(name) === undefined) return [];
  return [backendProblem(value, name, `${name} becomes part of the image, for everybody who can pull it`)];
}

function copied(flow: Flow, { program, args, scope }: Command, image: string): readonly CodeProblem[] {
  if (!/^(?:COPY|ADD)$/.test(program)) return [];
  // What the file says of a registry is no secret where the token comes by a mount.
  const isMounted = image.includes('--mount=type=secret');
  const sources = args.filter(({ value }) => !textOf(flow, value, scope).startsWith('--')).slice(0, -1);
  return sources.flatMap((argument) => {
    const text = textOf(flow, argument.value, scope);
    if (!ENV_FILE.test(text) && !isSecretFile(text)) return [];
    if (isMounted && /\.(?:npmrc|pypirc|netrc)$/.test(text)) return [];
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

/** An artifact of a pipeline. */
function uploaded(flow: Flow, { program, args, scope }: Command): readonly CodeProblem[] {
  if (program !== 'upload') return [];
  return args.flatMap((argument) => {
    const text = textOf(flow, argument.value, scope);
    const isKept = ENV_FILE.test(text) || isSecretFile(text);
    return isKept
      ? [backendProblem(argument, text, `${text} is kept where everybody who sees the pipeline can get it`)]
      : [];
  });
}

/** `docker build --build-arg TOKEN=$TOKEN`. */
function builtWith(flow: Flow, { program, args, scope }: Command): readonly CodeProblem[] {
  if (!/^(?:docker|podman|buildah)$/.test(program)) return [];
  return args.flatMap((argument, at) => {
    const before = args[at - 1];
    const text = textOf(flow, argument.value, scope);
    const isValue = before !== undefined && textOf(flow, before.value, scope) === '--build-arg';
    const [, name = ''] = (isValue ? /^(\w+)=\$/ : /^--build-arg=(\w+)=\$/).exec(text) ?? [];
    if (flow.names.kindOf(name) === undefined) return [];
    return [
      backendProblem(
        argument,
        name,
        `the image's history keeps ${name}, which the build is given as an argument`,
        'medium',
      ),
    ];
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
  if (!/(?:^|\/)(?:chmod|install)$/.test(program)) return [];
  const words = args.map(({ value }) => textOf(flow, value, scope)).filter((word) => !word.startsWith('-R'));
  const [mode = '', ...files] = program.endsWith('install') ? installWords(words) : words;
  const file = files.find((each) => isKeyFile(each));
  const place = args.at(-1);
  if (file === undefined || place === undefined || !OPEN_MODE.test(mode)) return [];
  return [backendProblem(place, file, `chmod ${mode} lets others read ${file}`)];
}

/** `install -o root -m 0644 key.pem /etc/key.pem`, with the mode first. */
function installWords(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => /^(?:-m|--mode)/.test(word));
  const [, own = ''] = /^(?:-m|--mode=)(.+)$/.exec(words[at] ?? '') ?? [];
  if (at < 0) return [];
  return own === '' ? words.slice(at + 1) : [own, ...words.slice(at + 1)];
}

/** Certificates are for everybody; their keys, which end alike, are not. */
const CERTIFICATE =
  /(?:^|[/._-])(?:ca|cacerts?|certs?|certificate|chain|fullchain|roots?|bundle|public)(?:[._-]\w+)?\.pem$/i;

function isKeyFile(file: string): boolean {
  if (CERTIFICATE.test(file) && !/key|priv/i.test(file)) return false;
  return (
    isSecretFile(file) ||
    ENV_FILE.test(file) ||
    /(?:\.pem|\.key|\.p12|\.pfx|id_rsa|id_ed25519|\.env\.keys|secrets?\/?|credentials?|\.api_keys[\w.]{0,20}|token|(?:deploy|private|ssh|host|signing|api|access|secret|master)[_-]key)$/i.test(
      file,
    )
  );
}

function redirected(flow: Flow, command: Command, isImage: boolean): readonly CodeProblem[] {
  const { program, args, redirections, scope } = command;
  const target = program === 'tee' ? teeTarget(flow, command) : outputOf(flow, command);
  if (target === undefined || !/^(?:echo|printf|cat|tee|base64)$/.test(program)) return [];
  if (/^(?:\/dev\/|&)|^\/(?:var\/)?run\/secrets\/|GITHUB_(?:ENV|OUTPUT|PATH)|^(?!~\/).*\$|^$/.test(target)) return [];
  // A layer of an image keeps what its owner alone may read, too.
  if (!isImage && isClosed(flow)) return [];
  const given = redirections.filter(({ operator }) => operator.startsWith('<<')).map((each) => each.target);
  const values = [...args.map((argument: Argument) => argument.value), ...given];
  const piped = /^(?:tee|base64)$/.test(program) ? pipedInto(flow, command) : [];
  const secret = [...values, ...piped].map((value) => flow.worth(value, scope)).find(isSecret);
  if (secret === undefined || secret.holder === 'environment') return [];
  return [backendProblem(secret, secret.name, `${secret.name} is written into the file ${target}`)];
}

function outputOf(flow: Flow, { redirections, scope }: Command): string | undefined {
  const into = redirections.find(({ operator }) => operator === '>' || operator === '>>');
  return into === undefined ? undefined : atHome(flow, into.target, scope);
}

/** `tee -a file`. */
function teeTarget(flow: Flow, { args, scope }: Command): string | undefined {
  const file = args.map(({ value }) => atHome(flow, value, scope)).find((word) => !word.startsWith('-'));
  return file?.endsWith('.log') === true ? undefined : file;
}

/** What the command before hands over: `echo "$KEY" | base64 -d > key.json`. */
function pipedInto(flow: Flow, { start, program }: Command): readonly Argument['value'][] {
  const before = flow.facts.facts.findLast((fact) => fact.kind === 'command' && fact.end <= start);
  const isPiped =
    before?.kind === 'command' &&
    /^(?:echo|printf|cat)$/.test(before.program) &&
    before.redirections.some(
      ({ operator, target }) => operator === '|' && new RegExp(`^(?:sudo|${program})$`).test(textOf(flow, target, 0)),
    );
  return isPiped ? before.args.map(({ value }) => value) : [];
}

/** `$HOME/file` is a place that is known. */
function atHome(flow: Flow, value: Argument['value'], scope: number): string {
  const text = textOf(flow, value, scope);
  const [first] = value.kind === 'template' ? value.parts : [];
  return first?.kind === 'name' && first.name === 'HOME' ? text.replace(/^\$/, '~') : text;
}

/** The file is closed to others before or after. */
function isClosed(flow: Flow): boolean {
  return flow.facts.facts.some((fact) => {
    if (fact.kind !== 'command') return false;
    const first = fact.args[0] === undefined ? '' : textOf(flow, fact.args[0].value, fact.scope);
    return (
      (fact.program === 'chmod' && /^0?[46]00$|^u=|^go-|^go=/.test(first)) ||
      (fact.program === 'umask' && first.endsWith('77')) ||
      (fact.program === 'install' &&
        fact.args.some(({ value }) => /^(?:-m|--mode=)?0?[46]00$/.test(textOf(flow, value, fact.scope))))
    );
  });
}

function textOf(flow: Flow, value: Argument['value'], scope: number): string {
  if (value.kind === 'template')
    return value.parts.map((part) => (part.kind === 'literal' ? String(part.value) : '$')).join('');
  return flow.fold(value, scope) ?? '';
}
