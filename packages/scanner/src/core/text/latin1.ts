/** Reads bytes as text, one character a byte, so that offsets in the text are offsets in the bytes. */
export type Latin1 = (bytes: Uint8Array, start: number, end: number) => string;

const CHUNK = 4096;

/** The portable reader; a platform may have a faster one. */
export const latin1: Latin1 = (bytes, start, end) => {
  let text = '';
  for (let at = start; at < end; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + CHUNK, end)));
  }
  return text;
};

const NON_ASCII = /[\x80-\xff]/;

/** What a person sees for bytes that were read as latin1: UTF-8 where they are that, themselves otherwise. */
export function utf8FromLatin1(text: string): string {
  if (!NON_ASCII.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(text, (character) => character.charCodeAt(0)),
    );
  } catch {
    // Not UTF-8: the bytes themselves are the best that can be shown.
    return text;
  }
}
