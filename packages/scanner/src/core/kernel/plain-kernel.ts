import type { Hits, Kernel, Run } from './kernel.ts';
import { FILTER_SHIFT, BUCKET_SHIFT, END_OF_CHAIN, ENTRY_WORDS, FOLD, HASH, type KeywordTables } from './keyword-tables.ts';

const THREE_BYTES = 0x00ffffff;

/** The kernel in plain TypeScript: the oracle of the WASM one, and its stand-in where there is no WebAssembly. */
export function createPlainKernel(tables: KeywordTables): Kernel {
  let bytes = new Uint8Array(PAGE);
  return {
    buffer(size) {
      if (bytes.length < size) {
        const larger = new Uint8Array(size);
        larger.set(bytes);
        bytes = larger;
      }
      return bytes;
    },
    findKeywords: (length) => findKeywords(tables, bytes, length),
    findRuns: (length, minimum) => findRuns(bytes, length, minimum),
  };
}

const PAGE = 65_536;

function findKeywords(tables: KeywordTables, bytes: Uint8Array, length: number): Hits {
  const positions: number[] = [];
  const keywords: number[] = [];
  const chain = (bucket: number, position: number): void => {
    for (let entry = tables.buckets[bucket] ?? END_OF_CHAIN; entry !== END_OF_CHAIN; ) {
      const at = entry * ENTRY_WORDS;
      const shape = tables.entries[at + 3] ?? 0;
      const start = position - (shape >>> 16);
      const size = shape & 0xffff;
      const spelling = tables.entries[at + 2] ?? 0;
      if (start >= 0 && start + size <= length && isSpelledAt(bytes, start, tables.spellings.subarray(spelling, spelling + size))) {
        positions.push(start);
        keywords.push(tables.entries[at + 1] ?? 0);
      }
      entry = tables.entries[at] ?? END_OF_CHAIN;
    }
  };
  for (let position = 0; position < length; position++) {
    const gram = gramAt(bytes, position, length);
    const slot = Math.imul(gram & THREE_BYTES, HASH) >>> FILTER_SHIFT;
    if ((((tables.filter[slot] ?? 0) >>> ((gram >>> 24) & 7)) & 1) === 0) continue;
    chain(Math.imul(gram, HASH) >>> BUCKET_SHIFT, position);
    chain(Math.imul(gram & THREE_BYTES, HASH) >>> BUCKET_SHIFT, position);
  }
  return { positions: Uint32Array.from(positions), keywords: Uint32Array.from(keywords), count: positions.length };
}

function gramAt(bytes: Uint8Array, at: number, length: number): number {
  let gram = 0;
  for (let i = 0; i < 4; i++) {
    if (at + i < length) gram |= (bytes[at + i] ?? 0) << (i * 8);
  }
  return gram | FOLD;
}

function isSpelledAt(bytes: Uint8Array, start: number, spelling: Uint8Array): boolean {
  return spelling.every((expected, i) => lower(bytes[start + i] ?? 0) === expected);
}

function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
}

function findRuns(bytes: Uint8Array, length: number, minimum: number): readonly Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (let at = 0; at <= length; at++) {
    if (at < length && isBase64(bytes[at] ?? 0)) continue;
    if (at - start >= minimum && isMixed(bytes.subarray(start, at))) runs.push({ start, end: at });
    start = at + 1;
  }
  return runs;
}

function isBase64(byte: number): boolean {
  const letter = byte | 0x20;
  if (letter >= 0x61 && letter <= 0x7a) return true;
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2f || byte === 0x5f;
}

function isMixed(run: Uint8Array): boolean {
  const has = (low: number, high: number): boolean => run.some((byte) => byte >= low && byte <= high);
  return has(0x30, 0x39) || (has(0x41, 0x5a) && has(0x61, 0x7a));
}
