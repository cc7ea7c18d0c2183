import { isBase64 } from './base64-alphabet.ts';
import type { EncodedSpan } from './decoder.ts';

/** Encoders wrap at 60, 64, 72, 76 or more; shorter lines that follow one another are values of their own. */
const NARROWEST_WRAP = 60;
const WIDEST_GAP = 80;
const PADDING = 0x3d;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;

/** Where the base64 whose first line is given ends, when padding and the lines that it was wrapped into are added. */
export function findWrappedEnd(bytes: Uint8Array, firstLine: EncodedSpan): number {
  const width = firstLine.end - firstLine.start;
  let { end } = firstLine;
  if (width < NARROWEST_WRAP || width % 4 !== 0) return endOfPadding(bytes, end);
  for (;;) {
    const next = skipLineBreak(bytes, end);
    const lineEnd = next === -1 ? -1 : endOfCharacters(bytes, next, width);
    const length = lineEnd - next;
    if (lineEnd === -1 || length === 0) return endOfPadding(bytes, end);
    const isLast = length < width;
    if (isLast && !endsLine(bytes[endOfPadding(bytes, lineEnd)])) return end;
    if (!isLast && isBase64(bytes[lineEnd] ?? 0)) return end;
    end = lineEnd;
    if (isLast) return endOfPadding(bytes, end);
  }
}

/** The lines of base64 characters in a span, without what wrapped them. */
export function splitLines(bytes: Uint8Array, span: EncodedSpan): EncodedSpan[] {
  const lines: EncodedSpan[] = [];
  for (let start = span.start; start < span.end;) {
    const end = endOfCharacters(bytes, start, span.end - start);
    if (end > start) lines.push({ start, end });
    start = end === start ? skipGapByte(bytes, end) : end;
  }
  return lines;
}

function endOfCharacters(bytes: Uint8Array, start: number, atMost: number): number {
  let end = start;
  while (end - start < atMost && isBase64(bytes[end] ?? 0)) end++;
  return end;
}

function endOfPadding(bytes: Uint8Array, end: number): number {
  if (bytes[end] !== PADDING) return end;
  return bytes[end + 1] === PADDING ? end + 2 : end + 1;
}

/** The start of the next line's characters, behind indentation and quotes, when a line ends here; else -1. */
function skipLineBreak(bytes: Uint8Array, from: number): number {
  let hasBreak = false;
  let at = from;
  while (at - from < WIDEST_GAP) {
    const byte = bytes[at] ?? 0;
    if (!isGap(byte)) return hasBreak ? at : -1;
    hasBreak ||= byte === LINE_FEED || isWrittenBreak(bytes, at);
    at = skipGapByte(bytes, at);
  }
  return -1;
}

/** `\n` and `\r` may be written out, as in a JSON string: their letters are no base64. */
function skipGapByte(bytes: Uint8Array, at: number): number {
  return isWrittenBreak(bytes, at) ? at + 2 : at + 1;
}

function isWrittenBreak(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === BACKSLASH && (bytes[at + 1] === 0x6e || bytes[at + 1] === 0x72);
}

/** White space, quotes, commas and backslashes stand between the pieces of a wrapped string. */
function isGap(byte: number): boolean {
  return (
    byte === 0x20 ||
    (byte >= 0x09 && byte <= 0x0d) ||
    byte === 0x22 ||
    byte === 0x27 ||
    byte === 0x2c ||
    byte === BACKSLASH
  );
}

function endsLine(byte: number | undefined): boolean {
  return byte === undefined || byte === 0x3c || isGap(byte);
}
