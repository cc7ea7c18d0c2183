import type { ObjectStore } from '../../git/store/object-store.ts';
import type { Repository } from '../../git/store/repository.ts';
import type { PreparedScan } from '../prepare-scan.ts';
import type { HeadEntries } from './head-entries.ts';
import type { HistoryScan } from './history-request.ts';
import type { ObjectSearch } from './object-search.ts';
import type { PlacedObjects } from './place-objects.ts';
import type { Holders } from './read-holders.ts';
import type { Found } from './search-blob.ts';

/** The scan of one repository: the one that was asked for, or a submodule. */
export interface RepositoryScan {
  readonly repository: Repository;
  readonly request: HistoryScan;
  /** The way to it from the repository that was asked for, such as `libs/x/`. */
  readonly prefix: string;
}

/** All that is known when the result is put together. */
export interface HistoryOutcome extends RepositoryScan {
  readonly store: ObjectStore;
  readonly entries: HeadEntries;
  readonly prepared: PreparedScan;
  readonly pass: ObjectSearch;
  /** What is to be said of the cache. */
  readonly warnings: readonly string[];
  readonly holding: Holders;
  readonly placed: PlacedObjects;
  readonly found: Found;
  readonly hasGrafts: boolean;
  readonly isStopped: boolean;
}
