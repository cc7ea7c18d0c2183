import type { OpenFile } from '../../port/random-access.ts';
import type { Inflate } from './inflate.ts';
import type { ObjectId, ObjectType, ReadOutcome } from './object.ts';

/** No header is longer. */
const HEADER = 64;
/** Enough compressed bytes for it: before the first byte comes out, a stream may hold 600 bytes of code tables. */
const COMPRESSED_START = 1024;
const LARGEST_FILE = 2 ** 31 - 1;
const TYPES: readonly ObjectType[] = ['commit', 'tree', 'blob', 'tag'];

export interface LooseHeader {
  readonly type: ObjectType;
  readonly size: number;
  /** Where the content begins, inflated. */
  readonly length: number;
}

/** What reading a loose object takes. */
export interface LooseMeans {
  readonly openFile: OpenFile;
  readonly inflate: Inflate;
}

/** Where a loose object would be. */
export function loosePath(objectDirectory: string, id: ObjectId): string {
  return `${objectDirectory}/${id.slice(0, 2)}/${id.slice(2)}`;
}

/** Reads a loose object. */
export function readLoose(path: string, maxSize: number, { openFile, inflate }: LooseMeans): ReadOutcome {
  const file = openFile(path);
  if (file === undefined) return { kind: 'missing' };
  if ('reason' in file) return { kind: 'damaged', reason: file.reason };
  try {
    const start = new Uint8Array(Math.min(COMPRESSED_START, file.size));
    file.read(start, 0);
    const header = parseLooseHeader(inflate.start(start));
    if (header === undefined) return { kind: 'damaged', reason: 'loose object with a damaged header' };
    const { type, size, length } = header;
    if (size > maxSize || file.size > LARGEST_FILE) return { kind: 'too-large', type, size };
    const compressed = new Uint8Array(file.size);
    const count = file.read(compressed, 0);
    const whole = inflate.exactly(compressed.subarray(0, count), length + size);
    if (whole === undefined) return { kind: 'damaged', reason: 'loose object that cannot be inflated' };
    return { kind: 'object', type, bytes: whole.subarray(length) };
  } finally {
    file.close();
  }
}

/** Type and size of a loose object; undefined when missing or damaged. */
export function statLoose(path: string, { openFile, inflate }: LooseMeans): LooseHeader | undefined {
  const file = openFile(path);
  if (file === undefined || 'reason' in file) return undefined;
  try {
    const start = new Uint8Array(Math.min(COMPRESSED_START, file.size));
    file.read(start, 0);
    return parseLooseHeader(inflate.start(start));
  } finally {
    file.close();
  }
}

function parseLooseHeader(bytes: Uint8Array | undefined): LooseHeader | undefined {
  const end = bytes?.subarray(0, HEADER).indexOf(0) ?? -1;
  if (bytes === undefined || end === -1) return undefined;
  const [, name, digits] = /^(\w+) (\d{1,15})$/.exec(String.fromCharCode(...bytes.subarray(0, end))) ?? [];
  const type = TYPES.find((each) => each === name);
  return type === undefined ? undefined : { type, size: Number(digits), length: end + 1 };
}
