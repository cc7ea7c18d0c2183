import type { Finding, Standing, StandingState } from '../core/finding.ts';
import type { Baseline, BaselineEntry } from './entry.ts';
import { indexEntries, type EntryIndex } from './entry-index.ts';
import type { HashCache } from './hash-cache.ts';
import { hashSubjects, hashSubjectsSync, type HashOf } from './hash-subjects.ts';
import { judgePlaces } from './judge-places.ts';
import type { Judgement, JudgeWorld, Past, Place } from './place.ts';
import { subjectOf, type Subject } from './subject.ts';

/** The part of a finding that is judged; linters have findings of their own. */
export type JudgedFinding = Pick<
  Finding,
  'ruleId' | 'fingerprint' | 'secret' | 'occurrences' | 'git' | 'standing' | 'timesInHead'
> & {
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
  const index = indexEntries(context.baseline, context.isGone);
  const asked = findings.map((finding) => ask(finding, context));
  const hashOf = await hashSubjects(worthHashing(asked, index, context), context.baseline.salt, context.cache);
  return judgePlaces(
    asked.map((each) => toPlace(each, hashOf)),
    index,
    context,
  );
}

/** The same without waiting, for linters. */
export function judgeFindingsSync(findings: readonly JudgedFinding[], context: JudgeContext): JudgedFindings {
  const index = indexEntries(context.baseline, context.isGone);
  const asked = findings.map((finding) => ask(finding, context));
  const hashOf = hashSubjectsSync(worthHashing(asked, index, context), context.baseline.salt, context.cache);
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
  readonly past: Past | undefined;
}

function ask(finding: JudgedFinding, { toBaselinePath }: JudgeContext): AskedFinding {
  const path = toBaselinePath(finding.location.path);
  const past = finding.git === undefined ? undefined : pastOf(finding, toBaselinePath);
  return { finding, subject: subjectOf(finding), path, past };
}

function pastOf(
  { occurrences, location, standing, timesInHead = 0 }: JudgedFinding,
  toBaselinePath: (path: string) => string,
): Past {
  const paths = new Map(occurrences.map(({ path }) => [toBaselinePath(path), 1]));
  paths.set(toBaselinePath(location.path), Math.max(1, timesInHead));
  return { paths, standing: standing && standingFrom(standing, toBaselinePath) };
}

function standingFrom({ ruleIds, states }: Standing, toBaselinePath: (path: string) => string): Standing {
  const inWords = (state: StandingState): StandingState => ({
    ...state,
    places: state.places.map((place) => ({ ...place, path: toBaselinePath(place.path) })),
  });
  return { ruleIds, states: () => states().map(inWords) };
}

/**
 * What an entry could mean, and of the rest a few, so that the report can say more of them. A hash that is remembered
 * costs nothing; of a few findings all are hashed, because finding out which ones to leave costs more.
 */
function worthHashing(asked: readonly AskedFinding[], index: EntryIndex, { cache }: JudgeContext): readonly Subject[] {
  const ofRules = asked.filter(({ finding }) =>
    (finding.standing?.ruleIds ?? [finding.ruleId]).some((ruleId) => index.hasRule(ruleId)),
  );
  const isNew = ({ subject }: AskedFinding): boolean => cache.get(subject.fingerprint) === undefined;
  const fresh = new Set(ofRules.filter(isNew).map(({ subject }) => subject.fingerprint));
  if (fresh.size <= MOST_EXPLAINED) return ofRules.map(({ subject }) => subject);
  const isWorth = (each: AskedFinding): boolean => !fresh.has(each.subject.fingerprint) || mayBeKnown(each, index);
  const others = ofRules.filter((each) => !isWorth(each)).slice(0, MOST_EXPLAINED);
  return [...ofRules.filter(isWorth), ...others].map(({ subject }) => subject);
}

function mayBeKnown({ finding, path, past }: AskedFinding, index: EntryIndex): boolean {
  return path.startsWith('<') || past !== undefined || index.mayKnow(finding.ruleId, path);
}

function toPlace({ finding, subject, path, past }: AskedFinding, hashOf: HashOf): Place {
  return { ruleId: finding.ruleId, path, hash: hashOf(subject), ...(past === undefined ? {} : { past }) };
}
