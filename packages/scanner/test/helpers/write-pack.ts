import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

/** An entry of a pack as a test wants it, lies included. */
export interface PackEntry {
  /** The id that the index gives it, hex; any will do. */
  readonly id: string;
  readonly kind: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly content: Uint8Array;
  /** Of a delta: how many entries before this one its base stands, or its base's id. */
  readonly base?: number | string;
  /** Another size than the content's. */
  readonly size?: number;
  /** Written in place of the compressed content. */
  readonly raw?: Uint8Array;
}

/** Writes a pack and its index into a repository, and returns the pack's path. */
export function writePack(gitDirectory: string, entries: readonly PackEntry[], version = 2): string {
  const chunks: Buffer[] = [Buffer.concat([Buffer.from('PACK'), be32(2), be32(entries.length)])];
  const offsets: number[] = [];
  let at = 12;
  for (const [place, entry] of entries.entries()) {
    offsets.push(at);
    const back = typeof entry.base === 'number' ? at - (offsets[place - entry.base] ?? 0) : 0;
    const chunk = Buffer.concat([headerOf(entry, back), Buffer.from(entry.raw ?? deflateSync(entry.content))]);
    chunks.push(chunk);
    at += chunk.length;
  }
  const body = Buffer.concat(chunks);
  const sum = createHash('sha1').update(body).digest();
  const folder = join(gitDirectory, 'objects', 'pack');
  mkdirSync(folder, { recursive: true });
  const pack = join(folder, `pack-${sum.toString('hex')}.pack`);
  writeFileSync(pack, Buffer.concat([body, sum]));
  writeFileSync(pack.replace(/pack$/, 'idx'), indexOf(entries, offsets, { sum, version }));
  return pack;
}

/** A delta by its instructions: bytes to insert, or [from, length] to copy. */
export function delta(
  baseSize: number,
  resultSize: number,
  steps: readonly (string | readonly [from: number, length: number])[],
): Uint8Array {
  const bytes = [...sized(baseSize), ...sized(resultSize)];
  for (const step of steps) {
    if (typeof step === 'string') bytes.push(step.length, ...Buffer.from(step, 'latin1'));
    else {
      const [from, length] = step;
      bytes.push(0xff, from & 255, (from >> 8) & 255, (from >> 16) & 255, from >>> 24);
      bytes.push(length & 255, (length >> 8) & 255, (length >> 16) & 255);
    }
  }
  return Uint8Array.from(bytes);
}

function sized(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}

function headerOf({ kind, content, size = content.length, base }: PackEntry, back: number): Buffer {
  let rest = Math.floor(size / 16);
  const bytes = [(kind << 4) | (size & 15) | (rest > 0 ? 128 : 0)];
  for (; rest > 0; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | (rest >= 128 ? 128 : 0));
  if (kind === 7) return Buffer.concat([Buffer.from(bytes), Buffer.from(String(base), 'hex')]);
  if (kind !== 6) return Buffer.from(bytes);
  const distance = [back & 127];
  for (let left = back >> 7; left > 0; left >>= 7) distance.unshift((--left & 127) | 128);
  return Buffer.from([...bytes, ...distance]);
}

function indexOf(
  entries: readonly PackEntry[],
  offsets: readonly number[],
  { sum, version }: { readonly sum: Buffer; readonly version: number },
): Buffer {
  const rows = entries.map(({ id }, at) => ({ id, offset: offsets[at] ?? 0 })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const fanout = Array.from(
    { length: 256 },
    (_, first) => rows.filter(({ id }) => Number.parseInt(id.slice(0, 2), 16) <= first).length,
  );
  const body = Buffer.concat([
    Buffer.from([0xff, 0x74, 0x4f, 0x63]),
    be32(version),
    ...fanout.map(be32),
    ...rows.map(({ id }) => Buffer.from(id, 'hex')),
    ...rows.map(() => be32(0)),
    ...rows.map(({ offset }) => be32(offset)),
    sum,
  ]);
  return Buffer.concat([body, createHash('sha1').update(body).digest()]);
}

function be32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}
