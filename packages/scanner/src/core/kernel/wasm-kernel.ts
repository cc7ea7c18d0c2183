import { align } from './align.ts';
import { outlineRoom, tablePlaces, type KeywordTables } from '@leaklint/rules/keywords';
import type { Hits, Kernel, Run } from './kernel.ts';

const PAGE = 65_536;
const HIT_CAPACITY = 16_384;
const HIT_BYTES = 8;
const ESCAPE_CAPACITY = HIT_CAPACITY * 2;
/** Bytes behind the data that the kernel may read; zeroed before each search. */
const PADDING = 32;

interface Exports {
  layout(...places: readonly number[]): void;
  findKeywords(data: number, from: number, to: number, length: number, isSource: number): number;
  findRuns(data: number, from: number, length: number, minimum: number): number;
  findEscapes(data: number, from: number, length: number, out: number, capacity: number): number;
  resumePosition(): number;
}

/** The kernel in WebAssembly; the bytes to search are read straight into its memory. */
export function createWasmKernel(module: WebAssembly.Module, tables: KeywordTables): Kernel {
  const { image, parts } = tables;
  const base = PADDING;
  const masksAt = align(base + image.length + PADDING);
  const hitsAt = align(masksAt + outlineRoom(tables));
  const dataAt = align(hitsAt + HIT_CAPACITY * HIT_BYTES + PADDING);
  const memory = new WebAssembly.Memory({ initial: Math.ceil((dataAt + PADDING) / PAGE) });
  new Uint8Array(memory.buffer).set(image, base);
  const kernel = exportsOf(new WebAssembly.Instance(module, { env: { memory } }));
  kernel.layout(...tablePlaces(parts, base), masksAt, hitsAt, HIT_CAPACITY);
  return new WasmKernel(kernel, memory, { hitsAt, dataAt });
}

class WasmKernel implements Kernel {
  readonly #exports: Exports;
  readonly #memory: WebAssembly.Memory;
  readonly #hitsAt: number;
  readonly #dataAt: number;
  #bytes: Uint8Array;
  #out: Uint32Array;
  #hits: { positions: Uint32Array; keywords: Uint32Array; count: number };

  constructor(exports: Exports, memory: WebAssembly.Memory, places: { hitsAt: number; dataAt: number }) {
    this.#exports = exports;
    this.#memory = memory;
    this.#hitsAt = places.hitsAt;
    this.#dataAt = places.dataAt;
    this.#bytes = new Uint8Array(memory.buffer, places.dataAt);
    this.#out = new Uint32Array(memory.buffer, places.hitsAt, HIT_CAPACITY * 2);
    this.#hits = { positions: new Uint32Array(1024), keywords: new Uint32Array(1024), count: 0 };
  }

  buffer(size: number): Uint8Array {
    const missing = this.#dataAt + size + PADDING - this.#memory.buffer.byteLength;
    if (missing > 0) {
      this.#memory.grow(Math.ceil(missing / PAGE));
      this.#bytes = new Uint8Array(this.#memory.buffer, this.#dataAt);
      this.#out = new Uint32Array(this.#memory.buffer, this.#hitsAt, HIT_CAPACITY * 2);
    }
    return this.#bytes;
  }

  findKeywords(length: number, isSource: boolean, zones?: readonly Run[]): Hits {
    this.#bytes.fill(0, length, length + PADDING);
    this.#hits.count = 0;
    if (zones === undefined) this.#findBetween(0, length, { length, isSource });
    else for (const { start, end } of zones) this.#findBetween(start, end, { length, isSource });
    return this.#hits;
  }

  #findBetween(
    start: number,
    end: number,
    { length, isSource }: { readonly length: number; readonly isSource: boolean },
  ): void {
    let from = start;
    while (from < end) {
      this.#collect(this.#exports.findKeywords(this.#dataAt, from, end, length, isSource ? 1 : 0));
      from = this.#exports.resumePosition();
    }
  }

  findRuns(length: number, minimum: number): readonly Run[] {
    this.#bytes.fill(0, length, length + PADDING);
    const runs: Run[] = [];
    let from = 0;
    while (from < length) {
      const count = this.#exports.findRuns(this.#dataAt, from, length, minimum);
      for (let i = 0; i < count; i++) runs.push({ start: this.#out[i * 2] ?? 0, end: this.#out[i * 2 + 1] ?? 0 });
      from = this.#exports.resumePosition();
    }
    return runs;
  }

  findEscapes(length: number): readonly number[] {
    this.#bytes.fill(0, length, length + PADDING);
    const places: number[] = [];
    for (let from = 0; from < length;) {
      const count = this.#exports.findEscapes(this.#dataAt, from, length, this.#hitsAt, ESCAPE_CAPACITY);
      for (let i = 0; i < count; i++) places.push(this.#out[i] ?? 0);
      from = count === ESCAPE_CAPACITY ? (places.at(-1) ?? 0) + 1 : length;
    }
    return places;
  }

  #collect(count: number): void {
    const needed = this.#hits.count + count;
    if (needed > this.#hits.positions.length) this.#growHits(needed * 2);
    const { positions, keywords } = this.#hits;
    const out = this.#out;
    let at = this.#hits.count;
    for (let i = 0; i < count; i++, at++) {
      positions[at] = out[i * 2] ?? 0;
      keywords[at] = out[i * 2 + 1] ?? 0;
    }
    this.#hits.count = at;
  }

  #growHits(capacity: number): void {
    const positions = new Uint32Array(capacity);
    const keywords = new Uint32Array(capacity);
    positions.set(this.#hits.positions);
    keywords.set(this.#hits.keywords);
    this.#hits = { positions, keywords, count: this.#hits.count };
  }
}

function exportsOf(instance: WebAssembly.Instance): Exports {
  const { layout, findKeywords, findRuns, findEscapes, resumePosition } = instance.exports;
  return {
    layout: callable(layout),
    findKeywords: callable(findKeywords),
    findRuns: callable(findRuns),
    findEscapes: callable(findEscapes),
    resumePosition: callable(resumePosition),
  };
}

function callable(value: unknown): (...numbers: readonly number[]) => number {
  if (!isFunction(value)) throw new TypeError('the kernel lacks a function');
  const call = value;
  return (...numbers) => Number(call(...numbers));
}

function isFunction(value: unknown): value is (...numbers: readonly number[]) => unknown {
  return typeof value === 'function';
}
