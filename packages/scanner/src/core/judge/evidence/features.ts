import type { Candidate } from '../candidate.ts';
import type { FeatureSet, Topic } from './feature-set.ts';
import { nameFeatures } from './name-features.ts';
import { fileFeatures, lineFeatures, syntaxFeatures } from './place-features.ts';
import { randomnessFeatures } from './randomness-features.ts';
import { shapeFeatures } from './shape-features.ts';
import { wordFeatures } from './word-features.ts';

const FEATURE_SETS: readonly FeatureSet[] = [
  nameFeatures,
  randomnessFeatures,
  wordFeatures,
  shapeFeatures,
  syntaxFeatures,
  fileFeatures,
  lineFeatures,
];

/** What follows in a longer value says nothing new. */
const LONGEST_VALUE = 160;

/** The names of all features, in the order of their measures. */
export const FEATURE_NAMES: readonly string[] = FEATURE_SETS.flatMap(({ names }) => names);

/** The topic of each feature, in the same order. */
export const FEATURE_TOPICS: readonly Topic[] = FEATURE_SETS.flatMap(({ topic, names }) => names.map(() => topic));

/** Measures everything that the model weighs. */
export function measureFeatures(candidate: Candidate): number[] {
  const short = { ...candidate, value: candidate.value.slice(0, LONGEST_VALUE) };
  const measures: number[] = [];
  for (const { measure } of FEATURE_SETS) measures.push(...measure(short));
  return measures;
}
