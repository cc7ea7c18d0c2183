import type { Pack } from '@leaklint/rules';
import type { ObjectReport } from './object-search.ts';
import type { PackLayout } from '../../git/pack/pack-layout.ts';
import type { Children, Failure } from '../../git/pack/walk-families.ts';

/** A pack, ready to be searched by any number of threads; its arrays are shared. */
export interface PackToSearch {
  /** Absolute path. */
  readonly file: string;
  readonly layout: PackLayout;
  readonly children: Children;
  /** What each entry is, its delta resolved. */
  readonly resolved: Uint8Array;
  /** `WANTED` for each entry to report on, `SEARCHED` later; others are unpacked only because those are built from them. */
  readonly wanted: Uint8Array;
  /** The entries at which a search begins, ascending. */
  readonly roots: Int32Array;
  /** Where in `roots` each batch begins, and where the last one ends. */
  readonly batches: Int32Array;
}

/** All that a thread needs to search its share of packs. */
export interface PackJob {
  readonly kind: 'packs';
  readonly packs: readonly PackToSearch[];
  /** Undefined: the built-in rules. */
  readonly pack: Pack | undefined;
  readonly decode: boolean;
  readonly maxFileSize: number;
  /** [0]: the next batch that nobody took, counted over all packs; [1]: objects done; [2]: not 0 when it is to end. */
  readonly counters: Int32Array;
}

export const WANTED = 1;
export const SEARCHED = 2;

export const NEXT_BATCH = 0;
export const OBJECTS_DONE = 1;
export const STOPPED = 2;

/** An entry of one of the packs. */
export interface EntryName {
  readonly pack: number;
  readonly entry: number;
}

export interface Suspect extends EntryName, Pick<ObjectReport, 'places'> {
  readonly size: number;
}

/** What a thread found in its share. */
export interface PackReport {
  readonly suspects: readonly Suspect[];
  readonly pointers: readonly EntryName[];
  readonly failures: readonly (EntryName & { readonly why: Failure })[];
  /** The content of all objects met. */
  readonly bytes: number;
  /** How many places had to be judged. */
  readonly judged: number;
  /** How many bytes were decoded once more. */
  readonly decoded: number;
}
