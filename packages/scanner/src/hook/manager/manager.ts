import type { EditableFiles } from '../../port/editable-files.ts';
import type { Outcome } from '../change.ts';
import type { GitPlace } from '../git-place.ts';
import type { GuardedHook } from '../hook-name.ts';
import type { ManagerName } from './manager-names.ts';

/** What a manager of hooks works on. */
export interface ManagedRepository {
  readonly root: string;
  readonly place: GitPlace;
  readonly files: EditableFiles;
  /** How a line of the manager's configuration calls leaklint; undefined when it is not installed where that could. */
  readonly command: string | undefined;
  /** The version of leaklint that a manager may install. */
  readonly version: string;
}

/** A manager of hooks, whose configuration ours go into. */
export interface HookManager {
  readonly name: ManagerName;
  /** Whether the repository uses it. */
  readonly isUsed: (repository: ManagedRepository) => boolean;
  readonly install: (repository: ManagedRepository) => Promise<Outcome>;
  readonly uninstall: (repository: ManagedRepository) => Promise<Outcome>;
  /** The file by which it calls leaklint for a hook, if it does. */
  readonly guardOf: (hook: GuardedHook, repository: ManagedRepository) => string | undefined;
}
