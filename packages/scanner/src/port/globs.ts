/** Globs, with the folder that they count from and the place where they were written. */
export interface GlobScope {
  /** POSIX, relative to the root of the scan; empty for the root itself. */
  readonly folder: string;
  /** The way from the folder that they really count from down to the root, such as `src/`, where it is above the root. */
  readonly above?: string;
  /** Gitignore style: without a slash at any depth, `!` takes back, the last one that matches wins. */
  readonly globs: readonly string[];
  /** `--exclude`, or a configuration file; for messages. */
  readonly origin: string;
}

/** The glob that matched, and the path that it matched: the file or a folder above it. */
export interface GlobMatch {
  readonly path: string;
  readonly glob: string;
  readonly origin: string;
}

/** Says which glob covers a path, relative to the root of the scan, or undefined. */
export type PathMatcher = (path: string) => GlobMatch | undefined;

/** Compiles globs; a folder that matches covers all that is in it. */
export type CompileGlobs = (scopes: readonly GlobScope[]) => PathMatcher;
