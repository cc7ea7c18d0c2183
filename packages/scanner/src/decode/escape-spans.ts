import { noSpans, type DecodeSource, type EncodedSpan } from './decoder.ts';
import type { EscapeSyntax } from './escape-syntax.ts';

/** How much of its line is taken along with an escape: enough for a name before it and a value behind it. */
const MARGIN = 256;
const CLOSE = 32;
/** A secret is at least this long when its escapes are undone. */
const SHORTEST_WORD = 16;
const LINE_FEED = 0x0a;
/** An escaped quote before a colon ends the name of a value, in JSON that stands in a string or an attribute. */
const QUOTE = 0x22;
const COLON = 0x3a;
let words: Uint8Array | undefined;
const NO_PLACES: readonly number[] = [];

/**
 * The stretches of text that hold escapes which may hide a secret. The next lead byte is found by the platform's own
 * search, and most files end there; the escapes of format strings and regular expressions stand in no long word.
 */
export function findEscapeSpans({ bytes, escapes }: DecodeSource, syntax: EscapeSyntax): readonly EncodedSpan[] {
  const text = { bytes, syntax };
  let groups: EscapeGroup[] | undefined;
  let at = escapes === undefined ? bytes.indexOf(syntax.lead) : -1;
  for (const known of escapes ?? NO_PLACES) {
    if (bytes[known] === syntax.lead) addEscape((groups ??= []), known, text);
  }
  while (at !== -1) {
    if (syntax.followers[bytes[at + 1] ?? 0] === 1) at = addEscape((groups ??= []), at, text);
    at = bytes.indexOf(syntax.lead, at + 1);
  }
  return groups?.map(({ first, last }) => ({ start: lineStart(bytes, first), end: lineEnd(bytes, last) })) ?? noSpans;
}

/** Escapes that belong together: where the first and the last of them stand. */
interface EscapeGroup {
  readonly first: number;
  last: number;
}

interface EscapedText {
  readonly bytes: Uint8Array;
  readonly syntax: EscapeSyntax;
}

/** Adds the escape at `at`, and those that follow it, if they may hide a secret; returns the last place it has seen. */
function addEscape(groups: EscapeGroup[], at: number, text: EscapedText): number {
  const group = groups.at(-1);
  if (group !== undefined && at <= group.last) return group.last;
  if (!isTelling(at, text)) return at;
  const last = lastOfChain(at, text);
  if (group !== undefined && at - group.last <= 2 * MARGIN) group.last = last;
  else groups.push({ first: at, last });
  return last;
}

/** Whether the escape at `at`, and those that follow it, stand in a word that is long enough for a secret. */
function isTelling(at: number, { bytes, syntax }: EscapedText): boolean {
  const length = syntax.lengthAt(bytes, at, bytes.length);
  if (length === 0) return false;
  const value = syntax.valueAt(bytes, at, length);
  if (!isPrintable(value)) return false;
  if (value === QUOTE && bytes[at + length] === COLON) return true;
  if (!syntax.isWordCharacter(value, length)) return false;
  let letters = 1 + wordBefore(bytes, at);
  for (let next = at + length; letters < SHORTEST_WORD && next < bytes.length; letters++) {
    const width = wordCharacterWidth(bytes, next, syntax);
    if (width === 0) return false;
    next += width;
  }
  return letters >= SHORTEST_WORD;
}

/** Escapes that stand close behind one another are undone together, whatever they are. */
function lastOfChain(first: number, { bytes, syntax }: EscapedText): number {
  let last = first;
  for (let at = first + 1; at < bytes.length && at - last <= CLOSE; at++) {
    if (bytes[at] === syntax.lead && syntax.lengthAt(bytes, at, bytes.length) > 0) last = at;
  }
  return last;
}

function wordBefore(bytes: Uint8Array, at: number): number {
  let length = 0;
  while (length < SHORTEST_WORD && wordWidth(bytes[at - 1 - length] ?? 0) === 1) length++;
  return length;
}

/** How many bytes the next character of a word takes, plain or escaped; 0 when the word ends here. */
function wordCharacterWidth(bytes: Uint8Array, at: number, syntax: EscapeSyntax): number {
  const byte = bytes[at] ?? 0;
  if (byte !== syntax.lead) return wordWidth(byte);
  const length = syntax.lengthAt(bytes, at, bytes.length);
  return length > 0 && isPrintable(syntax.valueAt(bytes, at, length)) ? length : 0;
}

function isPrintable(value: number): boolean {
  return value >= 0x20 && value < 0x7f;
}

function lineStart(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && at - start < MARGIN && bytes[start - 1] !== LINE_FEED) start--;
  return start;
}

function lineEnd(bytes: Uint8Array, at: number): number {
  const limit = Math.min(bytes.length, at + MARGIN);
  let end = at;
  while (end < limit && bytes[end] !== LINE_FEED) end++;
  return end;
}

/** 1 for a plain character of a word, and 0 for any other. */
function wordWidth(byte: number): number {
  return (words ??= buildWord())[byte] ?? 0;
}

/** The plain characters that tokens, passwords in URLs and the names before them are made of. */
function buildWord(): Uint8Array {
  const word = new Uint8Array(256);
  for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-.:@~!$*') {
    word[character.charCodeAt(0)] = 1;
  }
  return word;
}
