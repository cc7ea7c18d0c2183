export interface GitCommand {
  /** Absolute path of the work tree: the folder that holds `.git`. */
  readonly repository: string;
  /** Where its data is, unless that is `.git` in the work tree: of bare repositories, of linked work trees. */
  readonly gitDirectory?: string;
  readonly args: readonly string[];
}

/** What git printed, or why it could not. */
export type GitOutcome =
  | { readonly kind: 'done'; readonly output: Uint8Array; readonly warnings: string }
  | { readonly kind: 'not-installed' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Runs git, untouched by the user's and the system's settings; nothing in a repository's own settings can run a program. */
export interface Git {
  run(command: GitCommand): GitOutcome;
}
