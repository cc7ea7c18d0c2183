/** What stands at a path, symlinks not followed. */
export type FileKind = 'file' | 'folder' | 'symlink' | 'special' | 'missing' | 'unreadable';

/** An entry of a folder; Node's `Dirent` as it is, because a scan makes many thousands of them. */
export interface FolderEntry<Name extends string | Uint8Array = string> {
  readonly name: Name;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
  isFIFO(): boolean;
  isSocket(): boolean;
}

/** A path; bytes where a file name is no UTF-8. */
export type FilePath = string | Uint8Array;

export interface ReadOptions {
  readonly maxSize: number;
  /** Read what a symlink points to; without it a symlink is not opened. */
  readonly follow?: boolean;
}

/** A file's bytes, or why there are none. */
export type ReadOutcome =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'skipped'; readonly reason: string; readonly incomplete: boolean };

/** A folder's entries, or why there are none. */
export type FolderOutcome<Name extends string | Uint8Array = string> =
  | { readonly kind: 'entries'; readonly entries: readonly FolderEntry<Name>[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What the scanner asks of a file system; folders are read synchronously, because that is fastest. */
export interface FileSystem {
  readFolder(path: string): FolderOutcome;
  /** The same with names as bytes, for folders with names that are no UTF-8. */
  readRawFolder(path: FilePath): FolderOutcome<Uint8Array>;
  /** Follows symlinks. */
  exists(path: string): boolean;
  kindOf(path: FilePath): FileKind;
  /** The path without symlinks; undefined when there is nothing there. */
  realPath(path: string): string | undefined;
  /** Reads a whole file of moderate size; never blocks on a FIFO. Files to be scanned are read as streams instead. */
  readFile(path: FilePath, options: ReadOptions): ReadOutcome;
}
