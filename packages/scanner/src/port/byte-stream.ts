import type { FilePath } from './file-system.ts';

/** An open file, read from its start to its end. */
export interface ByteStream {
  /** Fills `into` from offset `at` on; returns how many bytes came, fewer than there was room for only at the end. */
  read(into: Uint8Array, at: number): number;
  /** Why reading broke off before the end, once it did. */
  readonly failure?: NotOpened | undefined;
  close(): void;
}

/** Why a file could not be opened, or not be read on. */
export interface NotOpened {
  readonly reason: string;
  readonly incomplete: boolean;
}

export type OpenStream = (path: FilePath) => ByteStream | NotOpened;
