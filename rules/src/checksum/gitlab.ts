import { BASE36, inBase } from './alphabet.ts';
import { crc32 } from './crc32.ts';

const TOKEN = /^(.*[_-]([\w-]{27,300})\.(?:[a-z0-9]{2}\.)?([a-z0-9]{2}))([a-z0-9]{7})$/;
// The prefix may itself hold dashes, which the payload's alphabet has too: the length says where the payload starts.
const LENGTH_DIGITS = 36;

/**
 * The end of a routable GitLab token: the CRC-32 of everything before it, in base 36.
 * https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/
 */
export function computeGitlab(tokenWithoutCheck: string): string {
  return inBase(crc32(tokenWithoutCheck), BASE36, 7);
}

/** Whether the check digits of a routable GitLab token hold. */
export function verifyGitlab(token: string): boolean {
  const [, body, payload, length, digits] = TOKEN.exec(token) ?? [];
  if (body === undefined || payload === undefined || length === undefined) return false;
  return Number.parseInt(length, LENGTH_DIGITS) <= body.length && computeGitlab(body) === digits;
}
