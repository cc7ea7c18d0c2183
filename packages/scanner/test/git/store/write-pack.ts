import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** An entry of a pack that a test writes; what it claims need not be true. */
export interface PackEntry {
  readonly type: 1 | 2 | 3 | 4 | 6 | 7;
  readonly data: Uint8Array;
  /** Default: that of the data. */
  readonly claimedSize?: number;
  /** Of type 6: how far back the base begins. */
  readonly distance?: number;
  /** As it is stored; default: what zlib makes of the data. */
  readonly compressed?: Uint8Array;
  /** Of type 7. */
  readonly baseId?: string;
  /** The object's id in the index. */
  readonly id: string;
}

/** A pack and its index (version 2) as bytes, and where each entry begins. */
export function writePack(entries: readonly PackEntry[]): {
  readonly pack: Buffer;
  readonly index: Buffer;
  readonly offsets: readonly number[];
} {
  const parts = [Buffer.from('PACK'), uint32(2), uint32(entries.length)];
  let at = 12;
  const offsets = entries.map((entry) => {
    const offset = at;
    const bytes = Buffer.concat([
      header(entry.type, entry.claimedSize ?? entry.data.length),
      ...(entry.distance === undefined ? [] : [distance(entry.distance)]),
      ...(entry.baseId === undefined ? [] : [Buffer.from(entry.baseId, 'hex')]),
      entry.compressed ?? deflateSync(entry.data),
    ]);
    parts.push(bytes);
    at += bytes.length;
    return offset;
  });
  const body = Buffer.concat(parts);
  const pack = Buffer.concat([body, sha1(body)]);
  return { pack, index: writeIndex(entries, offsets, pack.subarray(-20)), offsets };
}

function writeIndex(entries: readonly PackEntry[], offsets: readonly number[], packHash: Uint8Array): Buffer {
  const rows = entries
    .map(({ id }, index) => ({ id: Buffer.from(id, 'hex'), offset: offsets[index] ?? 0 }))
    .toSorted((a, b) => Buffer.compare(a.id, b.id));
  const fanout = Array.from({ length: 256 }, (_, byte) => uint32(rows.filter(({ id }) => (id[0] ?? 0) <= byte).length));
  const body = Buffer.concat([
    Buffer.from([0xff, 0x74, 0x4f, 0x63]),
    uint32(2),
    ...fanout,
    ...rows.map(({ id }) => id),
    ...rows.map(() => uint32(0)),
    ...rows.map(({ offset }) => uint32(offset)),
    packHash,
  ]);
  return Buffer.concat([body, sha1(body)]);
}

/** A delta that copies from its base and inserts. */
export function writeDelta(
  baseSize: number,
  resultSize: number,
  steps: readonly (string | readonly [from: number, length: number])[],
): Buffer {
  const parts = steps.map((step) => {
    if (typeof step === 'string') return Buffer.concat([Buffer.from([step.length]), Buffer.from(step, 'latin1')]);
    const [from, length] = step;
    const bytes = [from & 255, (from >> 8) & 255, (from >> 16) & 255, from >>> 24, length & 255, (length >> 8) & 255];
    return Buffer.from([0xbf, ...bytes]);
  });
  return Buffer.concat([size(baseSize), size(resultSize), ...parts]);
}

function size(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) | 128);
  return Buffer.from([...bytes, left]);
}

function header(type: number, length: number): Buffer {
  const bytes = [(type << 4) | (length & 15)];
  for (let left = Math.floor(length / 16); left > 0; left = Math.floor(left / 128)) {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 128;
    bytes.push(left % 128);
  }
  return Buffer.from(bytes);
}

function distance(value: number): Buffer {
  const bytes = [value & 127];
  for (let left = value >> 7; left > 0; left = (left - 1) >> 7) bytes.unshift(128 | ((left - 1) & 127));
  return Buffer.from(bytes);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function sha1(bytes: Uint8Array): Buffer {
  return createHash('sha1').update(bytes).digest();
}
