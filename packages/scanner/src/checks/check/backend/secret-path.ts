import { dottedName } from '../../fact/dotted-name.ts';
import type { Call, Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import { isSecretFile } from '../../vocabulary/secret-files.ts';
import { splitWords } from '../../../core/text/words.ts';
import { baseName, pathText } from './path-text.ts';

/** The last words of a name of a place in the file system. */
const PLACE = /^(?:path|paths|file|filename|filepath|location|dest|destination)$/;
/** Files of private keys. */
const KEY_FILE = /(?:^|[/\\])[\w.-]*(?:\.key|_rsa|_ed25519|[_-]key\.(?:pem|der))$/i;
/** Whatever a variable is called: no secret lies there. */
const HARMLESS =
  /^\/dev\/|^\/(?:var\/)?run\/secrets\/|example|sample|template|schema|\.pub$|\.(?:md|html?|css|scss|[jt]sx?)$/i;

/** By what a path says that a secret lies there: the file's name, or the name of what holds the path. */
export function secretPath(flow: Flow, path: Expression, scope: number): string | undefined {
  const text = pathText(flow, path, scope);
  if (text !== undefined && namesSecretFile(flow, text)) return baseName(text);
  const name = text !== undefined && HARMLESS.test(text) ? undefined : lastName(path);
  return name !== undefined && isNameOfSecretFile(flow, name) ? name : undefined;
}

function namesSecretFile(flow: Flow, text: string): boolean {
  if (text.length > 400) return false;
  return isSecretFile(text) || (KEY_FILE.test(text) && !/pub/i.test(baseName(text)) && speaksOfPrivateKeys(flow));
}

/** `tokenPath`, `self.credentials_file`, `SECRET_FILE`; design tokens and lists of tokens lie in files, too. */
function isNameOfSecretFile(flow: Flow, name: string): boolean {
  const words = splitWords(name);
  while (words.length > 1 && PLACE.test(words.at(-1) ?? '')) words.pop();
  const thing = words.join('_');
  if (words.length === splitWords(name).length || /^(?:tokens|secrets?_(?:dir|name))$/.test(thing)) return false;
  if (flow.names.kindOf(thing) !== undefined) return true;
  return /^(?:(?:server|tls|ssl|ca|client|host|ssh)_)?key$/.test(thing) && speaksOfPrivateKeys(flow);
}

const known = new WeakMap<Flow, boolean>();

/** Whether the code writes keys as others read them: `-----BEGIN … PRIVATE KEY`. */
function speaksOfPrivateKeys(flow: Flow): boolean {
  let isSaid = known.get(flow);
  if (isSaid !== undefined) return isSaid;
  isSaid = flow.facts.facts.some((fact) => flow.index.compounds(fact).some((each) => holdsLiteral(each)));
  known.set(flow, isSaid);
  return isSaid;
}

function holdsLiteral(each: Expression): boolean {
  const parts: readonly Expression[] =
    each.kind === 'call'
      ? each.args.map(({ value }) => value)
      : each.kind === 'object'
        ? each.entries.map(({ value }) => value)
        : each.kind === 'template'
          ? each.parts
          : [];
  return parts.some((part) => part.kind === 'literal' && String(part.value).includes('PRIVATE KEY'));
}

/** Of `this.tokenFile`, `self._token_path`, `&tokenPath`. */
function lastName(path: Expression): string | undefined {
  if (path.kind === 'name') return path.name;
  if (path.kind === 'member') return path.property;
  const inner = path.kind === 'call' ? wrapped(path) : undefined;
  return inner === undefined ? undefined : lastName(inner);
}

/** `Path(token_file)`, `new File(tokenFile)`, `tokenPath.toPath()`. */
function wrapped({ callee, args }: Call): Expression | undefined {
  const name = dottedName(callee) ?? '';
  if (/(?:^|\.)(?:Path|File|Paths\.get|Path\.of|expanduser|abspath|resolve)$/.test(name) && args.length === 1)
    return args[0]?.value;
  return callee.kind === 'member' && /^(?:toPath|toFile|as_ref|clone|expanduser|resolve)$/.test(callee.property ?? '')
    ? callee.object
    : undefined;
}
