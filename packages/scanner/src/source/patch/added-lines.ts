import type { PatchItem } from './patch-item.ts';

const NEWLINE = 0x0a;
// More blank lines would tell no rule more about how far apart two hunks are.
const WIDEST_GAP = 64;
const BLANK = -1;

/** Collects the added lines of one file. */
export interface AddedLines {
  readonly hasAny: boolean;
  /** A line of the new file, given as its place in the patch. */
  add(line: number, start: number, end: number): void;
  /** A line that is in the new file, but is not new. */
  addBlank(line: number): void;
  /** Blank lines for what lies between two hunks. */
  addGap(nextLine: number): void;
  toItem(path: string): PatchItem;
}

/** Makes an empty collection over the bytes of a patch. */
export function createAddedLines(patch: Uint8Array): AddedLines {
  const lines: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let hasAny = false;
  const push = (line: number, start: number, end: number): void => {
    lines.push(line);
    starts.push(start);
    ends.push(end);
  };
  return {
    get hasAny() {
      return hasAny;
    },
    add: (line, start, end) => {
      hasAny = true;
      push(line, start, end);
    },
    addBlank: (line) => {
      push(line, BLANK, BLANK);
    },
    addGap: (nextLine) => {
      const last = lines.at(-1);
      if (last === undefined) return;
      const width = Math.min(Math.max(nextLine - last - 1, 1), WIDEST_GAP);
      for (let index = 1; index <= width; index += 1) push(last + index, BLANK, BLANK);
    },
    toItem: (path) => ({
      path,
      bytes: joinLines(patch, starts, ends),
      lineOf: (line) => lines[Math.min(line, lines.length) - 1] ?? line,
    }),
  };
}

function joinLines(patch: Uint8Array, starts: readonly number[], ends: readonly number[]): Uint8Array {
  const length = starts.reduce((sum, start, index) => sum + (ends[index] ?? start) - start + 1, 0);
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const [index, start] of starts.entries()) {
    const end = ends[index] ?? start;
    if (start !== BLANK) bytes.set(patch.subarray(start, end), offset);
    offset += end - start;
    bytes[offset] = NEWLINE;
    offset += 1;
  }
  return bytes;
}
