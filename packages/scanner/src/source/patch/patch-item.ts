import type { Skip } from '../../core/scan-result.ts';

/** What a patch adds to one file: the added lines, with blank lines for what lies between them. */
export interface PatchItem {
  /** The new file's path, POSIX. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The line of the new file, for a line of `bytes`; both 1-based. */
  lineOf(line: number): number;
}

/** A patch, read. */
export interface Patch {
  readonly items: readonly PatchItem[];
  /** Changed files whose new content the patch does not hold. */
  readonly skipped: readonly Skip[];
}
