import { dottedName } from '../../fact/dotted-name.ts';
import type { Call, Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import type { PlacedCall } from '../../flow/scope-index.ts';
import type { CodeProblem } from '../check.ts';
import { mayBeCredential } from './credential-text.ts';
import { SECRET_PLACES } from './secret-places.ts';

/** What makes bytes of a text. */
const TO_BYTES =
  /(?:^|\.)(?:getBytes|GetBytes|encode|toByteArray|as_bytes|Buffer\.from|TextEncoder\(\)\.encode|bytes|toCharArray|to_vec|as_ref)$|^\[\]byte$/;
const DEEPEST = 4;

/** Literals handed over where only a secret can stand: `jwt.sign(payload, '…')`, also through constants and as bytes. */
export function handedSecrets(flow: Flow, { call, scope }: PlacedCall): readonly CodeProblem[] {
  const name = flow.canonical(call.callee, scope) ?? dottedName(call.callee) ?? lastOf(call.callee);
  const place = SECRET_PLACES.find(({ callee }) => callee.test(name));
  const value = place === undefined ? undefined : call.args.at(place.at)?.value;
  if (place === undefined || value === undefined) return [];
  const found = literalBehind(flow, value, { scope, depth: 0 });
  if (found === undefined || !mayBeCredential(found.text)) return [];
  const { text, start, end } = found;
  const reason = `${place.what} stands in the code`;
  return [{ check: 'hardcoded-secret', confidence: 'high', subject: place.what, reason, literal: text, start, end }];
}

function lastOf(callee: Expression): string {
  return callee.kind === 'member' ? (callee.property ?? '') : '';
}

interface FoundText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Depth {
  readonly scope: number;
  readonly depth: number;
}

function literalBehind(flow: Flow, value: Expression, place: Depth): FoundText | undefined {
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
