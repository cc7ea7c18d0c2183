import type { FilePath } from '../port/file-system.ts';

/** The same path for Node, which takes bytes only as `Buffer`. */
export function toNodePath(path: FilePath): string | Buffer {
  return typeof path === 'string' ? path : Buffer.from(path.buffer, path.byteOffset, path.byteLength);
}
