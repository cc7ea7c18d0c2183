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

/** Hashes every finding, also new ones: what `update` and `audit` start from. */
export async function observeFindings<Found extends JudgedFinding>(
  findings: readonly Found[],
  context: JudgeContext,
): Promise<readonly ObservedFinding<Found>[]> {
  const subjects = findings.map(subjectOf);
  const hashOf = await hashSubjects(subjects, context.baseline.salt, context.cache);
  const keys = findings.map(({ ruleId, location }, at): EntryKey => {
    const subject = subjects[at];
    const fingerprint = (subject === undefined ? undefined : hashOf(subject)) ?? '';
    return { fingerprint, rule: ruleId, path: context.toBaselinePath(location.path) };
  });
  const places = keys.map(({ fingerprint, rule, path }) => ({ ruleId: rule, path, hash: fingerprint }));
  const { judgements } = judgePlaces(places, indexEntries(context.baseline.entries, context.isGone), context);
  return findings.flatMap((finding, at) => {
    const key = keys[at];
    const judgement = judgements[at];
    return key === undefined || judgement === undefined ? [] : { finding, key, judgement };
  });
}
