import { inflateBytes } from './inflate-bytes.ts';

/** Bytes behind input and output that may be read or written. */
export const INFLATE_PADDING = 32;

/** How many bytes a step of a delta takes in memory. */
export const STEP_BYTES = 12;

/** Inflates, and applies deltas, within one memory in which the caller lays out what is read and what comes of it. */
export interface Inflater {
  /** Where memory is free. */
  readonly freeFrom: number;
  /** The memory, at least `size` bytes of it; what was got before is no longer valid when it has grown. */
  memory(size: number): Uint8Array;
  /**
   * Inflates the zlib stream at [from, end) to exactly `size` bytes at `to`. Returns how many bytes the stream takes, or
   * -1 when it is damaged, of another size, or goes on behind `end`.
   */
  inflate(from: number, end: number, place: { readonly to: number; readonly size: number }): number;
  /** Reads the delta at [from, end) for a base of a size; undefined when it makes no sense. */
  readDelta(from: number, end: number, baseSize: number): DeltaSize | undefined;
  /**
   * Builds at `to`, with zeros behind it, what the delta that was read last makes of the base. Writes down at `steps`
   * what comes from where, three words each: its place, its place in the base or all bits set, its length; returns how
   * many steps there are, which are no more than the delta's instructions.
   */
  applyDelta(base: number, to: number, steps: number): number;
}

/** What a delta makes. */
export interface DeltaSize {
  readonly size: number;
  readonly instructions: number;
}

const PAGE = 65_536;
/** Growing tells the machine of new memory each time: seldom and much is cheaper. */
const AHEAD = 1 << 20;

/** An inflater in WebAssembly: a pack holds so many short streams that a call of zlib for each costs more than the work. */
export function createInflater(memory = new WebAssembly.Memory({ initial: 1 })): Inflater {
  const module = new WebAssembly.Module(Buffer.from(inflateBytes, 'base64'));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const inflate = callable(exports['inflate']);
  const readDelta = callable(exports['readDelta']);
  const applyDelta = callable(exports['applyDelta']);
  const deltaResultSize = callable(exports['deltaResultSize']);
  let bytes = new Uint8Array(memory.buffer);
  return {
    freeFrom: callable(exports['freeFrom'])(),
    memory(size) {
      // Nothing is left of the array when memory has grown.
      if (bytes.length >= size + INFLATE_PADDING) return bytes;
      const missing = size + INFLATE_PADDING - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil((missing + AHEAD) / PAGE));
      bytes = new Uint8Array(memory.buffer);
      return bytes;
    },
    inflate: (from, end, { to, size }) => inflate(from, end, to, size),
    readDelta(from, end, baseSize) {
      const instructions = readDelta(from, end, baseSize);
      return instructions === -1 ? undefined : { size: deltaResultSize(), instructions };
    },
    applyDelta: (base, to, steps) => applyDelta(base, to, steps),
  };
}

function callable(value: unknown): (...numbers: readonly number[]) => number {
  if (!isFunction(value)) throw new TypeError('the inflater lacks a function');
  return value;
}

function isFunction(value: unknown): value is (...numbers: readonly number[]) => number {
  return typeof value === 'function';
}
