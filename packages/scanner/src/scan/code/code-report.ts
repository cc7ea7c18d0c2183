import type { CheckOptions } from '../../checks/check-options.ts';
import type { CheckName } from '../../core/check-names.ts';
import type { Unread } from './choose-files.ts';
import type { FileWarning, LocatedSecret } from '../located-secret.ts';

/** Which checks run, and what they are told; plain data, handed to threads as it is. */
export interface CheckSettings {
  readonly active: readonly CheckName[];
  readonly options: CheckOptions;
  /** Nothing that the code of tests and dependencies leaks is sure enough to be asked for. */
  readonly skipForeign: boolean;
}

/** What the checks found in a file. */
export interface CodeReport {
  readonly problems: readonly LocatedSecret[];
  readonly warnings: readonly FileWarning[];
  /** Why the code was not checked, where it should have been looked at. */
  readonly unread?: Unread;
  /** Values in the code that must not show. */
  readonly hidden: readonly string[];
}

/** The code of a file, and what else was found in it. */
export interface CodeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly secrets: readonly LocatedSecret[];
}
