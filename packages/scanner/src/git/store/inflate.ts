import { constants, inflateSync } from 'node:zlib';

/**
 * Inflates a stream of zlib whose size is known; bytes behind it do not matter. Undefined when it is damaged, of another
 * size, or goes on where `bytes` end.
 */
export function inflateExactly(bytes: Uint8Array, size: number): Uint8Array | undefined {
  try {
    const inflated = inflateSync(bytes, { maxOutputLength: Math.max(1, size), chunkSize: chunkFor(size) });
    return inflated.length === size ? inflated : undefined;
  } catch {
    // Whatever zlib has against it, there is no such object here.
    return undefined;
  }
}

/** The first bytes of what a stream holds, without inflating all of it: enough for a header. Undefined when damaged. */
export function inflateStart(bytes: Uint8Array): Uint8Array | undefined {
  try {
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
