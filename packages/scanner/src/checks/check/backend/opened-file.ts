import type { Call, Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import { walk } from '../../flow/walk.ts';
import type { PlacedCall } from '../../flow/scope-index.ts';
import { isSecretFile } from '../../vocabulary/secret-files.ts';
import type { CodeProblem } from '../check.ts';
import { backendProblem } from './backend-problem.ts';

const CHANGES = /(?:^|[.:])(?:chmod|chmodSync|set_permissions|File\.chmod|Chmod)$/;
const KEY_FILE = /(?:\.pem|\.key|\.p12|\.pfx|\.jks|id_rsa|id_ed25519|(?:^|\/)\.env(?:\.\w+)?)$/i;
/** As octal digits, and as the number that they make. */
const OPEN = /^(?:0?o?[67][0-7][4-7]|420|436|438|511)$/;

/** `chmod('server.key', 0644)`: a file of a key that others may read. */
export function openedFiles(flow: Flow, { call, scope }: PlacedCall): readonly CodeProblem[] {
  const name =
    flow.canonical(call.callee, scope) ?? (call.callee.kind === 'member' ? (call.callee.property ?? '') : '');
  if (!CHANGES.test(name)) return [];
  const file = call.args
    .map(({ value }) => flow.fold(value, scope))
    .find((text) => text !== undefined && isKeyFile(text));
  const mode = call.args.map(({ value }) => openMode(value)).find((each) => each !== undefined);
  if (file === undefined || mode === undefined) return [];
  return [backendProblem(mode, file, `others may read ${file}`)];
}

function isKeyFile(path: string): boolean {
  return isSecretFile(path) || KEY_FILE.test(path);
}

/** `0644`, `0o644`, `Permissions::from_mode(0o644)`. */
function openMode(value: Call | Expression): Expression | undefined {
  let found: Expression | undefined;
  walk(value, (each) => {
    if (each.kind === 'literal' && OPEN.test(String(each.value))) found = each;
  });
  return found;
}
