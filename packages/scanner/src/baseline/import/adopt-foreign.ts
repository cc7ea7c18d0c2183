import type { Finding } from '../../core/finding.ts';
import { keyOf, type Baseline } from '../entry.ts';
import type { ObservedFinding } from '../observe-findings.ts';
import { resolveDuplicates } from '../resolve-duplicates.ts';
import { setVerdict } from '../set-verdict.ts';
import { updateEntries } from '../update-entries.ts';
import type { ForeignMatches } from './match-foreign.ts';

/** Takes the findings that another tool knows into a baseline, with its verdicts; a verdict of ours is not overruled. */
export function adoptForeign(
  before: Baseline,
  observed: readonly ObservedFinding<Finding>[],
  matches: ForeignMatches['matches'],
): Baseline {
  const meant = new Set(matches.flatMap(({ findings }) => findings));
  const wanted = observed.filter(({ finding }) => meant.has(finding));
  let { baseline } = updateEntries(before, wanted, () => false);
  const keys = new Map(wanted.map(({ finding, key }) => [finding, key]));
  const judged = new Set(before.entries.filter(({ verdict }) => verdict !== 'unaudited').map(keyOf));
  for (const { entry, findings } of matches) {
    if (entry.verdict === 'unaudited') continue;
    const { verdict, reason } = entry;
    const theirs = findings.flatMap((finding) => keys.get(finding) ?? []).filter((key) => !judged.has(keyOf(key)));
    baseline = setVerdict(baseline, theirs, { verdict, ...(reason === undefined ? {} : { reason }) });
    for (const key of theirs) judged.add(keyOf(key));
  }
  return { salt: baseline.salt, entries: resolveDuplicates(baseline.entries) };
}
