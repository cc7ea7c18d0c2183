import type { Latin1 } from '../text/latin1.ts';

/** Bytes under search, with what the matchers need to know of them. */
export interface Item {
  readonly bytes: Uint8Array;
  readonly length: number;
  /** POSIX path, as evidence. */
  readonly path: string;
  readonly binary: boolean;
  /** Whether the path is that of source code, where a bare word is the name of something. */
  readonly isSource: boolean;
  readonly latin1: Latin1;
}

const PROBE = 8192;

/** Whether the bytes are no text: a NUL near the start, as git decides it. */
export function isBinary(bytes: Uint8Array, length: number): boolean {
  return bytes.subarray(0, Math.min(length, PROBE)).includes(0);
}
