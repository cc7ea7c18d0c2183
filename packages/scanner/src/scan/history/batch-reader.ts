/** An object as `git cat-file --batch` prints it; the bytes are the reader's own. */
export interface BatchObject {
  readonly id: string;
  readonly type: string;
  readonly size: number;
  /** Undefined for one that is larger than the limit. */
  readonly bytes: Uint8Array | undefined;
}

/** Takes what `git cat-file --batch` prints, however it is cut. */
export interface BatchReader {
  push(bytes: Uint8Array): void;
  /** How many objects were printed in full, missing ones included. */
  readonly count: number;
}

export interface BatchUse {
  /** Larger objects are passed by without being held. */
  readonly maxSize: number;
  readonly onObject: (object: BatchObject) => void;
  readonly onMissing: (id: string, reason: string) => void;
}

const NEWLINE = 10;

/** Where in the output a reader is. */
interface Reading {
  readonly use: BatchUse;
  header: string;
  current: BatchObject | undefined;
  /** How many bytes of the current object have come, the line feed behind it included. */
  filled: number;
  count: number;
}

/** Reads the output of `git cat-file --batch`: one object in memory at a time. */
export function createBatchReader(use: BatchUse): BatchReader {
  const reading: Reading = { use, header: '', current: undefined, filled: 0, count: 0 };
  return {
    push(bytes) {
      for (let at = 0; at < bytes.length;) {
        const { current } = reading;
        at = current === undefined ? readHeader(reading, bytes, at) : readContent(reading, { current, bytes, at });
      }
    },
    get count() {
      return reading.count;
    },
  };
}

function readHeader(reading: Reading, bytes: Uint8Array, at: number): number {
  const newline = bytes.indexOf(NEWLINE, at);
  const end = newline === -1 ? bytes.length : newline;
  reading.header += latin1(bytes, at, end);
  if (newline === -1) return end;
  const [id = '', type = '', digits] = reading.header.split(' ');
  reading.header = '';
  if (digits === undefined) {
    reading.count++;
    reading.use.onMissing(id, type);
  } else {
    const size = Number(digits);
    reading.current = { id, type, size, bytes: size > reading.use.maxSize ? undefined : new Uint8Array(size) };
    reading.filled = 0;
  }
  return end + 1;
}

function readContent(
  reading: Reading,
  { current, bytes, at }: { readonly current: BatchObject; readonly bytes: Uint8Array; readonly at: number },
): number {
  const { filled } = reading;
  const end = Math.min(bytes.length, at + current.size + 1 - filled);
  const wanted = Math.min(end, at + current.size - filled);
  if (wanted > at) current.bytes?.set(bytes.subarray(at, wanted), filled);
  reading.filled += end - at;
  if (reading.filled <= current.size) return end;
  reading.current = undefined;
  reading.count++;
  reading.use.onObject(current);
  return end;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
