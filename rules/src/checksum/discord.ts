import { decodeBase64 } from './base64.ts';

/**
 * Whether the first part of a Discord bot token decodes to a user id, a decimal number.
 * https://discord.com/developers/docs/reference
 */
export function verifyDiscord(token: string): boolean {
  const [id = ''] = token.split('.');
  return /^\d{17,20}$/.test(decodeBase64(id) ?? '');
}
