import type { SecretPlace } from './secret-places.ts';

const PASSWORD = 'the password';
const KEY = 'the key';

/** Functions of PHP and Rust that take a secret at a known place. */
export const SCRIPTED_PLACES: readonly SecretPlace[] = [
  { callee: /^hash_hmac$/, at: 2, what: KEY },
  { callee: /^(?:openssl_encrypt|openssl_decrypt)$/, at: 2, what: KEY },
  {
    callee: /^(?:ftp_login|ssh2_auth_password|ldap_bind|imap_open|odbc_connect|oci_connect)$/,
    at: -1,
    what: PASSWORD,
    words: 'chosen',
  },
  {
    callee: /(?:^|[.:])(?:withBasicAuth|withDigestAuth|setAuth|userauth_password|setUserPassword)$/,
    at: 1,
    what: PASSWORD,
  },
  { callee: /(?:^|[.:])withToken$/, at: 0, what: 'the token' },
  { callee: /^redis\.auth$/i, at: 0, what: PASSWORD, words: 'chosen' },
  { callee: /(?:^|[.:])AMQP\w*Connection$/, at: 3, what: PASSWORD, words: 'chosen' },
  { callee: /(?:^|[.:])Credentials(?:\.|::)new$/, at: 1, what: PASSWORD, words: 'chosen' },
  { callee: /(?:^|[.:])(?:new_from_slice|from_secret)$/, at: 0, what: KEY, words: 'chosen' },
];
