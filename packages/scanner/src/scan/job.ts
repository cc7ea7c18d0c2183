import type { Pack } from '@leaklint/rules';
import type { FilePath } from '../port/file-system.ts';
import type { SearchSettings } from './search-settings.ts';

/** A file to search: its name in reports, and where it is. */
export interface FileToSearch {
  readonly path: string;
  readonly absolute: FilePath;
}

/** All that a thread needs to search its share; plain data, handed to workers as it is. */
export interface Job {
  readonly files: readonly FileToSearch[];
  /** Undefined: the built-in rules, which a thread has with it already. */
  readonly pack: Pack | undefined;
  readonly decode: boolean;
  readonly settings: SearchSettings;
  /** [0]: the next file that nobody took; [1]: files done; shared by all threads. */
  readonly counters: Int32Array;
}

export const NEXT = 0;
export const DONE = 1;
