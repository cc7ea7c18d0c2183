import type { ObjectId } from './object.ts';

export interface Ref {
  /** Such as `refs/heads/main`. */
  readonly name: string;
  readonly id: ObjectId;
}

/** Where a HEAD points: to a branch, which may have no commit yet, or to a commit. */
export interface Head {
  readonly branch: string | undefined;
  readonly id: ObjectId | undefined;
}

/** The refs of a repository. */
export interface Refs {
  /** HEAD of this work tree. */
  readonly head: Head;
  /** The object of a ref, by its full name or one such as `MERGE_HEAD`; symbolic refs are followed. */
  resolve(name: string): ObjectId | undefined;
  /** All refs under `refs/`, sorted by name; the stash is one of them. */
  list(): readonly Ref[];
  /** The HEADs of all work trees, this one too; detached ones are on no branch. */
  worktreeHeads(): readonly Ref[];
}
