import type { Standing } from '../core/finding.ts';
import type { BaselineEntry } from './entry.ts';
import type { EntryIndex } from './entry-index.ts';

/** A place where something was found, in the words of a baseline. */
export interface Place {
  readonly ruleId: string;
  /** Relative to the folder that the paths of the baseline count from. */
  readonly path: string;
  /** Undefined: not made, because no entry can know the place. */
  readonly hash: string | undefined;
  readonly past?: Past;
}

/** What there is of a finding of commits. */
export interface Past {
  /** Each path, with how often it stood there, or stands there at HEAD. */
  readonly paths: ReadonlyMap<string, number>;
  /** Of a whole history: where it stands now. */
  readonly standing: Standing | undefined;
}

/** Known by an entry, or to be reported, with what the baseline has to say to that. */
export type Judgement =
  | { readonly kind: 'known'; readonly entry: BaselineEntry }
  | { readonly kind: 'reported'; readonly reason: string | undefined };

/** What a baseline needs to know of the world. */
export interface JudgeWorld {
  /** `2027-01-31`. */
  readonly today: string;
  /** Whether the file of an entry is no longer there. */
  readonly isGone: (path: string) => boolean;
  /** Whether a file that is gone may have become this one. */
  readonly isMove: (from: string, to: string) => boolean;
  /** Whether a commit has a file; needed for findings of a whole history only. */
  readonly isIn?: (commit: string, path: string) => boolean;
}

/** What places are judged with, and how many each entry stood for so far. */
export interface JudgeState {
  readonly index: EntryIndex;
  readonly world: JudgeWorld;
  readonly used: Map<BaselineEntry, number>;
}
