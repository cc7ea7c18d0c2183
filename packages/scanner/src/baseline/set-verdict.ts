import { keyOf, type Baseline, type BaselineEntry, type EntryKey, type Verdict } from './entry.ts';

/** What somebody decided over entries. */
export interface Decision {
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly by?: string;
  readonly expires?: string;
}

/** The baseline after a decision over the entries with these keys; what the decision leaves open goes. */
export function setVerdict(baseline: Baseline, keys: Iterable<EntryKey>, decision: Decision): Baseline {
  const wanted = new Set(Array.from(keys, keyOf));
  return {
    salt: baseline.salt,
    entries: baseline.entries.map((entry) => (wanted.has(keyOf(entry)) ? decide(entry, decision) : entry)),
  };
}

function decide(
  { fingerprint, rule, path, count }: BaselineEntry,
  { verdict, reason, by, expires }: Decision,
): BaselineEntry {
  return {
    fingerprint,
    rule,
    path,
    count,
    verdict,
    ...(reason === undefined ? {} : { reason }),
    ...(by === undefined ? {} : { by }),
    ...(expires === undefined ? {} : { expires }),
  };
}
