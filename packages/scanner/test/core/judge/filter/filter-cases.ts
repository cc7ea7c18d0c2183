import { describe, expect, it } from 'vitest';
import type { Candidate, Filter } from '../../../../src/core/judge/candidate.ts';
import { candidateOf } from '../candidate.ts';

/** A value, or a candidate where more than the value matters. */
export type Case = string | (Partial<Candidate> & { readonly value: string });

/** What a filter must speak against, and harmless twins that it must let through. */
export interface FilterCases {
  readonly objects: readonly Case[];
  readonly passes: readonly Case[];
}

/** Runs a filter on its cases. */
export function describeFilter(name: string, filter: Filter, { objects, passes }: FilterCases): void {
  describe(name, () => {
    it.each(objects.map(asCandidate))('objects to $value', (candidate) => {
      expect(filter(candidate)).toMatch(/\w/);
    });
    it.each(passes.map(asCandidate))('passes $value', (candidate) => {
      expect(filter(candidate)).toBeUndefined();
    });
  });
}

function asCandidate(value: Case): Candidate {
  return candidateOf(typeof value === 'string' ? { value } : value);
}
