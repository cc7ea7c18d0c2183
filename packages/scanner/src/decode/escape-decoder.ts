import type { Decoder } from './decoder.ts';
import { findEscapeSpans } from './escape-spans.ts';
import type { EscapeSyntax } from './escape-syntax.ts';
import { foldEscapes } from './fold-escapes.ts';

/** Makes a decoder of a way to write escapes. */
export function createEscapeDecoder(syntax: EscapeSyntax): Decoder {
  return {
    name: syntax.name,
    needs: 'escapes',
    find: (source) => findEscapeSpans(source, syntax),
    decode: (source, span) => foldEscapes(source.bytes, span, syntax),
  };
}
