import { toObjectId, type ObjectId } from './object.ts';

/** An entry of a tree; its name is bytes, because git does not ask for UTF-8. */
export interface TreeEntry {
  readonly mode: number;
  readonly name: Uint8Array;
  readonly id: ObjectId;
}

export const MODE_TREE = 0o040000;
export const MODE_GITLINK = 0o160000;

const SPACE = 0x20;
const MODE_TYPE = 0o170000;

/** What kind of thing a mode stands for, without its permissions. */
export function typeOfMode(mode: number): number {
  return mode & MODE_TYPE;
}

/** Reads through a tree without making anything of the entries that are only passed by. */
export interface TreeCursor {
  /** False once behind the last entry. */
  readonly valid: boolean;
  readonly bytes: Uint8Array;
  readonly mode: number;
  readonly isTree: boolean;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly idStart: number;
  /** Set when the tree breaks off in the middle of an entry. */
  readonly damaged: boolean;
  /** Moves on; returns `valid`. */
  next(): boolean;
}

/** A cursor at the first entry of a tree. */
export function createTreeCursor(bytes: Uint8Array, idLength: number): TreeCursor {
  const cursor = {
    valid: true,
    bytes,
    mode: 0,
    isTree: false,
    nameStart: 0,
    nameEnd: 0,
    idStart: -idLength,
    damaged: false,
    next(): boolean {
      const start = cursor.idStart + idLength;
      const space = bytes.indexOf(SPACE, start);
      const nameEnd = space === -1 ? -1 : bytes.indexOf(0, space);
      cursor.valid = nameEnd !== -1 && nameEnd + 1 + idLength <= bytes.length;
      if (!cursor.valid) {
        cursor.damaged = start < bytes.length;
        return false;
      }
      cursor.mode = octal(bytes, start, space);
      cursor.isTree = typeOfMode(cursor.mode) === MODE_TREE;
      cursor.nameStart = space + 1;
      cursor.nameEnd = nameEnd;
      cursor.idStart = nameEnd + 1;
      return true;
    },
  };
  cursor.next();
  return cursor;
}

/** The entries of a tree, in its order; a damaged one ends early. */
export function* parseTree(bytes: Uint8Array, idLength: number): Generator<TreeEntry> {
  for (const cursor = createTreeCursor(bytes, idLength); cursor.valid; cursor.next()) {
    yield {
      mode: cursor.mode,
      name: bytes.subarray(cursor.nameStart, cursor.nameEnd),
      id: toObjectId(bytes, cursor.idStart, idLength),
    };
  }
}

function octal(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 8 + ((bytes[at] ?? 0) - 0x30);
  return value;
}
