/** A command of git whose output is too much to be held. */
export interface GitStreamCommand {
  /** Absolute path of the folder that holds HEAD and objects. */
  readonly gitDirectory: string;
  readonly args: readonly string[];
  /** What the command reads, piece by piece; asked for no faster than it reads. */
  readonly input?: Iterable<Uint8Array>;
  /** Gets the output as it comes; the bytes are valid only during the call. */
  readonly onOutput: (bytes: Uint8Array) => void;
  /** Ends the command early when it says so. */
  readonly isStopped?: () => boolean;
}

/** How the command ended, and what it said beside its output. */
export type GitStreamOutcome =
  | { readonly kind: 'done'; readonly warnings: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'not-installed' }
  | { readonly kind: 'failed'; readonly warnings: string };

/** Runs git, untouched by anybody's settings, and hands on what it prints. */
export type StreamGit = (command: GitStreamCommand) => Promise<GitStreamOutcome>;
