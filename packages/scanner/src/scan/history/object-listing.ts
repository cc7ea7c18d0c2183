import { readHex } from '../../git/history/read-hex.ts';

/** Collects the ids that git lists, one a line, as bytes: a history of a million objects takes 20 MB. */
export interface ObjectListing {
  readonly push: (bytes: Uint8Array) => void;
  readonly ids: () => Uint8Array;
}

const NEWLINE = 10;
const FIRST_CAPACITY = 1 << 16;

/** Reads lines of hex ids, however they are cut. */
export function createObjectListing(idLength: number): ObjectListing {
  let ids = new Uint8Array(FIRST_CAPACITY);
  let length = 0;
  const line = new Uint8Array(2 * idLength);
  const id = new Uint8Array(idLength);
  let column = 0;
  const endLine = (): void => {
    if (column === line.length && readHex(line, 0, id)) {
      if (length + idLength > ids.length) {
        const larger = new Uint8Array(ids.length * 2);
        larger.set(ids);
        ids = larger;
      }
      ids.set(id, length);
      length += idLength;
    }
    column = 0;
  };
  return {
    push(bytes) {
      for (const byte of bytes) {
        if (byte === NEWLINE) endLine();
        else if (column < line.length) line[column++] = byte;
      }
    },
    ids: () => ids.subarray(0, length),
  };
}
