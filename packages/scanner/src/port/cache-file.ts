/** Reads and writes the file of a cache. */
export interface CacheFile {
  /** Undefined when there is none; a text says why it cannot be read. */
  read(file: string): Uint8Array | string | undefined;
  /** Writes it whole or not at all; a text says why not. */
  write(file: string, bytes: Uint8Array): string | undefined;
}
