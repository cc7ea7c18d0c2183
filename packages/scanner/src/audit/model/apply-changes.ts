import type { Baseline, BaselineEntry } from '../../baseline/entry.ts';
import type { AuditGroup, GroupState } from './audit-group.ts';
import { isChangedElsewhere, type AuditStore } from './audit-store.ts';
import { stampOf, withJudgements, type JudgementChange } from './judgement.ts';

/** What came of a decision. */
export interface Outcome {
  readonly applied: readonly JudgementChange[];
  /** Ids of groups that somebody else judged meanwhile: nothing of them was written. */
  readonly conflicts: readonly string[];
  /** How many entries are no longer in the file. */
  readonly gone: number;
  /** Ids of groups that somebody else changed, as it turned out on the way. */
  readonly changedElsewhere: readonly string[];
}

/** A review in the making. */
export interface SessionData {
  readonly store: AuditStore;
  readonly baseline: () => Baseline;
  readonly entries: () => ReadonlyMap<string, BaselineEntry>;
  readonly groups: () => readonly AuditGroup[];
  readonly group: (id: string) => AuditGroup | undefined;
  readonly stateOf: (group: AuditGroup) => GroupState;
  /** Ids of groups that somebody else changed. */
  readonly refresh: () => readonly string[];
  readonly wrote: (baseline: Baseline, changes: readonly JudgementChange[]) => void;
}

const MOST_TRIES = 100;

/**
 * Writes changes over what the file says now. What somebody else wrote meanwhile stays; a group of which they judged a
 * part that is to be changed is left alone as a whole, and named.
 */
export async function applyChanges(
  data: SessionData,
  wanted: readonly JudgementChange[],
  refused: ReadonlySet<string> = new Set(),
): Promise<Outcome> {
  const changedElsewhere = new Set<string>();
  for (let tries = 1; ; tries++) {
    for (const id of data.refresh()) changedElsewhere.add(id);
    const { applied, conflicts, gone } = sortOut(data.entries(), wanted, refused);
    const outcome = { applied, conflicts, gone, changedElsewhere: [...changedElsewhere] };
    if (applied.length === 0) return outcome;
    const next = withJudgements(data.baseline(), new Map(applied.map(({ key, after }) => [key, after])));
    try {
      data.store.write(next);
      data.wrote(next, applied);
      return outcome;
    } catch (error) {
      if (!isChangedElsewhere(error) || tries === MOST_TRIES) throw error;
      await data.store.pause();
    }
  }
}

function sortOut(
  entries: ReadonlyMap<string, BaselineEntry>,
  wanted: readonly JudgementChange[],
  refused: ReadonlySet<string>,
): Pick<Outcome, 'applied' | 'conflicts' | 'gone'> {
  const isDoneElsewhere = ({ key, before, after }: JudgementChange): boolean => {
    const entry = entries.get(key);
    if (entry === undefined || stampOf(entry) === stampOf(before)) return false;
    return entry.verdict === after.verdict && entry.reason === after.reason && entry.expires === after.expires;
  };
  // Somebody else has decided the same: nothing to do, and nothing to ask.
  const present = wanted.filter((change) => entries.has(change.key) && !isDoneElsewhere(change));
  const conflicts = new Set(refused);
  for (const { key, group, before } of present) {
    const entry = entries.get(key);
    if (entry !== undefined && stampOf(entry) !== stampOf(before)) conflicts.add(group);
  }
  return {
    applied: present.filter(({ group }) => !conflicts.has(group)),
    conflicts: [...conflicts],
    gone: wanted.filter(({ key }) => !entries.has(key)).length,
  };
}
