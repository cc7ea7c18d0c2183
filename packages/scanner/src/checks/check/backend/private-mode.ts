import type { Call, Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import type { PlacedCall } from '../../flow/scope-index.ts';
import { calleeName } from './callee-name.ts';

const OWNER_ONLY = new Set([0o600, 0o400, 0o700, 600, 400]);

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

const known = new WeakMap<Flow, boolean>();

/** A file that is closed to others right away: `chmod(path, 0o600)`, `os.open(…, 0o600)`, `umask(0o077)`. */
export function isGuarded(flow: Flow): boolean {
  let is = known.get(flow);
  if (is === undefined) known.set(flow, (is = flow.index.calls.some((each) => closes(flow, each))));
  return is;
}

const CLOSES =
  /(?:^|[.:])(?:chmod|chmodSync|fchmod|umask|os\.open|set_permissions|setPosixFilePermissions|asFileAttribute|setReadable|SetUnixFileMode|File\.chmod|touch|File\.open|OpenFile|openSync|opener)$/;
/** What only may say with which rights. */
const MAY_CLOSE = /(?:^|[.:])(?:touch|open\w*|OpenFile)$/;

function closes(flow: Flow, { call, scope }: PlacedCall): boolean {
  const name = calleeName(flow, call, scope);
  if (/(?:^|[.:])mode$/.test(name) && call.args.some(({ value }) => isOwnerOnly(value))) return true;
  if (!CLOSES.test(name) || call.args.some(({ value }) => value.kind === 'literal' && isWide(value.value)))
    return false;
  return !MAY_CLOSE.test(name) || name.endsWith('os.open') || isPrivate(call);
}

function isWide(mode: unknown): boolean {
  return typeof mode === 'number' && (mode & 0o077) !== 0 && mode > 7 && mode !== 600 && mode !== 400 && mode !== 0o077;
}
