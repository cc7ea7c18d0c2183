/** Decodes base64 or base64url, padded or not, to one character a byte; undefined where it is neither. */
export function decodeBase64(text: string): string | undefined {
  const standard = text
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '');
  if (standard.length % 4 === 1 || !/^[A-Za-z0-9+/]+$/.test(standard)) return undefined;
  return atob(standard);
}

/** Encodes one-byte characters as base64url without padding. */
export function encodeBase64Url(bytes: string): string {
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The object that a text is the JSON of; undefined for anything else. */
export function parseJsonObject(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (text?.startsWith('{') !== true) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch (error) {
    // What looks like a token often is not: broken JSON only means that the check does not hold.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
