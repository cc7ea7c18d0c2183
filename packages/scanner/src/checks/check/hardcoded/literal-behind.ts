import { dottedName } from '../../fact/dotted-name.ts';
import type { Call, Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';

/** What makes bytes of a text. */
const TO_BYTES =
  /(?:^|\.)(?:getBytes|GetBytes|encode|toByteArray|as_bytes|Buffer\.from|TextEncoder\(\)\.encode|bytes|toCharArray|to_vec|as_ref)$|^\[\]byte$/;
const DEEPEST = 4;

export interface FoundText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Depth {
  readonly scope: number;
  /** How many steps were taken; a few are allowed. */
  readonly depth: number;
}

/** The literal that a value comes from, through constants and as bytes. */
export function literalBehind(flow: Flow, value: Expression, place: Depth): FoundText | undefined {
  if (place.depth > DEEPEST) return undefined;
  if (value.kind === 'literal')
    return typeof value.value === 'string' ? { text: value.value, start: value.start, end: value.end } : undefined;
  if (value.kind === 'call') return inBytes(flow, value, place);
  return value.kind === 'name' || value.kind === 'member' ? inConstant(flow, value, place) : undefined;
}

/** `"…".getBytes()`, `Buffer.from('…')`. */
function inBytes(flow: Flow, { callee, args }: Call, { scope, depth }: Depth): FoundText | undefined {
  const name = flow.canonical(callee, scope) ?? dottedName(callee) ?? lastOf(callee);
  if (!TO_BYTES.test(name)) return undefined;
  const receiver = callee.kind === 'member' ? callee.object : undefined;
  const from = receiver?.kind === 'literal' ? receiver : (args[0]?.value ?? receiver);
  return from === undefined ? undefined : literalBehind(flow, from, { scope, depth: depth + 1 });
}

function inConstant(flow: Flow, value: Expression, { scope, depth }: Depth): FoundText | undefined {
  const [only, ...more] = flow.index.bindingsOf(dottedName(value) ?? '', scope);
  if (only?.value === undefined || more.length > 0 || only.how === 'parameter') return undefined;
  return literalBehind(flow, only.value, { scope: only.scope, depth: depth + 1 });
}

function lastOf(callee: Expression): string {
  return callee.kind === 'member' ? (callee.property ?? '') : '';
}
