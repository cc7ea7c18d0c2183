import type * as Zlib from 'node:zlib';
import type { Inflater } from '../pack/inflater.ts';
import { createInflater, INFLATE_PADDING } from '../pack/inflater.ts';

/** Inflates streams of zlib. */
export interface Inflate {
  /**
   * A stream whose size is known; bytes behind it do not matter. Undefined when it is damaged, of another size, or goes
   * on where `bytes` end.
   */
  exactly(bytes: Uint8Array, size: number): Uint8Array | undefined;
  /** The first bytes of what a stream holds, enough for a header, and whatever behind them. Undefined when damaged. */
  start(bytes: Uint8Array): Uint8Array | undefined;
}

/** How much of a start there is. */
const START = 64;
/** Room for the longest repetition that begins in it: the inflater writes all of one, or nothing. */
const ROOM = START + 258;
/** Larger ones are left to zlib: the memory of WebAssembly never gets smaller again. */
const LARGEST_HERE = 1 << 20;
/** Neither ends a header: what the stream did not reach must not look like a part of it. */
const UNREACHED = 0xff;

/**
 * Inflates with WebAssembly: a commit hook reads a few small objects, for which loading and calling zlib takes longer.
 * Nothing is compiled before the first one.
 */
export function createInflate(): Inflate {
  let made: Inflater | 'none' | undefined;
  const inflater = (): Inflater | undefined => {
    made ??= tryInflater();
    return made === 'none' ? undefined : made;
  };
  return {
    exactly(bytes, size) {
      const small = bytes.length + size <= LARGEST_HERE ? inflater() : undefined;
      return small === undefined ? withZlib(bytes, size) : exactlyIn(small, bytes, size);
    },
    start(bytes) {
      const small = inflater();
      return small === undefined ? startWithZlib(bytes) : startIn(small, bytes);
    },
  };
}

/** An engine without SIMD refuses the module. */
function tryInflater(): Inflater | 'none' {
  try {
    return createInflater();
  } catch {
    return 'none';
  }
}

function exactlyIn(inflater: Inflater, bytes: Uint8Array, size: number): Uint8Array | undefined {
  const { freeFrom: from } = inflater;
  const to = from + bytes.length + INFLATE_PADDING;
  const memory = inflater.memory(to + size + INFLATE_PADDING);
  memory.set(bytes, from);
  return inflater.inflate(from, from + bytes.length, { to, size }) === -1 ? undefined : memory.slice(to, to + size);
}

/** It says that the stream is damaged when it is longer than what there is room for: what came until then is there. */
function startIn(inflater: Inflater, bytes: Uint8Array): Uint8Array {
  const { freeFrom: from } = inflater;
  const to = from + bytes.length + INFLATE_PADDING;
  const memory = inflater.memory(to + ROOM + INFLATE_PADDING);
  memory.set(bytes, from);
  memory.fill(UNREACHED, to, to + ROOM);
  inflater.inflate(from, from + bytes.length, { to, size: ROOM });
  return memory.slice(to, to + START);
}

/** Loading zlib takes a tenth of what an empty process does. */
function zlib(): typeof Zlib {
  // eslint-disable-next-line n/no-unsupported-features/node-builtins -- every Node from 20.16 has it
  return process.getBuiltinModule('node:zlib');
}

function withZlib(bytes: Uint8Array, size: number): Uint8Array | undefined {
  try {
    const inflated = zlib().inflateSync(bytes, { maxOutputLength: Math.max(1, size), chunkSize: chunkFor(size) });
    return inflated.length === size ? inflated : undefined;
  } catch {
    // Whatever zlib has against it, there is no such object here.
    return undefined;
  }
}

function startWithZlib(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const { constants, inflateSync } = zlib();
    return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    // As above.
    return undefined;
  }
}

/** One chunk for all of it, as long as it is of moderate size; zlib takes no smaller ones than 64. */
function chunkFor(size: number): number {
  return Math.min(Math.max(size + 1, 64), 1 << 22);
}
