/** What stands at a path, symlinks not followed. */
export type EditableEntry =
  | { readonly kind: 'file'; readonly mode: number }
  | { readonly kind: 'symlink' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'other' };

/** The files that installing changes; every failure is a `ScanError` that names the file. */
export interface EditableFiles {
  entryOf(path: string): EditableEntry | undefined;
  /** The bytes of a file, symlinks followed; undefined when there is none. */
  read(path: string): Uint8Array | undefined;
  /** The names in a folder, sorted; none when there is no such folder. */
  list(folder: string): readonly string[];
  /** The path without symlinks, as far as there is something. */
  realPath(path: string): string | undefined;
  /** Makes the folders that are missing; an existing file keeps its mode unless one is given. */
  write(path: string, bytes: Uint8Array, mode?: number): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Does nothing when the folder is not empty or not there. */
  removeEmptyFolder(folder: string): void;
}
