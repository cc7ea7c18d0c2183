import { align } from '../../core/kernel/align.ts';
import type { WordFinder } from './word-finder.ts';

const PAGE = 65_536;
const CAPACITY = 4096;
const HIT_BYTES = 8;
/** Bytes around the data that the search reads. */
const PADDING = 32;
/** Places that one step can fill: more words than that end at no sixteen places in a row. */
const RESERVE = 512;

interface Exports {
  findWords(...numbers: readonly number[]): number;
  resumePosition(): number;
}

/** The search in WebAssembly for what tables hold; bytes are copied into its memory. */
export function createWasmWordFinder(module: WebAssembly.Module, tables: Uint8Array): WordFinder {
  const hitsAt = align(PADDING + tables.length);
  const dataAt = hitsAt + CAPACITY * HIT_BYTES + PADDING;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((dataAt + PADDING) / PAGE) });
  new Uint8Array(memory.buffer).set(tables, PADDING);
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  return new WasmWordFinder(exportsOf(instance), memory, { hitsAt, dataAt });
}

interface Layout {
  readonly hitsAt: number;
  readonly dataAt: number;
}

class WasmWordFinder implements WordFinder {
  readonly #exports: Exports;
  readonly #memory: WebAssembly.Memory;
  readonly #layout: Layout;
  #bytes: Uint8Array;
  #hits: Uint32Array;

  constructor(exports: Exports, memory: WebAssembly.Memory, layout: Layout) {
    this.#exports = exports;
    this.#memory = memory;
    this.#layout = layout;
    this.#bytes = new Uint8Array(memory.buffer, layout.dataAt);
    this.#hits = new Uint32Array(memory.buffer, layout.hitsAt, CAPACITY * 2);
  }

  find(bytes: Uint8Array, isEnough: (start: number, end: number) => boolean): boolean {
    const { dataAt, hitsAt } = this.#layout;
    const { length } = bytes;
    this.#reserve(length);
    this.#bytes.set(bytes);
    for (let from = 0; from < length; from = this.#exports.resumePosition()) {
      const count = this.#exports.findWords(PADDING, dataAt, from, length, hitsAt, CAPACITY, RESERVE);
      for (let i = 0; i < count; i++) {
        if (isEnough(this.#hits[i * 2] ?? 0, this.#hits[i * 2 + 1] ?? 0)) return true;
      }
    }
    return false;
  }

  #reserve(length: number): void {
    const missing = length + PADDING - this.#bytes.length;
    if (missing <= 0) return;
    this.#memory.grow(Math.ceil(missing / PAGE));
    this.#bytes = new Uint8Array(this.#memory.buffer, this.#layout.dataAt);
    this.#hits = new Uint32Array(this.#memory.buffer, this.#layout.hitsAt, CAPACITY * 2);
  }
}

function exportsOf({ exports }: WebAssembly.Instance): Exports {
  const { findWords, resumePosition } = exports;
  return { findWords: callable(findWords), resumePosition: callable(resumePosition) };
}

function callable(value: unknown): (...numbers: readonly number[]) => number {
  if (!isFunction(value)) throw new TypeError('the search for words lacks a function');
  const call = value;
  return (...numbers) => Number(call(...numbers));
}

function isFunction(value: unknown): value is (...numbers: readonly number[]) => unknown {
  return typeof value === 'function';
}
