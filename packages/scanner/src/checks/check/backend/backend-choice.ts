import { placeholderReason } from '../../../core/judge/filter/placeholder.ts';
import { isPatterned } from '../../../core/judge/filter/repetition.ts';
import { dottedName } from '../../fact/dotted-name.ts';
import type { Expression } from '../../fact/expression.ts';
import type { Binding, Fact } from '../../fact/fact.ts';
import type { Flow } from '../../flow/flow.ts';
import { expressionsOf, partsOf } from '../../flow/walk.ts';
import { isSecretFile } from '../../vocabulary/secret-files.ts';
import type { CodeProblem } from '../check.ts';
import { backendProblem } from './backend-problem.ts';

const BACKEND_NAME =
  /^(?:.*[_.-])?(?:secrets?|keys?|credentials?|vault|keyring|token)[_.-]?(?:backend|store|storage|provider|source|manager|method|mode)(?:[_.-]type)?$/i;
const FILE_VALUE = /^(?:file|files|json|plain|local_?file|disk|filesystem|plain_?text|pickle|json_?file)$/i;
const FILE_CONSTANT =
  /(?:^|\.)\w{0,60}(?:Secret|Key|Credential|Vault|Token)\w{0,60}(?:Backend|Store|Storage|Provider|Source|Type|Manager)\w{0,60}\.(?:FILE|File|file|PLAINTEXT|Plaintext|JSON_FILE|LOCAL_FILE|PLAIN_FILE)$/;
const PLAIN_KEYRING =
  /(?:^|\.)(?:PlaintextKeyring|UncryptedFileKeyring|keyrings\.alt\.file\.PlaintextKeyring)(?:\(\))?$/;

/** A file chosen as the place of secrets: `SecretBackend.FILE`, `SECRET_BACKEND=file`, a plaintext keyring. */
export function backendChoices(flow: Flow, fact: Fact): readonly CodeProblem[] {
  const found: CodeProblem[] = fact.kind === 'binding' ? [...named(flow, fact), ...keyFile(flow, fact)] : [];
  // What a guard compares with is no choice.
  if (fact.kind === 'guard') return found;
  if (fact.kind === 'evaluation') found.push(...setByCall(flow, fact.value, fact.scope));
  return [...found, ...expressionsOf(fact).flatMap((expression) => constants(flow, expression, fact.scope))];
}

function named(flow: Flow, { path, value, scope, target, how }: Binding): readonly CodeProblem[] {
  const name = path.at(-1) ?? '';
  if (value === undefined || !BACKEND_NAME.test(name)) return [];
  const choice = chosen(flow, value, scope);
  if (choice === undefined || !FILE_VALUE.test(choice) || (how === 'field' && /^[A-Z]+$/.test(name))) return [];
  return [backendProblem(value.end > value.start ? value : target, name, `${name} puts secrets into a plain file`)];
}

const SETTERS =
  /(?:^|[.:])(?:Setenv|setenv|putenv|set_var|SetEnvironmentVariable|setProperty|stubEnv|setdefault|SetDefault|set|put)$/;

/** `os.Setenv("SECRET_BACKEND", "file")`. */
function setByCall(flow: Flow, value: Expression, scope: number): readonly CodeProblem[] {
  if (value.kind !== 'call' || !SETTERS.test(dottedName(value.callee) ?? '')) return [];
  const [name, choice] = value.args.map((argument) => flow.fold(argument.value, scope));
  if (name === undefined || choice === undefined || !BACKEND_NAME.test(name) || !FILE_VALUE.test(choice)) return [];
  return [backendProblem(value.args[1] ?? value, name, `${name} puts secrets into a plain file`)];
}

/** The constant, or the default of what is read. */
function chosen(flow: Flow, value: Expression, scope: number): string | undefined {
  const reading = flow.environmentRead(value, scope);
  if (reading?.fallback !== undefined) return flow.fold(reading.fallback, scope);
  return value.kind === 'fallback' ? flow.fold(value.fallback, scope) : flow.fold(value, scope);
}

/** `GOOGLE_APPLICATION_CREDENTIALS=./service-account.json`, `DOTENV_KEY=…`. */
function keyFile(flow: Flow, { path, value, scope, target }: Binding): readonly CodeProblem[] {
  const name = path.at(-1) ?? '';
  const text = value === undefined ? undefined : flow.fold(value, scope);
  if (text === undefined || text === '') return [];
  if (
    /^GOOGLE_APPLICATION_CREDENTIALS$/.test(name) &&
    text.endsWith('.json') &&
    (isSecretFile(text) || !text.startsWith('/')) &&
    !/^\/(?:var\/)?(?:run\/)?secrets/.test(text)
  )
    return [backendProblem(target, name, `${name} points at a plain file`)];
  if (/^DOTENV_(?:PRIVATE_)?KEY(?:_\w+)?$/.test(name) && !/[${<]/.test(text) && !isExampleKey(text))
    return [backendProblem(target, name, `${name} decrypts every secret of .env.vault, and stands here in the clear`)];
  return [];
}

/** `dotenv://:key_1234567890@…`: documentation counts. */
function isExampleKey(text: string): boolean {
  const key = /^dotenv:\/\/:?(?:key_)?([^@]+)@/.exec(text)?.[1] ?? text;
  return isPatterned(key) || placeholderReason(key) !== undefined;
}

/** Constants that stand for files, wherever they are used but in comparisons. */
function constants(flow: Flow, expression: Expression, scope: number): readonly CodeProblem[] {
  if (expression.kind === 'operation') return [];
  if (expression.kind === 'call' && PLAIN_KEYRING.test(flow.canonical(expression.callee, scope) ?? ''))
    return [backendProblem(expression, 'PlaintextKeyring', 'a plaintext keyring keeps secrets in a plain file')];
  const name = expression.kind === 'member' ? dottedName(expression) : undefined;
  if (name !== undefined && FILE_CONSTANT.test(name))
    return [backendProblem(expression, name, `${name} keeps secrets in a plain file`)];
  return partsOf(expression).flatMap((part) => constants(flow, part, scope));
}
