import { dottedName } from '../../fact/dotted-name.ts';
import type { Call, Expression, Name } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';

/** The last of these calls' arguments is the last part of a path. */
const JOINS =
  /(?:^|\.)(?:join|resolve|Join|expanduser|joinpath|Path|PathBuf|from|of|get|URL|Combine|expand_path|File|resolveSibling|appendingPathComponent)$/;

/** The path as far as it is constant: of `path.join(dir, 'secrets.json')` and `` `${dir}/secrets.json` `` the end. */
export function pathText(flow: Flow, expression: Expression, scope: number): string | undefined {
  const whole = flow.fold(expression, scope);
  if (whole !== undefined) return whole;
  if (expression.kind === 'template') return lastText(flow, expression.parts, scope);
  if (expression.kind === 'operation') return lastText(flow, expression.operands, scope);
  if (expression.kind === 'name') return boundText(flow, expression, scope);
  return expression.kind === 'call' ? joinedText(flow, expression, scope) : undefined;
}

function boundText(flow: Flow, { name }: Name, scope: number): string | undefined {
  const [only] = flow.index.bindingsOf(name, scope);
  if (only?.value === undefined || only.how === 'parameter') return undefined;
  return /^(?:call|template|operation)$/.test(only.value.kind) ? pathText(flow, only.value, only.scope) : undefined;
}

function joinedText(flow: Flow, { callee, args }: Call, scope: number): string | undefined {
  const name = dottedName(callee) ?? (callee.kind === 'member' ? (callee.property ?? '') : '');
  if (!JOINS.test(name)) return undefined;
  const parts = args.filter(({ value }) => value.kind !== 'member').map(({ value }) => value);
  return lastText(flow, parts, scope);
}

function lastText(flow: Flow, parts: readonly Expression[], scope: number): string | undefined {
  const last = parts.at(-1);
  return last === undefined ? undefined : pathText(flow, last, scope);
}

/** The name of the file that a path leads to. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
