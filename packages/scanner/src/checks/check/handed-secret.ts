import { placeholderReason } from '../../core/judge/filter/placeholder.ts';
import { isLabel } from '../flow/is-label.ts';
import type { Flow } from '../flow/flow.ts';
import type { PlacedCall } from '../flow/scope-index.ts';
import type { CodeProblem } from './check.ts';

/** Calls that take a secret at a known place, whatever it looks like: signing keys, passwords of logins. */
const PLACES: readonly { readonly callee: RegExp; readonly at: number; readonly what: string }[] = [
  { callee: /(?:^|\.)(?:jwt|jsonwebtoken|JWT|jose)\.(?:sign|verify|encode|decode)$/, at: 1, what: 'the signing key' },
  {
    callee: /(?:^|\.)(?:s|smtp|server|mailer|session|conn|connection|imap|mail|ftp)\.login$/,
    at: 1,
    what: 'the password',
  },
  {
    callee: /(?:^|\.)(?:NetworkCredential|UsernamePasswordCredentials|PasswordAuthentication)$/,
    at: 1,
    what: 'the password',
  },
  { callee: /(?:^|\.)HTTPBasicAuth$/, at: 1, what: 'the password' },
  { callee: /^(?:cookieParser|express\.cookieParser)$/, at: 0, what: 'the signing key' },
  { callee: /(?:^|\.)(?:createHmac|CreateHmac)$/, at: 1, what: 'the signing key' },
];
const SHORTEST = 6;

/** Literals handed over where only a secret can stand: `jwt.sign(payload, '…')`. */
export function handedSecrets(flow: Flow, { call, scope }: PlacedCall): readonly CodeProblem[] {
  const name = flow.canonical(call.callee, scope) ?? '';
  const place = PLACES.find(({ callee }) => callee.test(name));
  const value = place === undefined ? undefined : call.args[place.at]?.value;
  if (place === undefined || value?.kind !== 'literal' || typeof value.value !== 'string') return [];
  const text = value.value;
  if (text.length < SHORTEST || isLabel(text) || placeholderReason(text) !== undefined) return [];
  const { start, end } = value;
  return [
    {
      check: 'hardcoded-secret',
      confidence: 'high',
      subject: place.what,
      reason: `${place.what} stands in the code`,
      literal: text,
      start,
      end,
    },
  ];
}
