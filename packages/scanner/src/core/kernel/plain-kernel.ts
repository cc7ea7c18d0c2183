import type { Hits, Kernel, Run } from './kernel.ts';
import {
  BUCKET_SHIFT,
  END_OF_CHAIN,
  ENTRY_WORDS,
  FILTER_HASH,
  FILTER_SHIFT,
  FOLD,
  HASH,
  THREE_BYTES,
  type KeywordTables,
} from '@leaklint/rules/keywords';

const WORD = 4;
const PAGE = 65_536;

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

function findKeywords({ image, parts }: KeywordTables, bytes: Uint8Array, length: number): Hits {
  const view = new DataView(image.buffer, image.byteOffset);
  const positions: number[] = [];
  const keywords: number[] = [];
  const followChain = (gram: number, position: number): void => {
    const bucket = Math.imul(gram, HASH) >>> BUCKET_SHIFT;
    for (let entry = view.getUint32(parts.buckets + bucket * WORD, true); entry !== END_OF_CHAIN;) {
      const at = parts.entries + entry * ENTRY_WORDS * WORD;
      const shape = view.getUint32(at + 3 * WORD, true);
      const start = position - (shape >>> 16);
      const size = shape & 0xffff;
      const spelling = parts.spellings + view.getUint32(at + 2 * WORD, true);
      const isInside = start >= 0 && start + size <= length;
      if (isInside && isSpelledAt(bytes, start, image.subarray(spelling, spelling + size))) {
        positions.push(start);
        keywords.push(view.getUint32(at + WORD, true));
      }
      entry = view.getUint32(at, true);
    }
  };
  for (let position = 0; position < length; position++) {
    const gram = gramAt(bytes, position, length);
    const slot = parts.filter + (Math.imul(gram & THREE_BYTES, FILTER_HASH) >>> FILTER_SHIFT) * WORD;
    if (((view.getUint32(slot, true) >>> (gram >>> 24)) & 1) === 0) continue;
    followChain(gram, position);
    followChain(gram & THREE_BYTES, position);
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
    if (at - start >= minimum) runs.push({ start, end: at });
    start = at + 1;
  }
  return runs;
}

function isBase64(byte: number): boolean {
  const letter = byte | 0x20;
  if (letter >= 0x61 && letter <= 0x7a) return true;
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2f || byte === 0x5f;
}
