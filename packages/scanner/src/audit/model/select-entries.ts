import { keyOf, type BaselineEntry, type Verdict } from '../../baseline/entry.ts';
import { globCovers } from './glob-covers.ts';

/** Which entries are meant; what is empty or undefined narrows nothing. */
export interface EntrySelection {
  /** Ids, or globs of them. */
  readonly rules: readonly string[];
  readonly paths: readonly string[];
  /** As they stand in the baseline. */
  readonly fingerprints: readonly string[];
  readonly verdicts: readonly Verdict[];
  /** Entries whose line is at least so many days old; those whose age nobody knows are not meant. */
  readonly olderThan: number | undefined;
}

/** The entries that are meant; `ages` in days, by key. */
export function selectEntries(
  entries: readonly BaselineEntry[],
  { rules, paths, fingerprints, verdicts, olderThan }: EntrySelection,
  ages: ReadonlyMap<string, number>,
): readonly BaselineEntry[] {
  const [ruleTests, pathTests] = [rules.map(globCovers), paths.map(globCovers)];
  return entries.filter(
    (entry) =>
      (rules.length === 0 || ruleTests.some((covers) => covers(entry.rule))) &&
      (paths.length === 0 || pathTests.some((covers) => covers(entry.path))) &&
      (fingerprints.length === 0 || fingerprints.includes(entry.fingerprint)) &&
      (verdicts.length === 0 || verdicts.includes(entry.verdict)) &&
      (olderThan === undefined || (ages.get(keyOf(entry)) ?? -1) >= olderThan),
  );
}
