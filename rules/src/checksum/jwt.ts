import { decodeBase64, parseJsonObject } from './base64.ts';

/**
 * Whether the first part of a JSON Web Token decodes to a header that names an algorithm, and the second to claims.
 * A token of five parts is encrypted: then only the header can be read.
 */
export function verifyJwt(token: string): boolean {
  const [header, claims, ...rest] = token.split('.');
  if (header === undefined || claims === undefined) return false;
  const isNamed = typeof parseJsonObject(decodeBase64(header))?.['alg'] === 'string';
  const isEncrypted = rest.length === 3;
  return isNamed && (isEncrypted || parseJsonObject(decodeBase64(claims)) !== undefined);
}
