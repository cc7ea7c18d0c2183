import type { Decoded, EncodedSpan } from './decoder.ts';
import type { EscapeSyntax } from './escape-syntax.ts';
import { mapWidths } from './width-map.ts';
import { writeCharacter } from './write-character.ts';

/** Undoes every escape of a span; what is no escape stays as it is. */
export function foldEscapes(bytes: Uint8Array, span: EncodedSpan, syntax: EscapeSyntax): Decoded | undefined {
  const { start, end } = span;
  const out = new Uint8Array(end - start);
  const widths = new Uint8Array(end - start);
  let to = 0;
  for (let at = start; at < end;) {
    const length = bytes[at] === syntax.lead ? syntax.lengthAt(bytes, at, end) : 0;
    const width = length === 0 ? 1 : length;
    const value = length === 0 ? (bytes[at] ?? 0) : syntax.valueAt(bytes, at, length);
    if (length === 0 || syntax.isBytewise) out[to++] = value;
    else to = writeCharacter(out, to, value);
    widths[to - 1] = width;
    at += width;
  }
  if (to === out.length) return undefined;
  return { bytes: out.slice(0, to), ...mapWidths(widths.slice(0, to), start) };
}
