import type { PackOutline } from '../../git/history/survey-packs.ts';
import type { Skip } from '../../core/scan-result.ts';
import type { SearchEngineOptions } from '../create-search-engine.ts';

/** What was found in one object, before anyone knows where in history it stands. */
export interface ObjectReport {
  /** The object's id, in lower-case hex. */
  readonly id: string;
  readonly type: 'blob' | 'commit' | 'tag' | 'tree';
  /** Of its content, in bytes. */
  readonly size: number;
  /** Whether something in it may be a secret: a normal search of the whole object, under its real path, decides. */
  readonly candidates: boolean;
  /**
   * Where alone it may hold a secret: pairs of an offset and a keyword's number. Undefined where that is not known, or is
   * no place of its own.
   */
  readonly places?: readonly number[];
}

/** What a pass over the object store found, by whichever way it read the store. */
export interface ObjectSearch {
  /** Every object that the store holds, each once. */
  readonly objects: number;
  readonly blobs: number;
  readonly commits: number;
  /** The content of all blobs and commits, as if each had been unpacked. */
  readonly bytes: number;
  /** Sorted by id; each object once. */
  readonly suspects: readonly ObjectReport[];
  readonly skipped: readonly Skip[];
  /** The binary ids of all commits, one after the other: what nothing refers to can be placed by them. */
  readonly commitIds?: Uint8Array;
  /** Blobs that are pointers of git-lfs: they stand for content that is kept elsewhere. */
  readonly pointers?: readonly string[];
  /** The packs, where the pass read them itself: who reads on need not look for everything again. */
  readonly packs?: readonly PackOutline[];
  /** Of a pass that was stopped: the binary ids of what it had searched by then, so that the next one can go on. */
  readonly searchedIds?: Uint8Array;
}

/** Object ids that a former scan with the same rules has seen: they need not be searched again. */
export interface KnownObjects {
  has(id: Uint8Array, start: number): boolean;
}

/** What a pass over all objects is told. */
export interface ObjectPassOptions {
  /** The built-in rules, or others, and whether to decode. */
  readonly engine: SearchEngineOptions;
  /** Upper bound of threads; undefined leaves it to the machine. */
  readonly jobs: number | undefined;
  readonly maxFileSize: number;
  /** Counted, but not searched. */
  readonly known?: KnownObjects;
  readonly onProgress?: (done: number, total: number) => void;
  /**
   * What else is to be done with the packs, while other threads begin to search them; to call `check` now and then, so
   * that those end when they are to.
   */
  readonly meanwhile?: (packs: readonly PackOutline[], check: () => void) => Promise<void>;
  /** True when the user has had enough: the pass ends soon, with what it has. */
  readonly isStopped?: () => boolean;
}
