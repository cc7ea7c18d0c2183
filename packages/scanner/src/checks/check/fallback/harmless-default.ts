import { isLabel } from '../../flow/is-label.ts';
import type { SecretKind } from '../../vocabulary/secret-name.ts';

/** Words that say that there is none. */
const NOTHING =
  /^(?:none|null|nil|undefined|unset|not[-_ ]?set|not[-_ ]?configured|missing|absent|empty|n\/a|na|no|false|true|0|1|-1|<[^>]*>|\[.*\]|\{\{.*\}\}|\$\{.*\}|\*+|\.+|x+|-+|redacted|auto|disabled|required|optional|enabled|bearer|basic|digest|token|oauth2?|jwt|[hre]s(?:256|384|512)|x-[\w-]+|authorization|localhost)$/i;

/** Words of values that somebody made up to get going; labels of secrets have none. */
const STAND_IN =
  /(?:^|[-_])(?:dev|development|local|default|demo|root|admin|super|insecure|fallback|prod|production|staging|internal|s3cr3t)(?:[-_]|$)/i;

/** Addresses with a password in them. */
const WITH_PASSWORD = /:\/\/([^/\s:@]*):([^/\s@$<{]+)@/;

export interface DefaultCase {
  readonly kind: SecretKind;
  readonly isSure: boolean;
}

/** Whether a default gives nothing away: it is empty, says that there is none, or is an address without a password. */
export function isHarmlessDefault(text: string, { kind, isSure }: DefaultCase): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || NOTHING.test(trimmed)) return true;
  if (kind === 'connection') return isOpenConnection(trimmed);
  if (/^(?:https?:\/\/[^@]*|\.{0,2}\/[\w./-]+|~\/.*)$/.test(trimmed)) return true;
  // Another variable's name, and words that say that there is none.
  if (
    /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(trimmed) ||
    /(?:^|[-_ ])(?:unconfigured|unset|missing|none|not[-_ ](?:set|configured))$/i.test(trimmed)
  )
    return true;
  if (/^(?:env|file|vault|aws|arn|gcp|ssm|op|secret)[:/]/.test(trimmed)) return true;
  return !isSure && isLabel(trimmed) && !STAND_IN.test(trimmed);
}

/** An address without a password, or with the word for one. */
function isOpenConnection(address: string): boolean {
  const [, user = '', password] = WITH_PASSWORD.exec(address) ?? [];
  if (password === undefined) return true;
  return /^(?:user(?:name)?|usr)$/i.test(user) && /^(?:password|passwd|pass|pw|pwd|secret)$/i.test(password);
}
