/** A point in a text; 1-based, the column in UTF-16 units, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface LocatorOptions {
  readonly encoding: TextEncodingName;
  /** Where the first byte stands, when the bytes are a later part of a file. */
  readonly base: Position;
}

export const START: Position = { line: 1, column: 1 };

const NEWLINE = 10;

/** Turns byte offsets into lines and columns; cheap when asked in ascending order. */
export interface Locator {
  at(offset: number): Position;
}

/** A locator over the first `length` bytes. */
export function createLocator(bytes: Uint8Array, length: number, options: LocatorOptions): Locator {
  let offset = 0;
  let { line, column } = options.base;
  const { encoding } = options;
  return {
    at(target) {
      if (target < offset) {
        offset = 0;
        ({ line, column } = options.base);
      }
      const end = Math.min(target, length);
      for (
        let next = nextLine(bytes, offset, encoding);
        next !== -1 && next <= end;
        next = nextLine(bytes, next, encoding)
      ) {
        offset = next;
        line++;
        column = 1;
      }
      column += units(bytes, offset, end, encoding);
      offset = end;
      return { line, column };
    },
  };
}

/** Offset just behind the next line feed, or -1. */
function nextLine(bytes: Uint8Array, from: number, encoding: TextEncodingName): number {
  for (let at = bytes.indexOf(NEWLINE, from); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) {
    if (encoding === 'utf-8') return at + 1;
    const isLow = (at & 1) === (encoding === 'utf-16le' ? 0 : 1);
    const other = encoding === 'utf-16le' ? at + 1 : at - 1;
    if (isLow && bytes[other] === 0) return (at | 1) + 1;
  }
  return -1;
}

/** UTF-16 units that the bytes make: one a character, two beyond the basic plane; a byte-order mark makes none. */
function units(bytes: Uint8Array, from: number, to: number, encoding: TextEncodingName): number {
  if (encoding !== 'utf-8') {
    const mark = from === 0 && to >= 2 && (bytes[0] ?? 0) + (bytes[1] ?? 0) === 0xfe + 0xff;
    return ((to - from) >> 1) - (mark ? 1 : 0);
  }
  let count = from === 0 && to >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? -1 : 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0xc0) !== 0x80) count += byte >= 0xf0 ? 2 : 1;
  }
  return count;
}
