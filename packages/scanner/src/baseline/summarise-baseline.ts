import { isExpired, VERDICTS, type BaselineEntry, type Verdict } from './entry.ts';

/** A baseline in figures. */
export interface BaselineSummary {
  readonly entries: number;
  /** Distinct secrets: the same one may stand in many files. */
  readonly secrets: number;
  readonly byVerdict: readonly (readonly [verdict: Verdict, entries: number])[];
  /** Most first. */
  readonly byRule: readonly (readonly [rule: string, entries: number])[];
  readonly byPath: readonly (readonly [path: string, entries: number])[];
  readonly expired: readonly BaselineEntry[];
}

/** Counts the entries of a baseline. */
export function summariseBaseline(entries: readonly BaselineEntry[], today: string): BaselineSummary {
  return {
    entries: entries.length,
    secrets: new Set(entries.map(({ fingerprint }) => fingerprint)).size,
    byVerdict: VERDICTS.map((verdict) => [verdict, entries.filter((entry) => entry.verdict === verdict).length]),
    byRule: count(entries.map(({ rule }) => rule)),
    byPath: count(entries.map(({ path }) => path)),
    expired: entries.filter((entry) => isExpired(entry, today)),
  };
}

function count(names: readonly string[]): readonly (readonly [name: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
