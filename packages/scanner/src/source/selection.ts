import type { Skip } from '../core/scan-result.ts';
import type { FilePath } from '../port/file-system.ts';

/** A file to be scanned. */
export interface SelectedFile {
  /** POSIX, relative to the root of the selection: what reports show and globs match. */
  readonly path: string;
  /** Where to read it; bytes when its name is no UTF-8. */
  readonly absolute: FilePath;
}

/** What a scan of paths will look at. */
export interface Selection {
  /** Absolute: the repository's root, or the scanned folder. */
  readonly root: string;
  /** Sorted by path in the order of UTF-16 code units, the same on every machine. */
  readonly files: readonly SelectedFile[];
  readonly skipped: readonly Skip[];
  /** Things that the user may not expect, such as a `.env` that git ignores. */
  readonly hints: readonly string[];
}

/** Files as they are found, not yet sorted; paths are relative to the root of the selection. */
export interface Listing {
  readonly files: string[];
  /** Files whose names are no UTF-8, or that stand elsewhere than their path says. */
  readonly unusual: SelectedFile[];
  readonly skipped: Skip[];
  readonly hints: string[];
}

/** An empty listing, to be filled. */
export function createListing(): Listing {
  return { files: [], unusual: [], skipped: [], hints: [] };
}
