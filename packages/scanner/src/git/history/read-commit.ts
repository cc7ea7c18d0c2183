import { readHex } from './read-hex.ts';

/** What of a commit the graph needs; ids are binary. */
export interface CommitLinks {
  readonly tree: Uint8Array;
  readonly parents: Uint8Array;
  /** Seconds since 1970 of the committer; 0 when it says nothing that can be read. */
  readonly date: number;
}

const TREE = [116, 114, 101, 101, 32];
const PARENT = [112, 97, 114, 101, 110, 116, 32];
const COMMITTER = [99, 111, 109, 109, 105, 116, 116, 101, 114, 32];
const NEWLINE = 10;
const GREATER = 62;

/** Reads the links of a commit from its bytes, without making text of them; undefined when it is no commit. */
export function readCommit(bytes: Uint8Array, idLength: number): CommitLinks | undefined {
  const tree = new Uint8Array(idLength);
  if (!startsWith(bytes, 0, TREE) || !readHex(bytes, TREE.length, tree)) return undefined;
  const parents: number[] = [];
  const parent = new Uint8Array(idLength);
  let at = endOfLine(bytes, 0);
  while (startsWith(bytes, at, PARENT)) {
    if (!readHex(bytes, at + PARENT.length, parent)) return undefined;
    parents.push(...parent);
    at = endOfLine(bytes, at);
  }
  return { tree, parents: Uint8Array.from(parents), date: readDate(bytes, at) };
}

function readDate(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length && bytes[at] !== NEWLINE; at = endOfLine(bytes, at)) {
    if (!startsWith(bytes, at, COMMITTER)) continue;
    const end = endOfLine(bytes, at);
    const mail = bytes.lastIndexOf(GREATER, end);
    return mail < at ? 0 : readNumber(bytes, mail + 2);
  }
  return 0;
}

function readNumber(bytes: Uint8Array, from: number): number {
  let value = 0;
  for (let at = from; at < from + 12; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  return value;
}

/** Where the next line starts. */
function endOfLine(bytes: Uint8Array, from: number): number {
  const newline = bytes.indexOf(NEWLINE, from);
  return newline === -1 ? bytes.length : newline + 1;
}

function startsWith(bytes: Uint8Array, at: number, text: readonly number[]): boolean {
  return text.every((byte, index) => bytes[at + index] === byte);
}
