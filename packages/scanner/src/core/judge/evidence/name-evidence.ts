import { splitWords } from '../../text/words.ts';
import { ABOUT_WORDS, HARMLESS_KEY_WORDS, KEY_KIND_WORDS, WEAK_WORDS } from './name-word-list.ts';

const KEY_KINDS = new Set(KEY_KIND_WORDS.split(' '));
const HARMLESS_KEYS = new Set(HARMLESS_KEY_WORDS.split(' '));
const WEAK = new Set(WEAK_WORDS.split(' '));
const ABOUT = new Set(ABOUT_WORDS.split(' '));

/** What a name promises of its value. */
export type NameKind = 'password' | 'secret' | 'token' | 'key' | 'weak' | 'other';

const PASSWORD =
  /(?:password|passwords|passwd|passwort|pswd|pwd|passphrase|passcode|userpass|dbpass|storepass|keypass|requirepass|^identified)$|^(?:pass|psw|pw|passw|rootpw)$/;
const SECRET = /secrets?$|^(?:credentials?|creds?|secretkey|apisecret|seed|psk)$/;
const TOKEN = /tokens?$|^(?:jwt|bearer|pat|sessionid|authorization|otp)$/;
const WEAK_TAIL = /(?:salt|nonce)$|(?<!^(?:mon|tur|hot|key|dis|hoc|joc|whis|hus|mic|tun|bac|sma|con|un|on|mar))key$/;
const KEY =
  /(?:api|access|private|auth|app|master|encryption|signing|license|secret|account|service|client)keys?$|^nkeys?$/;

/** Names of files are keys in lists of checksums. */
const FILE_NAME =
  /\.(?:rb|py|[jt]sx?|go|java|kts?|cs|rs|swift|scala|cpp|json|ya?ml|xml|md|txt|html|css|php|c|h|sh|pem|crt)$/;

/** Whether a name is a file's. */
export function isFileName(name: string): boolean {
  return FILE_NAME.test(name);
}

/** What the words of a name promise; the last word that says anything counts, and what comes after it can take it back. */
export function nameKind(name: string | undefined): NameKind {
  if (name === undefined) return 'other';
  if (isFileName(name)) return 'other';
  const words = splitWords(name).filter((word) => !/^\d+$/.test(word));
  for (let at = words.length - 1; at >= 0; at--) {
    const kind = wordKind(words, at);
    if (kind !== 'other') return kind;
    if (ABOUT.has(words[at] ?? '')) return 'other';
  }
  return 'other';
}

function wordKind(words: readonly string[], at: number): NameKind {
  const word = words[at] ?? '';
  const before = words[at - 1] ?? '';
  if (PASSWORD.test(word)) return 'password';
  if (SECRET.test(word)) return 'secret';
  if (TOKEN.test(word)) return 'token';
  if (KEY.test(word)) return 'key';
  if ((word === 'key' || word === 'keys') && before !== '') return keyKind(before);
  return WEAK.has(word) || WEAK_TAIL.test(word) ? 'weak' : 'other';
}

function keyKind(before: string): NameKind {
  if (KEY_KINDS.has(before)) return 'key';
  return HARMLESS_KEYS.has(before) ? 'other' : 'weak';
}

/** Whether a name speaks of something about a secret, such as its length, or of what goes along with it, such as an id. */
export function saysAbout(name: string): boolean {
  const last = splitWords(name).at(-1) ?? '';
  return ABOUT.has(last) || !/[a-z]/.test(last);
}

/** Words that say what a value is for; a name with another one says whose it is. */
const PLAIN_WORDS =
  /^(?:your|test|prod|default|main|local|global|user|admin|root|site|data|database|mail|smtp|http|https|github|token|tokens|password|pass|secret|secrets|value|string|text|base|json|hmac|hash|refresh|live|current|next|valid|remote|personal|team|staging|development|production|.{1,3})$/;

/** Whether a name says whose key or token it is: `besnappy_key` does, `encryption_key` does not. */
export function namesIssuer(name: string): boolean {
  if (nameKind(name) === 'password') return false;
  return splitWords(name).some(
    (word) => !PLAIN_WORDS.test(word) && !KEY_KINDS.has(word) && !ABOUT.has(word) && wordKind([word], 0) === 'other',
  );
}

/** Whether a name promises a credential, so that even a UUID is one. */
export function isCredentialName(name: string | undefined): boolean {
  const kind = nameKind(name);
  return kind !== 'weak' && kind !== 'other';
}
