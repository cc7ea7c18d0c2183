import type { BaselineEntry } from './entry.ts';
import type { EntryIndex } from './entry-index.ts';

/** A place where something was found, in the words of a baseline. */
export interface Place {
  readonly ruleId: string;
  /** Relative to the folder that the paths of the baseline count from. */
  readonly path: string;
  /** Undefined: not made, because no entry can know the place. */
  readonly hash: string | undefined;
  /** In history one finding has many places: each path with the most that one commit had of it. */
  readonly past?: ReadonlyMap<string, number>;
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
}

/** What places are judged with, and how many each entry stood for so far. */
export interface JudgeState {
  readonly index: EntryIndex;
  readonly world: JudgeWorld;
  readonly used: Map<BaselineEntry, number>;
}
