import type { NotOpened } from './byte-stream.ts';

/** An open file of which any part can be read; synchronous, because that is fastest. */
export interface RandomAccessFile {
  readonly size: number;
  /** Fills `into` from `position` of the file; returns how many bytes came, fewer than wanted only at the file's end. */
  read(into: Uint8Array, position: number): number;
  close(): void;
}

/** Opens a file for reading; undefined where there is none. */
export type OpenFile = (path: string) => RandomAccessFile | NotOpened | undefined;
