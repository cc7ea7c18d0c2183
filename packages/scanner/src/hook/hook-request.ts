import type { EditableFiles } from '../port/editable-files.ts';
import type { UserGit } from '../port/user-git.ts';
import type { ManagerName } from './manager/manager-names.ts';
import type { Programs } from './script/hook-script.ts';

/** The outside world of the commands on hooks. */
export interface HookPorts {
  readonly files: EditableFiles;
  readonly git: UserGit;
}

/** What `leaklint hook install`, `uninstall` and `status` need to know. */
export interface HookRequest {
  /** Absolute. */
  readonly cwd: string;
  /** For all repositories of the user, instead of the one of `cwd`. */
  readonly isGlobal: boolean;
  /** Undefined: find out. */
  readonly manager: ManagerName | undefined;
  /** What a hook falls back on when a repository has no leaklint of its own. */
  readonly programs: Programs;
  /** Of leaklint: what a manager installs that installs its hooks itself. */
  readonly version: string;
  /** Whether `leaklint` can be found in the PATH. */
  readonly isInPath: boolean;
  /** Where the user's programs keep their settings. */
  readonly configHome: string;
}
