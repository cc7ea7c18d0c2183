import { decodeBase64 } from './base64.ts';

/** Whether the base64 text decodes to `user:password`, as in HTTP Basic and in Docker's `auth`. */
export function verifyBasicAuth(token: string): boolean {
  const [user, ...password] = (decodeBase64(token) ?? '').split(':');
  const text = password.join(':');
  return user !== undefined && text !== '' && /^[\x20-\x7e]+$/.test(user + text);
}
