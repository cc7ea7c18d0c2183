import type { Topic } from '../evidence/feature-set.ts';
import { FEATURE_NAMES, FEATURE_TOPICS } from '../evidence/features.ts';
import { BIAS, POINTS } from './weight-table.ts';

/** A score is the logarithm of the odds that a candidate is real. */
export interface Score {
  readonly score: number;
  /** What each topic adds to it, compared with the average candidate. */
  readonly topics: ReadonlyMap<Topic, number>;
}

/** Adds up the points of all features. */
export function scoreFeatures(measures: readonly number[]): Score {
  let score = BIAS;
  const topics = new Map<Topic, number>();
  for (const [feature, measure] of measures.entries()) {
    const points = pointsOf(feature, measure);
    const topic = FEATURE_TOPICS[feature];
    if (points === 0 || topic === undefined) continue;
    score += points;
    topics.set(topic, (topics.get(topic) ?? 0) + points);
  }
  return { score, topics };
}

function pointsOf(feature: number, measure: number): number {
  const [edges, points] = POINTS[FEATURE_NAMES[feature] ?? ''] ?? [[], []];
  let range = 0;
  while (range < edges.length && measure > (edges[range] ?? 0)) range++;
  return points[range] ?? 0;
}
