import { findValueContext } from './bound-name.ts';
import { contentKind } from './content-kind.ts';
import type { Decoded, Decoder, DecodeSource, EncodedSpan } from './decoder.ts';
import { hexDigitAt, isHexDigit, readHexDigits } from './hex-digits.ts';
import { isSingleValue, withName } from './name-value.ts';
import { mapStretches } from './stretch-map.ts';

const SHORTEST = 32;
const HEAD_BYTES = 16;
const MAGIC_BYTES = new Set([0x1f, 0xef, 0xfe, 0xff]);

/** Text written as pairs of hexadecimal digits, at least 32 of them. */
export const hex: Decoder = { name: 'hex', needs: 'runs', find: findHex, decode: decodeHex };

/** A stretch of 32 digits must cover every 32nd character of its run: probing there is enough. */
function findHex(source: DecodeSource): readonly EncodedSpan[] {
  const { bytes } = source;
  const spans: EncodedSpan[] = [];
  for (const run of source.runs) {
    for (let probe = run.start + SHORTEST - 1; probe < run.end; probe += SHORTEST) {
      if (!isHexDigit(bytes[probe] ?? 0)) continue;
      const digits = digitsAround(bytes, probe, run);
      const span = contentSpan(bytes, digits);
      if (span !== undefined) spans.push(span);
      probe = Math.max(probe, digits.end - 1);
    }
  }
  return spans;
}

function digitsAround(bytes: Uint8Array, probe: number, run: EncodedSpan): EncodedSpan {
  let start = probe;
  while (start > run.start && isHexDigit(bytes[start - 1] ?? 0)) start--;
  let end = probe + 1;
  while (end < run.end && isHexDigit(bytes[end] ?? 0)) end++;
  return { start, end };
}

/**
 * The pairs in a stretch of digits that spell content; a digit too many may stand before or behind them, and bytes
 * may be a chunk of something larger, that begins within a pair.
 */
function contentSpan(bytes: Uint8Array, digits: EncodedSpan): EncodedSpan | undefined {
  const whole = evenSpan(digits.start, digits.end);
  if (isContentAt(bytes, whole)) return whole;
  if (whole.end === digits.end && digits.start > 0) return undefined;
  const shifted = evenSpan(digits.start + 1, digits.end);
  return isContentAt(bytes, shifted) ? shifted : undefined;
}

function evenSpan(start: number, end: number): EncodedSpan {
  return { start, end: end - ((end - start) % 2) };
}

function isContentAt(bytes: Uint8Array, { start, end }: EncodedSpan): boolean {
  if (end - start < SHORTEST || !mayBeContent(bytes, start)) return false;
  return contentKind(decodePairs(bytes, { start, end: start + HEAD_BYTES * 2 })) !== undefined;
}

/** Few digests begin as text does, in ASCII for the most part, or as gzip and the byte order marks do. */
function mayBeContent(bytes: Uint8Array, start: number): boolean {
  let plain = 0;
  for (let at = start; at < start + HEAD_BYTES * 2; at += 2) plain += isPlain(hexDigitAt(bytes, at)) ? 1 : 0;
  return plain >= HEAD_BYTES - 1 || MAGIC_BYTES.has(readHexDigits(bytes, start, 2));
}

/** Whether a byte whose high half this is may be ASCII, or the NUL of a character in UTF-16. */
function isPlain(high: number): boolean {
  return high < 8 && high !== 1;
}

function decodeHex(source: DecodeSource, span: EncodedSpan): Decoded | undefined {
  const bytes = decodePairs(source.bytes, span);
  const kind = contentKind(bytes.subarray(0, HEAD_BYTES));
  if (kind === undefined) return undefined;
  const map = mapStretches({ group: 1, width: 2, decodedStarts: [0], sourceStarts: [span.start], sourceEnd: span.end });
  if (kind !== 'text') return { bytes, ...map, opaque: true };
  const context = isSingleValue(bytes) ? findValueContext(source.bytes, span.start) : undefined;
  if (context?.kind !== 'name') return { bytes, ...map };
  const named = withName({ bytes, map }, context.name);
  return { bytes: named.bytes, ...named.map };
}

function decodePairs(bytes: Uint8Array, { start, end }: EncodedSpan): Uint8Array {
  const out = new Uint8Array((end - start) >> 1);
  for (let at = 0; at < out.length; at++) {
    out[at] = (hexDigitAt(bytes, start + at * 2) << 4) | hexDigitAt(bytes, start + at * 2 + 1);
  }
  return out;
}
