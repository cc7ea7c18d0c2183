import { isText } from './content-kind.ts';
import { noSpans, type Decoded, type Decoder, type DecodeSource, type EncodedSpan } from './decoder.ts';
import { mapStretches } from './stretch-map.ts';
import { isUtf16 } from './utf-16-detect.ts';

const FEWEST_CHARACTERS = 8;
/** A string of eight characters covers at least one pair of characters at every twelfth byte. */
const STRIDE = 12;
const LINE_FEED = 0x0a;

/** UTF-16 strings within binaries (Windows programs, databases): all of them together, one a line. */
export const utf16Strings: Decoder = { name: 'utf-16le', needs: 'nuls', find: findStrings, decode: decodeStrings };

function findStrings(source: DecodeSource): readonly EncodedSpan[] {
  const { bytes } = source;
  if (isUtf16(source, 'le') || isUtf16(source, 'be')) return noSpans;
  const first = nextString(bytes, 0);
  return first === undefined ? noSpans : [{ start: first.start, end: bytes.length }];
}

function decodeStrings(source: DecodeSource, span: EncodedSpan): Decoded | undefined {
  const strings = collectStrings(source.bytes, span.start);
  const out = new Uint8Array(strings.characters);
  let to = 0;
  for (const start of strings.sourceStarts) {
    for (let at = start; isCharacter(source.bytes, at); at += 2) out[to++] = source.bytes[at] ?? 0;
    out[to++] = LINE_FEED;
  }
  const map = mapStretches({ group: 1, width: 2, ...strings });
  return { bytes: out, ...map };
}

interface Strings {
  readonly decodedStarts: number[];
  readonly sourceStarts: number[];
  readonly sourceEnd: number;
  /** Of all strings, with a line end for each. */
  readonly characters: number;
}

function collectStrings(bytes: Uint8Array, from: number): Strings {
  const decodedStarts: number[] = [];
  const sourceStarts: number[] = [];
  let characters = 0;
  let sourceEnd = from;
  for (let found = nextString(bytes, from); found !== undefined; found = nextString(bytes, found.end)) {
    decodedStarts.push(characters);
    sourceStarts.push(found.start);
    characters += (found.end - found.start) / 2 + 1;
    sourceEnd = found.end;
  }
  return { decodedStarts, sourceStarts, sourceEnd, characters };
}

function nextString(bytes: Uint8Array, from: number): EncodedSpan | undefined {
  let at = from;
  while (at + STRIDE < bytes.length) {
    const inside = characterNear(bytes, at + STRIDE - 4);
    if (inside === -1) {
      at += STRIDE;
      continue;
    }
    let start = inside;
    while (start - 2 >= from && isCharacter(bytes, start - 2)) start -= 2;
    let end = inside;
    while (isCharacter(bytes, end)) end += 2;
    if (end - start >= FEWEST_CHARACTERS * 2) return { start, end };
    at = Math.max(at + 1, end - 1);
  }
  return undefined;
}

/** One of two neighbouring places where two characters in a row stand, or -1. */
function characterNear(bytes: Uint8Array, at: number): number {
  if (bytes[at + 1] === 0) return isCharacter(bytes, at) && isCharacter(bytes, at + 2) ? at : -1;
  if (bytes[at + 2] !== 0) return -1;
  return isCharacter(bytes, at + 1) && isCharacter(bytes, at + 3) ? at + 1 : -1;
}

function isCharacter(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === 0 && isText(bytes[at] ?? 0);
}
