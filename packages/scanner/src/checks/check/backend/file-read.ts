import type { Call, Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import type { PlacedCall } from '../../flow/scope-index.ts';
import { walk } from '../../flow/walk.ts';
import { isSecretFile, OPENERS } from '../../vocabulary/secret-files.ts';
import type { CodeProblem } from '../check.ts';
import { baseName, pathText } from './path-text.ts';
import { isForWriting } from './is-for-writing.ts';
import { isPrivate } from './private-mode.ts';
import { backendProblem } from './backend-problem.ts';

/** Files of secrets that code reads: `open('.api_keys.json')`, `require('./credentials.json')`. */
export function fileReads(flow: Flow, { call, scope }: PlacedCall): readonly CodeProblem[] {
  const name =
    flow.canonical(call.callee, scope) ?? (call.callee.kind === 'member' ? (call.callee.property ?? '') : '');
  if (!OPENERS.test(name) && !namesKeyFile(call)) return [];
  if (isPrivate(call) || isForWriting(flow, call, scope)) return [];
  for (const path of pathsOf(call)) {
    const text = pathText(flow, path, scope);
    if (text !== undefined && isSecretFile(text) && !isForDevelopment(flow))
      return [backendProblem(path, baseName(text), `secrets are read from the plain file ${baseName(text)}`)];
  }
  return [];
}

/** Code that refuses files in production may read them elsewhere. */
function isForDevelopment(flow: Flow): boolean {
  return flow.facts.facts.some((fact) => {
    if (fact.kind !== 'guard' || !fact.isFailFast) return false;
    let isProduction = false;
    walk(fact.test, (each) => {
      if (each.kind === 'literal' && /^prod(?:uction)?$/i.test(String(each.value))) isProduction = true;
    });
    return isProduction;
  });
}

const KEY_FILE =
  /^(?:keyFilename|keyFile|key_file|keyfile|credentials_path|credentialsPath|service_account_file|serviceAccountFile|credentials_file)$/;

/** Methods of paths that are kept under a name: `KEYS_FILE.read_text()`. */
const READS_ITSELF = /^(?:read_text|open|readText|readLines|readBytes|bufferedReader|OpenText|OpenRead)$/;

function namesKeyFile({ args }: Call): boolean {
  return args.some(
    ({ name, value }) =>
      (name !== undefined && KEY_FILE.test(name)) ||
      (value.kind === 'object' && value.entries.some(({ key }) => key !== undefined && KEY_FILE.test(key))),
  );
}

function pathsOf({ callee, args }: Call): readonly Expression[] {
  const named = args.flatMap(({ name, value }) => {
    if (name !== undefined)
      return KEY_FILE.test(name) || /^(?:file|path|filename|dotenv_path)$/.test(name) ? [value] : [];
    return value.kind === 'object'
      ? value.entries
          .filter(({ key }) => key !== undefined && (KEY_FILE.test(key) || key === 'path'))
          .map((entry) => entry.value)
      : [];
  });
  const positional = args
    .slice(0, 2)
    .filter(({ name }) => name === undefined)
    .map(({ value }) => value);
  // `Path('credentials.json').read_text()`: the path is what the method is called on.
  const of = callee.kind === 'member' ? callee : undefined;
  const made = of?.object.kind === 'call' ? of.object.args.slice(0, 1).map(({ value }) => value) : [];
  const isKept = of?.object.kind === 'name' && READS_ITSELF.test(of.property ?? '');
  const receiver = isKept ? [of.object] : made;
  return [...positional, ...named, ...receiver];
}
