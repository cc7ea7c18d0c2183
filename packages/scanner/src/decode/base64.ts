import { decodeGroups } from './base64-alphabet.ts';
import { splitLines, findWrappedEnd } from './base64-lines.ts';
import { findBase64End, findBase64Start, SHORTEST_BASE64 } from './base64-start.ts';
import { findValueContext } from './bound-name.ts';
import { contentKind } from './content-kind.ts';
import type { Decoded, Decoder, DecodeSource, EncodedSpan } from './decoder.ts';
import { isSingleValue, withCredentialNames, withName, type MappedBytes } from './name-value.ts';
import { mapStretches } from './stretch-map.ts';

const HEAD_BYTES = 15;

/** Base64, standard or URL-safe, padded or not, in one line or wrapped. */
export const base64: Decoder = { name: 'base64', needs: 'runs', find: findBase64, decode: decodeBase64 };

function findBase64(source: DecodeSource): readonly EncodedSpan[] {
  const spans: EncodedSpan[] = [];
  let done = 0;
  for (const run of source.runs) {
    let start = run.end > done ? findBase64Start(source.bytes, Math.max(run.start, done), run.end) : -1;
    while (start !== -1) {
      done = findEnd(source.bytes, start, run.end);
      if (done - start >= SHORTEST_BASE64) spans.push({ start, end: done });
      start = done < run.end ? findBase64Start(source.bytes, done, run.end) : -1;
    }
  }
  return spans;
}

function findEnd(bytes: Uint8Array, start: number, runEnd: number): number {
  const end = findBase64End(bytes, start, runEnd);
  return end < runEnd ? end : findWrappedEnd(bytes, { start, end });
}

/** Decodes base64 that was found; a single value gets the name that it is bound to. */
export function decodeBase64(source: DecodeSource, span: EncodedSpan): Decoded | undefined {
  const value = decodeLines(source.bytes, span);
  const kind = contentKind(value.bytes.subarray(0, HEAD_BYTES));
  if (kind === undefined) return undefined;
  if (kind !== 'text') return { bytes: value.bytes, ...value.map, opaque: true };
  const { bytes, map } = isSingleValue(value.bytes) ? withContext(value, source.bytes, span) : value;
  return { bytes, ...map };
}

function decodeLines(bytes: Uint8Array, span: EncodedSpan): MappedBytes {
  const out = new Uint8Array(Math.floor(((span.end - span.start) * 3) / 4));
  const decodedStarts: number[] = [];
  const sourceStarts: number[] = [];
  let length = 0;
  for (const line of splitLines(bytes, span)) {
    decodedStarts.push(length);
    sourceStarts.push(line.start);
    length = decodeGroups(bytes, line, out, length);
  }
  const map = mapStretches({ group: 3, width: 4, decodedStarts, sourceStarts, sourceEnd: span.end });
  return { bytes: out.subarray(0, length), map };
}

function withContext(value: MappedBytes, bytes: Uint8Array, span: EncodedSpan): MappedBytes {
  const context = findValueContext(bytes, span.start);
  if (context === undefined) return value;
  if (context.kind === 'name') return withName(value, context.name);
  return withCredentialNames(value) ?? withName(value, 'auth');
}
