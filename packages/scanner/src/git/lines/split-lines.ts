import type { TextEncodingName } from '../../core/locate.ts';

/** The lines of a text, for comparison only: one character a byte, or a unit of UTF-16. */
export function splitLines(bytes: Uint8Array, encoding: TextEncodingName): readonly string[] {
  if (encoding === 'utf-8')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').split('\n');
  return new TextDecoder(encoding).decode(bytes).split('\n');
}
