import { describe, expect, it } from 'vitest';
import { FEATURE_NAMES, FEATURE_TOPICS, measureFeatures } from '../../../../src/core/judge/evidence/features.ts';
import { LEVELS, POINTS } from '../../../../src/core/judge/model/weight-table.ts';
import { candidateOf } from '../candidate.ts';

describe('measureFeatures', () => {
  it.each(['Zq7Kx9w2mLp4', 'x'.repeat(5000), '\x00\xff', ' '])(
    'measures each feature once, as a finite number',
    (value) => {
      const measures = measureFeatures(candidateOf({ value }));
      expect(measures).toHaveLength(FEATURE_NAMES.length);
      expect(FEATURE_TOPICS).toHaveLength(FEATURE_NAMES.length);
      expect(measures.every(Number.isFinite)).toBe(true);
    },
  );

  it('names each feature once', () => {
    expect(new Set(FEATURE_NAMES).size).toBe(FEATURE_NAMES.length);
  });
});

describe('the model', () => {
  it('weighs only features that are measured', () => {
    expect(Object.keys(POINTS).filter((name) => !FEATURE_NAMES.includes(name))).toEqual([]);
  });

  it('has one range more than edges, and edges in order', () => {
    for (const [edges, points] of Object.values(POINTS)) {
      expect(points).toHaveLength(edges.length + 1);
      expect(edges).toEqual([...edges].sort((a, b) => a - b));
    }
  });

  it('asks the most of high confidence', () => {
    expect(LEVELS.high).toBeGreaterThan(LEVELS.medium);
    expect(LEVELS.medium).toBeGreaterThan(LEVELS.low);
  });
});
