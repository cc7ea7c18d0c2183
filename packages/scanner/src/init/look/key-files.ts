/** Names of files that usually are private keys, as patterns of `.gitignore`, each with a name that it covers. */
export const KEY_PATTERNS: readonly (readonly [pattern: string, sample: string])[] = [
  ['*.pem', 'server.pem'],
  ['*.key', 'server.key'],
  ['*.p12', 'server.p12'],
  ['*.pfx', 'server.pfx'],
  ['*.jks', 'server.jks'],
  ['*.keystore', 'server.keystore'],
  ['id_rsa', 'id_rsa'],
  ['id_ecdsa', 'id_ecdsa'],
  ['id_ed25519', 'id_ed25519'],
];

/** Whether a pattern of these covers a path. */
export function isCovered(pattern: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (pattern === '.env.*') return name.startsWith('.env.');
  return pattern.startsWith('*') ? name.endsWith(pattern.slice(1)) && name.length >= pattern.length : name === pattern;
}

/** Whether a path is named like a private key. */
export function isKeyFile(path: string): boolean {
  return KEY_PATTERNS.some(([pattern]) => isCovered(pattern, path));
}
