import { BASE62, inBase } from './alphabet.ts';
import { crc32 } from './crc32.ts';

const TOKEN = /^(?:gh[a-z]|npm)_([A-Za-z0-9]{30})([A-Za-z0-9]{6})$/;

/**
 * The last six characters of a GitHub or npm token: the CRC-32 of its thirty random ones, in base 62.
 * https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
 */
export function computeGithub(random: string): string {
  return inBase(crc32(random), BASE62, 6);
}

/** Whether the check digits of a classic GitHub token (`ghp_`, `gho_`, …) or an npm token hold. */
export function verifyGithub(token: string): boolean {
  const [, random, digits] = TOKEN.exec(token) ?? [];
  return random !== undefined && computeGithub(random) === digits;
}
