import type { RandomAccessFile } from '../../port/random-access.ts';

/** Reads a big-endian number of 4 bytes; what lies behind the end counts as 0. */
export function uint32(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) * 0x1000000 + (((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
  );
}

/** Reads a part of a file; shorter where the file ends. */
export function readSpan(file: RandomAccessFile, position: number, length: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, file.size - position)));
  const count = bytes.length === 0 ? 0 : file.read(bytes, position);
  return count === bytes.length ? bytes : bytes.subarray(0, count);
}

/** Orders byte strings as `memcmp` does, a prefix before what it begins. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** A name of git as a key, one character a byte: names need not be UTF-8. */
export function keyOf(name: Uint8Array): string {
  return String.fromCharCode(...name);
}
