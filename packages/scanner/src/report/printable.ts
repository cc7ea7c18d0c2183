/** Most texts; the other expression takes most of a millisecond to make. */
const PLAIN = /^[\t -~]*$/;

/** The text with everything spelled out that could steer a terminal or hide from the reader: `\x1b`, `\u202e`. */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  // Control characters but tab, what reorders text (Trojan Source), invisible format characters, and lone surrogates.
  return text.replace(/(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, spellOut);
}

function spellOut(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\n') return String.raw`\n`;
  if (character === '\r') return String.raw`\r`;
  const hex = code.toString(16);
  return code < 256 ? String.raw`\x${hex.padStart(2, '0')}` : String.raw`\u${hex.padStart(4, '0')}`;
}
