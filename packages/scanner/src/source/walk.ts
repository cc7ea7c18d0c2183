import type { FileSystem } from '../port/file-system.ts';
import type { PathMatcher } from '../port/globs.ts';
import type { Listing } from './selection.ts';

/** A walk over the disk, and what it has found so far. */
export interface Walk {
  readonly fileSystem: FileSystem;
  /** Absolute; paths are relative to it. */
  readonly root: string;
  /** All that is on disk, dependencies too. */
  readonly everything: boolean;
  readonly excluded: PathMatcher | undefined;
  readonly listing: Listing;
  /** Repositories met on the way, left for git to list. */
  readonly repositories: string[];
}
