import { contentHash } from '../compile/content-hash.ts';
import type { Rule } from '../rule.ts';

/** `linear`: proved without its bounds. `bounded`: only its bounds keep it quick, so the tests run it on hostile input. */
export type RedosVerdict = 'linear' | 'bounded';

/** What is known of a pattern's time. */
export interface RedosProof {
  readonly verdict: RedosVerdict;
  /** For readers; the proof is of the pattern. */
  readonly ruleId: string;
}

/** Proofs by the key of their pattern. */
export type RedosProofs = ReadonlyMap<string, RedosProof>;

/** What a proof is filed under: it changes when the pattern does. */
export function proofKey(rule: Rule): string {
  return contentHash(`${rule.ignoreCase ? 'i' : ''}/${rule.pattern}`);
}

/** Reads a list of lines `key verdict rule-id`. */
export function parseProofs(text: string): RedosProofs {
  const proofs = new Map<string, RedosProof>();
  for (const line of text.split('\n')) {
    const [key, verdict, ruleId] = line.split(' ');
    if (key === undefined || ruleId === undefined) continue;
    proofs.set(key, { verdict: verdict === 'linear' ? 'linear' : 'bounded', ruleId });
  }
  return proofs;
}

/** Writes the list, sorted by rule. */
export function formatProofs(proofs: RedosProofs): string {
  const lines = [...proofs].map(([key, { verdict, ruleId }]) => ({ ruleId, line: `${key} ${verdict} ${ruleId}\n` }));
  return lines
    .sort((left, right) => (left.ruleId < right.ruleId ? -1 : 1))
    .map(({ line }) => line)
    .join('');
}
