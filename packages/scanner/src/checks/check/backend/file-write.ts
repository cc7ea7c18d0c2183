import { dottedName } from '../../fact/dotted-name.ts';
import type { Call, Expression } from '../../fact/expression.ts';
import type { LanguageName } from '../../fact/language-name.ts';
import type { Flow } from '../../flow/flow.ts';
import type { PlacedCall } from '../../flow/scope-index.ts';
import { isSecret } from '../../flow/worth.ts';
import { loggedArguments } from '../is-log-call.ts';
import type { CodeProblem } from '../check.ts';
import { backendProblem } from './backend-problem.ts';
import { calleeName } from './callee-name.ts';
import { isFileHandle, mayRead, opensFile } from './file-handle.ts';
import { isForWriting } from './is-for-writing.ts';
import { isGuarded, isPrivate } from './private-mode.ts';
import { secretPath } from './secret-path.ts';
import { serializedSecret, writesFields } from './serialized.ts';

/** Calls that write a value into a file; where the value stands among the arguments. */
const WRITERS =
  /(?:^|[.:])(?:writeFileSync|writeFile|appendFileSync|appendFile|outputFile|outputJson|writeJson|writeJsonSync|write_text|file_put_contents|fwrite|(?:WriteAll|AppendAll)(?:Text|Lines|Bytes)(?:Async)?|Files\.write|writeStringToFile|writeBytes|write_bytes|binwrite|atomic_write|writeAs(?:String|StringSync|Bytes)|os\.write(?:\.over)?|WriteFile|writeString|File\.write|IO\.write|c?[pP]ickle\.dump|(?:dill|marshal|cloudpickle)\.dump|json\.dump|yaml\.dump|joblib\.dump|writeValue|shelve\.open|fs(?:::|\.)write|writeText|Set-Content|Out-File|Storage(?:\.disk\(\))?\.put|to_writer(?:_pretty)?|Bun\.write|writeTextFile|writelines)$/;
/** Methods of open files. */
const HANDLE_WRITE = /^(?:write|WriteLine|WriteString|puts|write_all|writeln|writelines)$/;
/** Languages in which the type of what is written tells what is in it. */
const WHOLE: ReadonlySet<LanguageName> = new Set(['go', 'rust']);

/** Secrets that code writes into a file without closing it to others. */
export function fileWrites(flow: Flow, { call, scope }: PlacedCall): readonly CodeProblem[] {
  const name = calleeName(flow, call, scope);
  if (loggedArguments(flow, call, scope) !== undefined) return [];
  const opened = intoOpened(flow, call, { name, scope });
  if (opened !== undefined) return isPrivate(call) || isGuarded(flow) ? [] : [opened];
  const isWriter = WRITERS.test(name) && !/clipboard/i.test(name);
  if (!isWriter && !isWrittenTo(flow, call, { name, scope })) return [];
  if (isPrivate(call) || isGuarded(flow)) return [];
  const named = intoSecretFile(flow, call, scope);
  if (named !== undefined) return [named];
  return writtenSecret(flow, call, { scope, isTyped: isWriter && WHOLE.has(flow.facts.language) });
}

interface Written {
  readonly scope: number;
  /** The type of what is written tells what is in it. */
  readonly isTyped: boolean;
}

function writtenSecret(flow: Flow, call: Call, { scope, isTyped }: Written): readonly CodeProblem[] {
  for (const { value } of call.args) {
    const own = isTyped ? flow.printed(value, scope) : flow.worth(value, scope);
    const worth = isSecret(own) ? own : (serializedSecret(flow, value, { scope, isWhole: writesFields(call) }) ?? own);
    if (isSecret(worth) && !isEncrypted(value))
      return [
        backendProblem(
          worth,
          worth.name,
          `${worth.name} is written into a file that others may read`,
          worth.source === 'name' ? 'medium' : 'high',
        ),
      ];
  }
  return [];
}

/** Written to a file that is open: `f.write(x)`, `writeln!(file, …)`, `fmt.Fprintln(f, x)`, `json.NewEncoder(f).Encode(x)`. */
function isWrittenTo(flow: Flow, call: Call, { name, scope }: Called): boolean {
  const { callee, args } = call;
  const [first] = args;
  if (/^(?:write|writeln)!$|(?:^|\.)Fprint(?:f|ln)?$/.test(name))
    return first !== undefined && isFileHandle(flow, first.value, scope);
  if (callee.kind !== 'member') return false;
  if (/(?:^|\.)NewEncoder\(\)\.Encode$/.test(name)) return encodesIntoFile(flow, callee.object, scope);
  return HANDLE_WRITE.test(callee.property ?? '') && isFileHandle(flow, callee.object, scope);
}

interface Called {
  readonly name: string;
  readonly scope: number;
}

function encodesIntoFile(flow: Flow, encoder: Expression, scope: number): boolean {
  const to = encoder.kind === 'call' ? encoder.args[0]?.value : undefined;
  return (
    to?.kind === 'name' &&
    flow.index
      .bindingsOf(to.name, scope)
      .some(({ value }) => value?.kind === 'call' && /^os\.(?:Create|OpenFile)$/.test(dottedName(value.callee) ?? ''))
  );
}

/** Whatever is written into a file whose path says that it is a secret. */
function intoSecretFile(flow: Flow, { callee, args }: Call, scope: number): CodeProblem | undefined {
  const [first, second] = args;
  // `tokenFile.writeText(body)`, `Path('credentials.json').write_text(body)`.
  const isOwn =
    callee.kind === 'member' && /^(?:writeText|write_text|write_bytes|writeBytes)$/.test(callee.property ?? '');
  const isDump = callee.kind === 'member' && callee.property === 'dump';
  const [file, content] = isOwn
    ? [callee.object, first?.value]
    : isDump
      ? [second?.value, first?.value]
      : [first?.value, second?.value];
  if (file === undefined || content === undefined || !isWorthKeeping(flow, content, scope)) return undefined;
  const path = secretPath(flow, file, scope);
  return path === undefined ? undefined : keptIn(content, path);
}

function keptIn(place: Expression, path: string): CodeProblem {
  return backendProblem(place, path, `what is written into ${path} others may read`, 'medium');
}

/** Not emptied, and not what is known to be harmless. */
function isWorthKeeping(flow: Flow, content: Expression, scope: number): boolean {
  return content.kind !== 'literal' && !isEncrypted(content) && flow.worth(content, scope) !== 'harmless';
}

/** `open(token_path, 'w')`, `File::create(token_file)`: what is written then goes into that file. */
function intoOpened(flow: Flow, call: Call, { name, scope }: Called): CodeProblem | undefined {
  if (!opensFile(name)) return undefined;
  const [first] = call.args;
  const isOwn = call.callee.kind === 'member' && call.callee.property === 'open' && isMode(flow, first?.value, scope);
  const file = isOwn ? call.callee.object : first?.value;
  if (file === undefined || (!isOwn && mayRead(name) && !isForWriting(flow, call, scope))) return undefined;
  const path = secretPath(flow, file, scope);
  return path === undefined ? undefined : keptIn(file, path);
}

function isMode(flow: Flow, value: Expression | undefined, scope: number): boolean {
  return value !== undefined && /^[wax]b?\+?$/.test(flow.fold(value, scope) ?? '');
}

function isEncrypted(value: Expression): boolean {
  return (
    value.kind === 'call' && value.callee.kind === 'member' && /encrypt|seal|hash/i.test(value.callee.property ?? '')
  );
}
