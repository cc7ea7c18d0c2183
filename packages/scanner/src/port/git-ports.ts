import type { FileSystem } from './file-system.ts';
import type { Git } from './git.ts';
import type { OpenFile } from './random-access.ts';

/** What reading a repository needs of the outside world. */
export interface GitPorts {
  readonly fileSystem: FileSystem;
  readonly openFile: OpenFile;
  /** The variables of the process: a calling git names its index and objects there. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Git itself, for what the reader does not know; loaded only when asked for. */
  readonly git: () => Promise<Git>;
}
