import type { Call, Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import type { PlacedCall } from '../../flow/scope-index.ts';
import { isSecret } from '../../flow/worth.ts';
import { isSecretFile } from '../../vocabulary/secret-files.ts';
import type { CodeProblem } from '../check.ts';
import { backendProblem } from './backend-problem.ts';

/** Calls that write a value into a file; where the value stands among the arguments. */
const WRITERS =
  /(?:^|[.:])(?:writeFileSync|writeFile|appendFileSync|appendFile|outputFile|outputJson|writeJson|writeJsonSync|write_text|file_put_contents|fwrite|WriteAllText|WriteAllTextAsync|WriteFile|writeString|File\.write|IO\.write|pickle\.dump|json\.dump|yaml\.dump|joblib\.dump|shelve\.open|fs(?:::|\.)write|writeText|Set-Content|Out-File|Bun\.write|writeTextFile|writelines)$/;
/** Methods of open files. */
const HANDLE_WRITE = /^(?:write|WriteLine|WriteString|puts|write_all|writeln|writelines)$/;
const HANDLE = /^(?:f|fh|fp|file|fout|out_?file|handle|key_?file|writer|secret_?file|fd|w|output)$/;
const OWNER_ONLY = new Set([0o600, 0o400, 0o700, 600, 400]);

/** Secrets that code writes into a file without closing it to others. */
export function fileWrites(flow: Flow, { call, scope }: PlacedCall): readonly CodeProblem[] {
  const name = calleeName(flow, call, scope);
  if (openMode(flow, call, { name, scope })) return [];
  const isHandle =
    call.callee.kind === 'member' && HANDLE_WRITE.test(call.callee.property ?? '') && isHandleName(call.callee.object);
  if ((!WRITERS.test(name) || /clipboard/i.test(name)) && !isHandle) return [];
  if (isPrivate(call) || isGuarded(flow)) return [];
  const named = intoSecretFile(flow, call, scope);
  if (named !== undefined) return [named];
  for (const { value } of call.args) {
    const worth = flow.worth(value, scope);
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

function isHandleName(expression: Expression): boolean {
  return expression.kind === 'name' && HANDLE.test(expression.name);
}

/** `{ mode: 0o600 }`, `0600`. */
function isPrivate({ args }: Call): boolean {
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
      /(?:^|[.:])(?:chmod|chmodSync|fchmod|umask|os\.open|set_permissions|setPosixFilePermissions|SetUnixFileMode|File\.chmod)$/.test(
        name,
      ) && !call.args.some(({ value }) => value.kind === 'literal' && isWide(value.value))
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
