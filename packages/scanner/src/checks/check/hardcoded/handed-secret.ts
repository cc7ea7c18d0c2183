import { dottedName } from '../../fact/dotted-name.ts';
import type { Call, Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import type { PlacedCall } from '../../flow/scope-index.ts';
import type { CodeProblem } from '../check.ts';
import { literalBehind, type FoundText } from './literal-behind.ts';
import { SCRIPTED_PLACES } from './scripted-places.ts';
import { SECRET_PLACES } from './secret-places.ts';
import { searchClientKey } from './search-client.ts';
import { looksLikeSecret, mayLookLikeSecret } from './secret-words.ts';

const PLACES = [...SECRET_PLACES, ...SCRIPTED_PLACES];
const LONGEST_NAME = 200;
const ENCODED =
  /(?:^|\.)(?:btoa|b64encode|Buffer\.from|encodeToString|EncodeToString|ToBase64String|strict_encode64|encode64|urlsafe_encode64|base64_encode)$/;
const SETTERS =
  /(?:^|\.)(?:put|set|Set|add|Add|append|setProperty|setRequestProperty|header|headers|setHeader|addHeader|set_header|type|fill|sendKeys|send_keys|store|setex|store_secret)$/;

/** Literals handed over where only a secret can stand: `jwt.sign(payload, '…')`, also through constants and as bytes. */
export function handedSecrets(flow: Flow, { call, scope }: PlacedCall): readonly CodeProblem[] {
  const whole = flow.canonical(call.callee, scope) ?? dottedName(call.callee) ?? lastOf(call.callee);
  // The end of a name tells; patterns for it are tried at each character before.
  const name = whole.slice(-LONGEST_NAME);
  const positional = call.args.filter((each) => each.name === undefined);
  const texts = positional.map(({ value }) => literalBehind(flow, value, { scope, depth: 0 }));
  // Few calls are given such a text, and there are many places.
  const places = texts.some((found) => found !== undefined && mayLookLikeSecret(found.text)) ? PLACES : [];
  for (const { callee, at, what, words = 'any' } of places) {
    const found = callee.test(name) ? texts.at(at) : undefined;
    if (found !== undefined && looksLikeSecret(found.text, words)) return [handed(what, found)];
  }
  const key = searchClientKey(flow, call, { name, scope });
  if (key !== undefined) return [handed('the key', key)];
  return [...underName(flow, call, name), ...ofLogin(flow, call, { name, scope }), ...characters(call)];
}

/** `props.put("mail.password", "…")`. */
function underName(flow: Flow, { args }: Call, name: string): readonly CodeProblem[] {
  const [key, value, ...more] = args;
  if (!SETTERS.test(name) || key?.value.kind !== 'literal' || value?.value.kind !== 'literal' || more.length > 1)
    return [];
  const { start, end } = value.value;
  const text = String(value.value.value);
  const kind = flow.names.kindOf(String(key.value.value).replace(/^[#.]/, ''));
  if (kind === undefined || kind === 'connection' || !looksLikeSecret(text, 'chosen')) return [];
  return [handed(String(key.value.value), { text, start, end })];
}

/** `b64encode('user:password')`, `auth=('user', 'password')`. */
function ofLogin(
  flow: Flow,
  { args }: Call,
  { name, scope }: { readonly name: string; readonly scope: number },
): readonly CodeProblem[] {
  const pair = args.find((each) => each.name === 'auth')?.value;
  const second = pair?.kind === 'array' && pair.items.length === 2 ? pair.items[1] : undefined;
  const password = second === undefined ? undefined : literalBehind(flow, second, { scope, depth: 3 });
  if (password !== undefined && looksLikeSecret(password.text, 'any')) return [handed('the password', password)];
  const [first] = args;
  const login =
    first === undefined || !ENCODED.test(name) ? undefined : literalBehind(flow, first.value, { scope, depth: 2 });
  const behind = /^[\w.@-]+:([^\s:/]{6,})$/.exec(login?.text ?? '')?.[1];
  return login === undefined || behind === undefined || !looksLikeSecret(behind, 'chosen')
    ? []
    : [handed('the password', login)];
}

/** Passwords are handed over as characters, and little else is: `"…".toCharArray()`. */
function characters({ callee }: Call): readonly CodeProblem[] {
  if (callee.kind !== 'member' || callee.property !== 'toCharArray' || callee.object.kind !== 'literal') return [];
  const { value, start, end } = callee.object;
  const text = String(value);
  return looksLikeSecret(text, 'chosen') ? [handed('the password', { text, start, end })] : [];
}

function handed(what: string, { text, start, end }: FoundText): CodeProblem {
  const reason = `${what} stands in the code`;
  return { check: 'hardcoded-secret', confidence: 'high', subject: what, reason, literal: text, start, end };
}

function lastOf(callee: Expression): string {
  return callee.kind === 'member' ? (callee.property ?? '') : '';
}
