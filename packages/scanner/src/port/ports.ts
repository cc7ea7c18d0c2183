import type { FileSystem } from './file-system.ts';
import type { Git } from './git.ts';
import type { CompileGlobs } from './globs.ts';

/** The outside world; what a run may not need is loaded when it is asked for. */
export interface Ports {
  readonly fileSystem: FileSystem;
  readonly git: () => Promise<Git>;
  readonly globs: () => Promise<CompileGlobs>;
}
