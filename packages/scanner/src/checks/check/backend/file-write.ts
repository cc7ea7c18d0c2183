import { dottedName } from '../../fact/dotted-name.ts';
import type { Call, Expression } from '../../fact/expression.ts';
import type { LanguageName } from '../../fact/language-name.ts';
import type { Flow } from '../../flow/flow.ts';
import type { PlacedCall } from '../../flow/scope-index.ts';
import { isSecret } from '../../flow/worth.ts';
import { loggedArguments } from '../is-log-call.ts';
import { isSecretFile } from '../../vocabulary/secret-files.ts';
import type { CodeProblem } from '../check.ts';
import { backendProblem } from './backend-problem.ts';

/** Calls that write a value into a file; where the value stands among the arguments. */
const WRITERS =
  /(?:^|[.:])(?:writeFileSync|writeFile|appendFileSync|appendFile|outputFile|outputJson|writeJson|writeJsonSync|write_text|file_put_contents|fwrite|WriteAllText|WriteAllTextAsync|WriteFile|writeString|File\.write|IO\.write|pickle\.dump|json\.dump|yaml\.dump|joblib\.dump|shelve\.open|fs(?:::|\.)write|writeText|Set-Content|Out-File|Storage(?:\.disk\(\))?\.put|to_writer(?:_pretty)?|Bun\.write|writeTextFile|writelines)$/;
/** Methods of open files. */
const HANDLE_WRITE = /^(?:write|WriteLine|WriteString|puts|write_all|writeln|writelines)$/;
const HANDLE = /^(?:f|fh|fp|file|fout|out_?file|handle|key_?file|writer|secret_?file|fd|w|output)$/;
/** Languages in which the type of what is written tells what is in it. */
const WHOLE: ReadonlySet<LanguageName> = new Set(['go', 'rust']);
const OWNER_ONLY = new Set([0o600, 0o400, 0o700, 600, 400]);

/** Secrets that code writes into a file without closing it to others. */
export function fileWrites(flow: Flow, { call, scope }: PlacedCall): readonly CodeProblem[] {
  const name = calleeName(flow, call, scope);
  if (loggedArguments(flow, call, scope) !== undefined || openMode(flow, call, { name, scope })) return [];
  const isWriter = WRITERS.test(name) && !/clipboard/i.test(name);
  if (!isWriter && !isMacroWrite(call, name) && !isFileEncoder(flow, call, { name, scope }) && !isHandleWrite(call))
    return [];
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
    const worth = isTyped ? flow.printed(value, scope) : flow.worth(value, scope);
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

function isHandleWrite({ callee }: Call): boolean {
  return callee.kind === 'member' && HANDLE_WRITE.test(callee.property ?? '') && isHandleName(callee.object);
}

/** `writeln!(file, …)`. */
function isMacroWrite({ args }: Call, name: string): boolean {
  const [first] = args;
  return /^(?:write|writeln)!$/.test(name) && first !== undefined && isHandleName(first.value);
}

/** Whatever is written into a file of that name. */
function intoSecretFile(flow: Flow, { args }: Call, scope: number): CodeProblem | undefined {
  const [file, content] = args;
  const path = file === undefined ? undefined : flow.fold(file.value, scope);
  if (path === undefined || content === undefined || !/(?:^|\/)\.?api[_-]?keys?\.json$/i.test(path)) return undefined;
  if (content.value.kind === 'literal' || isEncrypted(content.value)) return undefined;
  return backendProblem(content, path, `${path} keeps keys in a plain file`, 'medium');
}

function calleeName(flow: Flow, { callee }: Call, scope: number): string {
  return flow.canonical(callee, scope) ?? (callee.kind === 'member' ? (callee.property ?? '') : '');
}

function openMode(flow: Flow, call: Call, { name, scope }: { readonly name: string; readonly scope: number }): boolean {
  return /(?:^|\.)open$/.test(name) && !isSecretFile(flow.fold(call.args[0]?.value ?? call, scope) ?? '');
}

/** `json.NewEncoder(f).Encode(token)`, where `f` is a file. */
function isFileEncoder(
  flow: Flow,
  { callee }: Call,
  { name, scope }: { readonly name: string; readonly scope: number },
): boolean {
  if (!/(?:^|\.)NewEncoder\(\)\.Encode$/.test(name) || callee.kind !== 'member' || callee.object.kind !== 'call')
    return false;
  const to = callee.object.args[0]?.value;
  return (
    to?.kind === 'name' &&
    flow.index
      .bindingsOf(to.name, scope)
      .some(({ value }) => value?.kind === 'call' && /^os\.(?:Create|OpenFile)$/.test(dottedName(value.callee) ?? ''))
  );
}

function isHandleName(expression: Expression): boolean {
  return expression.kind === 'name' && HANDLE.test(expression.name);
}

/** Whether a call says that only the owner may read: `{ mode: 0o600 }`, `0600`. */
export function isPrivate({ args }: Pick<Call, 'args'>): boolean {
  return args.some(({ name, value }) => {
    if (name !== undefined && !/^(?:mode|perm|permissions?)$/.test(name)) return false;
    if (value.kind === 'object') return value.entries.some((entry) => entry.key === 'mode' && isOwnerOnly(entry.value));
    return isOwnerOnly(value);
  });
}

function isOwnerOnly(value: Expression): boolean {
  return (
    value.kind === 'literal' &&
    (typeof value.value === 'number' ? OWNER_ONLY.has(value.value) : /^(?:0o?)?[46]00$/.test(String(value.value)))
  );
}

/** A file that is closed to others right away: `chmod(path, 0o600)`, `os.open(…, 0o600)`, `umask(0o077)`. */
function isGuarded(flow: Flow): boolean {
  return flow.index.calls.some(({ call, scope }) => {
    const name = calleeName(flow, call, scope);
    if (/(?:^|[.:])mode$/.test(name) && call.args.some(({ value }) => isOwnerOnly(value))) return true;
    return (
      /(?:^|[.:])(?:chmod|chmodSync|fchmod|umask|os\.open|set_permissions|setPosixFilePermissions|SetUnixFileMode|File\.chmod|touch|File\.open|OpenFile|openSync|opener)$/.test(
        name,
      ) &&
      !call.args.some(({ value }) => value.kind === 'literal' && isWide(value.value)) &&
      // What only may say with which rights must say so.
      (!/(?:touch|open\w*|OpenFile)$/.test(name) || name.endsWith('os.open') || isPrivate(call))
    );
  });
}

function isWide(mode: unknown): boolean {
  return typeof mode === 'number' && (mode & 0o077) !== 0 && mode > 7 && mode !== 600 && mode !== 400 && mode !== 0o077;
}

function isEncrypted(value: Expression): boolean {
  return (
    value.kind === 'call' && value.callee.kind === 'member' && /encrypt|seal|hash/i.test(value.callee.property ?? '')
  );
}
