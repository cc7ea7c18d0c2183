import { createBudget, type Budget } from '../../src/decode/budget.ts';
import { decodeAll } from '../../src/decode/decode-all.ts';
import type { DecodeSource } from '../../src/decode/decoder.ts';
import { findRuns } from '../../src/decode/find-runs.ts';

const SHORTEST_RUN = 20;

/** A decoded item as text, one character a byte, with what its whole came from. */
export interface DecodedText {
  readonly text: string;
  readonly via: string;
  /** The source bytes of the part of `text` that `part` names (all of it without one), as text. */
  sourceOf(part?: string): string;
  readonly toSource: (offset: number) => number;
  readonly toSourceEnd: (offset: number) => number;
}

/** Bytes of text that holds code points below 256, one byte each. */
export function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function toLatin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

export function sourceOf(input: string | Uint8Array, path = 'notes.txt'): DecodeSource {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  return { bytes, path, runs: findRuns(bytes, SHORTEST_RUN) };
}

/** Everything that the decode stage finds in an input. */
export function decodeText(
  input: string | Uint8Array,
  { path, depth = 3, budget }: { path?: string; depth?: number; budget?: Budget } = {},
): readonly DecodedText[] {
  const source = sourceOf(input, path);
  const items = decodeAll(source, { depth, budget: budget ?? createBudget(source.bytes.length) });
  return Array.from(items, ({ decoded, via }) => {
    const text = toLatin1(decoded.bytes);
    return {
      text,
      via: via.join(' > '),
      toSource: (offset) => decoded.toSource(offset),
      toSourceEnd: (offset) => decoded.toSourceEnd(offset),
      sourceOf: (part = text) => {
        const start = text.indexOf(part);
        return toLatin1(source.bytes.subarray(decoded.toSource(start), decoded.toSourceEnd(start + part.length)));
      },
    };
  });
}
