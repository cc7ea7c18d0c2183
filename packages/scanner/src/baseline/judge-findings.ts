import type { Finding } from '../core/finding.ts';
import type { Baseline, BaselineEntry } from './entry.ts';
import { indexEntries, type EntryIndex } from './entry-index.ts';
import type { HashCache } from './hash-cache.ts';
import { hashSubjects, hashSubjectsSync, type HashOf } from './hash-subjects.ts';
import { judgePlaces } from './judge-places.ts';
import type { Judgement, JudgeWorld, Place } from './place.ts';
import { subjectOf, type Subject } from './subject.ts';

/** The part of a finding that is judged; linters have findings of their own. */
export type JudgedFinding = Pick<Finding, 'ruleId' | 'fingerprint' | 'secret' | 'occurrences' | 'git'> & {
  readonly location: Pick<Finding['location'], 'path'>;
};

export interface JudgeContext extends JudgeWorld {
  readonly baseline: Baseline;
  readonly cache: HashCache;
  /** The path of a report in the words of the baseline. */
  readonly toBaselinePath: (path: string) => string;
}

/** What a baseline says to findings. */
export interface JudgedFindings {
  /** In the order of the findings. */
  readonly judgements: readonly Judgement[];
  readonly used: ReadonlyMap<BaselineEntry, number>;
}

/** New findings that are hashed only to say where else the baseline knows them. */
const MOST_EXPLAINED = 20;

/** Holds findings, in the order of their places, against a baseline. */
export async function judgeFindings(
  findings: readonly JudgedFinding[],
  context: JudgeContext,
): Promise<JudgedFindings> {
  const index = indexEntries(context.baseline.entries, context.isGone);
  const asked = findings.map((finding) => ask(finding, index, context));
  const hashOf = await hashSubjects(worthHashing(asked), context.baseline.salt, context.cache);
  return judgePlaces(
    asked.map((each) => toPlace(each, hashOf)),
    index,
    context,
  );
}

/** The same without waiting, for linters. */
export function judgeFindingsSync(findings: readonly JudgedFinding[], context: JudgeContext): JudgedFindings {
  const index = indexEntries(context.baseline.entries, context.isGone);
  const asked = findings.map((finding) => ask(finding, index, context));
  const hashOf = hashSubjectsSync(worthHashing(asked), context.baseline.salt, context.cache);
  return judgePlaces(
    asked.map((each) => toPlace(each, hashOf)),
    index,
    context,
  );
}

interface AskedFinding {
  readonly finding: JudgedFinding;
  readonly subject: Subject;
  readonly path: string;
  readonly past: ReadonlyMap<string, number> | undefined;
  readonly worth: 'yes' | 'to-explain' | 'no';
}

function ask(finding: JudgedFinding, index: EntryIndex, { toBaselinePath }: JudgeContext): AskedFinding {
  const { ruleId } = finding;
  const path = toBaselinePath(finding.location.path);
  const past = finding.git === undefined ? undefined : pastOf(finding, toBaselinePath);
  const mayKnow = path.startsWith('<') || past !== undefined ? index.hasRule(ruleId) : index.mayKnow(ruleId, path);
  const worth = mayKnow ? 'yes' : index.hasRule(ruleId) ? 'to-explain' : 'no';
  return { finding, subject: subjectOf(finding), path, past, worth };
}

/** How often the secret stood in each file at most, in any one commit. */
function pastOf(
  { occurrences, location }: JudgedFinding,
  toBaselinePath: (path: string) => string,
): Map<string, number> {
  const perCommit = new Map<string, number>();
  const past = new Map([[toBaselinePath(location.path), 1]]);
  for (const { path, commit = '' } of occurrences) {
    const key = `${commit}\0${path}`;
    const count = (perCommit.get(key) ?? 0) + 1;
    perCommit.set(key, count);
    const name = toBaselinePath(path);
    past.set(name, Math.max(count, past.get(name) ?? 0));
  }
  return past;
}

function worthHashing(asked: readonly AskedFinding[]): readonly Subject[] {
  const extra = asked.filter(({ worth }) => worth === 'to-explain').slice(0, MOST_EXPLAINED);
  return [...asked.filter(({ worth }) => worth === 'yes'), ...extra].map(({ subject }) => subject);
}

function toPlace({ finding, subject, path, past }: AskedFinding, hashOf: HashOf): Place {
  return { ruleId: finding.ruleId, path, hash: hashOf(subject), ...(past === undefined ? {} : { past }) };
}
