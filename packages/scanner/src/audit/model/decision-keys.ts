import type { Verdict } from '../../baseline/entry.ts';

/** A key that decides; the same ones in the terminal and in the browser. */
export interface DecisionKey {
  readonly key: string;
  readonly verdict: Verdict;
  /** For hints. */
  readonly label: string;
  /** For the help. */
  readonly says: string;
}

/** The keys that decide, most used first. */
export const DECISION_KEYS: readonly DecisionKey[] = [
  { key: 'f', verdict: 'false-positive', label: 'false positive', says: 'no secret at all' },
  { key: 't', verdict: 'test', label: 'test', says: 'a secret, but of a test: it opens nothing' },
  { key: 'r', verdict: 'revoked', label: 'revoked', says: 'it was real and no longer works' },
  { key: 'a', verdict: 'accepted', label: 'accepted', says: 'real, and known to be here' },
  { key: 'p', verdict: 'true-positive', label: 'true positive', says: 'real: still to be revoked and replaced' },
  { key: '0', verdict: 'unaudited', label: 'unaudited', says: 'takes the decision away again' },
];

/** The verdict of a key; undefined for a key that decides nothing. */
export function verdictOfKey(name: string): Verdict | undefined {
  return DECISION_KEYS.find(({ key }) => key === name)?.verdict;
}
