/** A folder of the index whose tree object is known, or that has such folders in it. */
export interface CacheTree {
  readonly name: Uint8Array;
  /** How many entries of the index are in it; -1 when it changed since its tree was made. */
  readonly count: number;
  /** The binary id of its tree; undefined when it changed. */
  readonly id: Uint8Array | undefined;
  readonly children: readonly CacheTree[];
}

const SPACE = 0x20;
const NEWLINE = 0x0a;
const MINUS = 0x2d;
const ZERO = 0x30;
const DEEPEST = 4096;
const NOTHING: readonly CacheTree[] = [];

/** Where a reading is. */
interface Reading {
  readonly bytes: Uint8Array;
  readonly idLength: number;
  at: number;
}

/** Reads the extension `TREE` of an index; undefined when it makes no sense, because it only saves work. */
export function parseCacheTree(bytes: Uint8Array, idLength: number): CacheTree | undefined {
  return readNode({ bytes, idLength, at: 0 }, 0);
}

function readNode(reading: Reading, depth: number): CacheTree | undefined {
  const { bytes, idLength } = reading;
  const nameStart = reading.at;
  let nameEnd = nameStart;
  while (nameEnd < bytes.length && bytes[nameEnd] !== 0) nameEnd++;
  reading.at = nameEnd + 1;
  const count = readNumber(reading, SPACE);
  const size = readNumber(reading, NEWLINE);
  const idStart = reading.at;
  if (count >= 0) reading.at += idLength;
  if (Number.isNaN(count + size) || reading.at > bytes.length || depth > DEEPEST) return undefined;
  const children: CacheTree[] = [];
  for (let child = 0; child < size; child++) {
    const node = readNode(reading, depth + 1);
    if (node === undefined) return undefined;
    children.push(node);
  }
  return {
    name: bytes.subarray(nameStart, nameEnd),
    count,
    id: count < 0 ? undefined : bytes.subarray(idStart, idStart + idLength),
    children: size === 0 ? NOTHING : children,
  };
}

/** Reads a decimal number and what ends it; NaN for anything else. */
function readNumber(reading: Reading, end: number): number {
  const { bytes } = reading;
  const isNegative = bytes[reading.at] === MINUS;
  if (isNegative) reading.at++;
  const start = reading.at;
  let value = 0;
  for (; reading.at < start + 12; reading.at++) {
    const digit = (bytes[reading.at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  const isNumber = reading.at > start && bytes[reading.at] === end;
  reading.at++;
  if (!isNumber) return Number.NaN;
  return isNegative ? -value : value;
}
