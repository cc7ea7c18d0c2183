import { fromBase64 } from '../../core/text/from-base64.ts';
import { inflateBytes } from './inflate-bytes.ts';

/** Bytes behind input and output that the inflater may read or write. */
export const INFLATE_PADDING = 32;

/** Inflates within one memory of its own, in which the caller lays out what is read and what comes of it. */
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
}

const PAGE = 65_536;

/** An inflater in WebAssembly: a pack holds so many short streams that a call of zlib for each costs more than the work. */
export function createInflater(): Inflater {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const module = new WebAssembly.Module(fromBase64(inflateBytes));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const { inflate, freeFrom } = exports;
  if (!isFunction(inflate) || !isFunction(freeFrom)) throw new TypeError('the inflater lacks a function');
  let bytes = new Uint8Array(memory.buffer);
  return {
    freeFrom: Number(freeFrom()),
    memory(size) {
      const missing = size + INFLATE_PADDING - bytes.length;
      if (missing > 0) {
        memory.grow(Math.ceil(missing / PAGE));
        bytes = new Uint8Array(memory.buffer);
      }
      return bytes;
    },
    inflate: (from, end, { to, size }) => Number(inflate(from, end, to, size)),
  };
}

function isFunction(value: unknown): value is (...numbers: readonly number[]) => unknown {
  return typeof value === 'function';
}
