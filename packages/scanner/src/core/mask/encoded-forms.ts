const BITS = 8;
const BITS_PER_BASE64 = 6;
const HEX_DIGITS = '0123456789abcdef';

/**
 * The encoded forms of a text: base64 at each of the three places in a group where it can start, hex,
 * and what forms (`+` for a space), CSV and SQL (doubled quotes) make of it.
 * Other escapes (`%41`, `\u0041`, `&amp;`) are undone in the searched text instead, because each character may or may not be escaped.
 */
export function encodedForms(value: string): readonly string[] {
  const bytes = toByteString(value);
  const hex = toHex(bytes);
  const forms = [hex, hex.toUpperCase()];
  for (const base64 of [btoa(bytes), certainBase64(bytes, 0), certainBase64(bytes, 1), certainBase64(bytes, 2)]) {
    forms.push(base64);
    if (/[+/]/.test(base64)) forms.push(toUrlSafe(base64));
  }
  if (value.includes(' ')) forms.push(value.replaceAll(' ', '+'));
  for (const quote of ['"', "'"]) if (value.includes(quote)) forms.push(value.replaceAll(quote, quote + quote));
  return forms;
}

/** The base64 characters that are the same whatever stands around the bytes, when `lead` bytes of a group stand before them. */
function certainBase64(bytes: string, lead: number): string {
  const first = Math.ceil((lead * BITS) / BITS_PER_BASE64);
  const end = Math.floor(((lead + bytes.length) * BITS) / BITS_PER_BASE64);
  return btoa('\0'.repeat(lead) + bytes).slice(first, end);
}

function toUrlSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}

function toHex(bytes: string): string {
  let hex = '';
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes.charCodeAt(index);
    hex += HEX_DIGITS.charAt(byte >> 4) + HEX_DIGITS.charAt(byte & 15);
  }
  return hex;
}

/** UTF-8, one character a byte. */
function toByteString(value: string): string {
  if (/^[\0-\x7f]*$/.test(value)) return value;
  let bytes = '';
  for (const byte of new TextEncoder().encode(value)) bytes += String.fromCharCode(byte);
  return bytes;
}
