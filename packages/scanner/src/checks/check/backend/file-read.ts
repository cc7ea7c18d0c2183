import { dottedName } from '../../fact/dotted-name.ts';
import type { Call, Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import type { PlacedCall } from '../../flow/scope-index.ts';
import { walk } from '../../flow/walk.ts';
import { isSecretFile, OPENERS } from '../../vocabulary/secret-files.ts';
import type { CodeProblem } from '../check.ts';
import { isPrivate } from './file-write.ts';
import { backendProblem } from './backend-problem.ts';

/** Files of secrets that code reads: `open('.api_keys.json')`, `require('./credentials.json')`. */
export function fileReads(flow: Flow, { call, scope }: PlacedCall): readonly CodeProblem[] {
  const name =
    flow.canonical(call.callee, scope) ?? (call.callee.kind === 'member' ? (call.callee.property ?? '') : '');
  if (!OPENERS.test(name) && !namesKeyFile(call)) return [];
  if (isWriting(flow, call, scope)) return [];
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

/** The path as far as it is constant: of `path.join(dir, 'secrets.json')` and `` `${dir}/secrets.json` `` the end. */
function pathText(flow: Flow, expression: Expression, scope: number): string | undefined {
  const whole = flow.fold(expression, scope);
  if (whole !== undefined) return whole;
  if (expression.kind === 'template') return lastText(flow, expression.parts, scope);
  if (expression.kind === 'operation') return lastText(flow, expression.operands, scope);
  if (expression.kind === 'name') {
    const bindings = flow.index.bindingsOf(expression.name, scope);
    const [only] = bindings;
    if (only?.value === undefined || only.value.kind === 'name' || only.how === 'parameter') return undefined;
    return only.value.kind === 'call' || only.value.kind === 'template' || only.value.kind === 'operation'
      ? pathText(flow, only.value, only.scope)
      : undefined;
  }
  if (
    expression.kind === 'call' &&
    /(?:^|\.)(?:join|resolve|Join|expanduser|joinpath|Path|of|get|URL|Combine|expand_path)$/.test(
      dottedName(expression.callee) ?? '',
    )
  )
    return lastText(
      flow,
      expression.args.filter(({ value }) => value.kind !== 'member').map(({ value }) => value),
      scope,
    );
  return undefined;
}

function lastText(flow: Flow, parts: readonly Expression[], scope: number): string | undefined {
  const last = parts.at(-1);
  return last === undefined ? undefined : pathText(flow, last, scope);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isWriting(flow: Flow, { args }: Call, scope: number): boolean {
  if (isPrivate({ args })) return true;
  return args.slice(1).some(({ value }) => {
    let isForWriting = /^[wax]b?\+?$/.test(flow.fold(value, scope) ?? '');
    walk(value, (each) => {
      isForWriting ||=
        each.kind === 'member' && /^O?_?(?:WRONLY|CREAT|CREATE|TRUNC|RDWR|APPEND)$/.test(each.property ?? '');
    });
    return isForWriting;
  });
}
