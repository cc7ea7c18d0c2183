/** A path for people and reports: bytes that are no UTF-8 as `\xe9`. */
export function displayPath(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The decoder throws on the very names that this is for.
    return Array.from(bytes, toCharacter).join('');
  }
}

function toCharacter(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`;
}
