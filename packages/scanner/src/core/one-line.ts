/** Most texts; the other expression takes most of a millisecond to make. */
const PLAIN = /^[ -~]*$/;

/** Escapes what could break a one-line message or paint the terminal, such as a newline in a hostile file name. */
export function oneLine(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
