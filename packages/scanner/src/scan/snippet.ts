import type { SnippetLine } from '../core/finding.ts';
import type { TextEncodingName } from '../core/locate.ts';

const NEWLINE = 10;
/** Enough to see the name that a secret is bound to, and to keep a minified file off the screen. */
const BEFORE = 120;
const AFTER = 80;
const LONGEST = 400;

export interface SnippetPlace {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly encoding: TextEncodingName;
}

/** The code line in which a secret starts, cut to its neighbourhood; the secret, encoded or not, is its highlight. */
export function snippetAt(bytes: Uint8Array, length: number, place: SnippetPlace): SnippetLine[] {
  const newlineBefore = place.start === 0 ? -1 : bytes.lastIndexOf(NEWLINE, place.start - 1);
  const newlineAfter = bytes.indexOf(NEWLINE, place.start);
  const lineStart = newlineBefore + (place.encoding === 'utf-16le' && newlineBefore >= 0 ? 2 : 1);
  const lineEnd = newlineAfter === -1 || newlineAfter > length ? length : newlineAfter;
  const from = characterStart(bytes, Math.max(lineStart, place.start - BEFORE), place.encoding);
  const to = Math.min(lineEnd, Math.max(place.end, place.start) + AFTER, from + LONGEST);
  const decode = (end: number): string =>
    new TextDecoder(place.encoding).decode(bytes.subarray(from, Math.max(from, end)));
  const text = decode(to).replace(/[\r\uFFFD]+$/, '');
  const before = from > lineStart ? '…' : '';
  const offsetOf = (byte: number): number => before.length + Math.min(text.length, decode(Math.min(byte, to)).length);
  return [
    {
      line: place.line,
      text: `${before}${text}${to < lineEnd ? '…' : ''}`,
      highlight: [offsetOf(place.start), offsetOf(place.end)],
    },
  ];
}

/** Moves a cut off the middle of a character. */
function characterStart(bytes: Uint8Array, offset: number, encoding: TextEncodingName): number {
  if (encoding !== 'utf-8') return offset & ~1;
  let at = offset;
  while (at < offset + 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at++;
  return at;
}
