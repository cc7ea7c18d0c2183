import type { Pack } from '@leaklint/rules';
import type { ObjectId } from '../../git/store/object.ts';
import type { Repository } from '../../git/store/repository.ts';
import type { FileReport } from '../located-secret.ts';
import type { SearchSettings } from '../search-settings.ts';

/** A blob, and a path at which it is searched as the file that it is there. */
export interface SuspectTask {
  readonly id: ObjectId;
  /** As reports show it. */
  readonly path: string;
  /** See `ObjectReport`. */
  readonly places?: readonly number[];
}

/** All that a thread needs to search its share of suspects; plain data. */
export interface SuspectJob {
  readonly kind: 'suspects';
  readonly place: Pick<Repository, 'objectDirectories' | 'format'>;
  readonly tasks: readonly SuspectTask[];
  /** Undefined: the built-in rules. */
  readonly pack: Pack | undefined;
  readonly decode: boolean;
  readonly settings: SearchSettings;
  /** [0]: the next batch that nobody took; [1]: tasks done; [2]: not 0 when it is to end. */
  readonly counters: Int32Array;
}

/** What came of a task. */
export type SuspectOutcome =
  | { readonly kind: 'searched'; readonly report: FileReport }
  /** It stands for content that git-lfs keeps elsewhere. */
  | { readonly kind: 'pointer' }
  | { readonly kind: 'unread'; readonly reason: string };

/** What a thread found in its share. */
export type SuspectReport = readonly { readonly task: number; readonly outcome: SuspectOutcome }[];
