import path from 'node:path';
import type { OpenFile, RandomAccessFile } from '../../port/random-access.ts';
import { readSpan, uint32 } from './binary.ts';
import { createIdTable, type IdTable } from './id-table.ts';

/** One index over several packs. */
export interface MultiPackIndex {
  /** The names of its packs, such as `pack-….pack`. */
  readonly packs: ReadonlySet<string>;
  find(id: Uint8Array): { readonly pack: string; readonly offset: number } | undefined;
  readonly table: IdTable;
  close(): void;
}

const MAGIC = 0x4d494458;
const HEADER = 12;
const ROW = 12;
const FANOUT = 1024;
const LARGE = 0x80000000;

type Chunks = ReadonlyMap<string, { readonly start: number; readonly length: number }>;

/** Opens the multi-pack-index of a folder of packs; undefined when there is none that can be read. */
export function openMultiPackIndex(folder: string, openFile: OpenFile, idLength: number): MultiPackIndex | undefined {
  const file = openFile(path.join(folder, 'multi-pack-index'));
  if (file === undefined || 'reason' in file) return undefined;
  const index = readIndex(file, idLength);
  if (index === undefined) file.close();
  return index;
}

function readIndex(file: RandomAccessFile, idLength: number): MultiPackIndex | undefined {
  const header = readSpan(file, 0, HEADER);
  const hashVersion = idLength === 20 ? 1 : 2;
  if (header.length < HEADER || uint32(header, 0) !== MAGIC || header[4] !== 1 || header[5] !== hashVersion) {
    return undefined;
  }
  const chunks = readChunks(file, header[6] ?? 0);
  const [names, fanout, ids, offsets] = ['PNAM', 'OIDF', 'OIDL', 'OOFF'].map((name) => chunks.get(name));
  if (names === undefined || fanout === undefined || ids === undefined || offsets === undefined) return undefined;
  if (fanout.length !== FANOUT) return undefined;
  const table = createIdTable({
    file,
    fanout: readSpan(file, fanout.start, FANOUT),
    idLength,
    start: ids.start,
    stride: idLength,
    skip: 0,
  });
  const packs = readNames(readSpan(file, names.start, names.length));
  const find: MultiPackIndex['find'] = (id) => {
    const position = table.find(id);
    if (position === undefined) return undefined;
    const row = readSpan(file, offsets.start + position * 8, 8);
    const pack = packs[uint32(row, 0)];
    const offset = offsetOf(file, uint32(row, 4), chunks.get('LOFF')?.start);
    return pack === undefined || offset === undefined ? undefined : { pack, offset };
  };
  return { packs: new Set(packs), table, find, close: () => file.close() };
}

function readChunks(file: RandomAccessFile, count: number): Chunks {
  const rows = readSpan(file, HEADER, (count + 1) * ROW);
  const chunks = new Map<string, { readonly start: number; readonly length: number }>();
  for (let row = 0; row < count; row++) {
    const at = row * ROW;
    const start = offset64(rows, at + 4);
    const length = offset64(rows, at + ROW + 4) - start;
    if (length < 0 || start + length > file.size) return new Map();
    chunks.set(String.fromCharCode(...rows.subarray(at, at + 4)), { start, length });
  }
  return chunks;
}

function readNames(bytes: Uint8Array): readonly string[] {
  const names = new TextDecoder().decode(bytes).split('\0');
  return names.filter((name) => name !== '').map((name) => name.replace(/\.idx$/, '.pack'));
}

function offsetOf(file: RandomAccessFile, value: number, large: number | undefined): number | undefined {
  if (value < LARGE || large === undefined) return value;
  const bytes = readSpan(file, large + (value - LARGE) * 8, 8);
  return bytes.length < 8 ? undefined : offset64(bytes, 0);
}

function offset64(bytes: Uint8Array, at: number): number {
  return uint32(bytes, at) * 2 ** 32 + uint32(bytes, at + 4);
}
