import type { EntryKey } from './entry.ts';
import { indexEntries } from './entry-index.ts';
import { hashSubjects } from './hash-subjects.ts';
import type { JudgeContext, JudgedFinding } from './judge-findings.ts';
import { judgePlaces } from './judge-places.ts';
import type { Judgement } from './place.ts';
import { subjectOf } from './subject.ts';

/** A finding with the entry that would stand for it, and what the baseline says to it now. */
export interface ObservedFinding<Found extends JudgedFinding = JudgedFinding> {
  readonly finding: Found;
  readonly key: EntryKey;
  readonly judgement: Judgement;
}

/**
 * Hashes every finding that is asked for, also new ones, and of the others those that an entry may know: what `update`
 * and `audit` start from. What is not asked for is observed only when it is known.
 */
export async function observeFindings<Found extends JudgedFinding>(
  findings: readonly Found[],
  context: JudgeContext,
  isAskedFor: (finding: Found) => boolean,
): Promise<readonly ObservedFinding<Found>[]> {
  const { baseline, cache, toBaselinePath } = context;
  const index = indexEntries(baseline, context.isGone);
  const found = findings.flatMap((finding) => {
    const path = toBaselinePath(finding.location.path);
    const isAsked = isAskedFor(finding);
    return isAsked || index.mayKnow(finding.ruleId, path)
      ? { finding, path, isAsked, subject: subjectOf(finding) }
      : [];
  });
  const hashOf = await hashSubjects(
    found.map(({ subject }) => subject),
    baseline.salt,
    cache,
  );
  const places = found.map(({ finding: { ruleId }, path, subject }) => ({ ruleId, path, hash: hashOf(subject) ?? '' }));
  const { judgements } = judgePlaces(places, index, context);
  return found.flatMap(({ finding, path, isAsked }, at) => {
    const judgement = judgements[at];
    const key = { fingerprint: places[at]?.hash ?? '', rule: finding.ruleId, path };
    return judgement === undefined || (!isAsked && judgement.kind !== 'known') ? [] : { finding, key, judgement };
  });
}
