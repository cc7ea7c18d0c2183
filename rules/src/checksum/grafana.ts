import { crc32 } from './crc32.ts';

const TOKEN = /^(gl[a-z]{2}_[A-Za-z0-9]{32})_([0-9a-f]{8})$/;

/**
 * The end of a Grafana service account token: the CRC-32 of everything before it, lowest byte first, in hex.
 * https://grafana.com/docs/grafana/latest/administration/service-accounts/
 */
export function computeGrafana(tokenWithoutCheck: string): string {
  const crc = crc32(tokenWithoutCheck);
  const bytes = [crc, crc >>> 8, crc >>> 16, crc >>> 24];
  return bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');
}

/** Whether the check digits of a Grafana service account token hold. */
export function verifyGrafana(token: string): boolean {
  const [, body, digits] = TOKEN.exec(token) ?? [];
  return body !== undefined && computeGrafana(body) === digits;
}
