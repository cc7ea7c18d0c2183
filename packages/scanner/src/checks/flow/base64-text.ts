const BASE64 = /^[\w+/-]+={0,2}$/;

/** The printable text behind base64; undefined where there is none. */
export function base64Text(encoded: string): string | undefined {
  if (!BASE64.test(encoded)) return undefined;
  try {
    const text = atob(encoded.replace(/-/g, '+').replace(/_/g, '/'));
    return /^[\x21-\x7e\s]*$/.test(text) ? text : undefined;
  } catch {
    // No base64 after all, such as one of a wrong length.
    return undefined;
  }
}
