import type { Candidate } from '../candidate.ts';

/** What a feature says something about; reasons are given by topic. */
export type Topic = 'name' | 'randomness' | 'words' | 'shape' | 'syntax' | 'file' | 'line';

/** Names of features of one topic, and a function that measures them all for a candidate. */
export interface FeatureSet {
  readonly topic: Topic;
  readonly names: readonly string[];
  readonly measure: (candidate: Candidate) => readonly number[];
}

/** 1 for true, 0 for false. */
export function flag(condition: boolean): number {
  return condition ? 1 : 0;
}
