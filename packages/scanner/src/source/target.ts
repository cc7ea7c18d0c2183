/** A path that the user named. */
export interface Target {
  /** As it was given, for messages. */
  readonly given: string;
  readonly kind: 'file' | 'folder';
  /** Where to read it, POSIX separators; of a symlink, what it points to. */
  readonly absolute: string;
  /** Relative to the root; empty for the root itself. */
  readonly path: string;
  /** Absolute path of the repository that it is in. */
  readonly repository: string | undefined;
}

/** What the user named, and the folder that all report paths are relative to. */
export interface Targets {
  readonly root: string;
  readonly isRepository: boolean;
  readonly targets: readonly Target[];
}
