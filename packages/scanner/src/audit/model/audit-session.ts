import { isExpired, keyOf, type Baseline, type BaselineEntry } from '../../baseline/entry.ts';
import type { Decision } from '../../baseline/set-verdict.ts';
import { applyChanges, type Outcome, type SessionData } from './apply-changes.ts';
import type { AuditGroup, GroupState } from './audit-group.ts';
import type { AuditStore } from './audit-store.ts';
import { buildGroups, type ObservedPlace } from './build-groups.ts';
import { groupState } from './group-state.ts';
import { judgementOf, stampOf, type JudgementChange } from './judgement.ts';

/** What an audit starts from. */
export interface AuditStart {
  readonly store: AuditStore;
  /** Masked. */
  readonly observed: readonly ObservedPlace[];
  /** `2027-01-31`. */
  readonly today: string;
}

/** How far one is. */
export interface AuditProgress {
  readonly groups: number;
  readonly decided: number;
}

/** A review of a baseline: what is to be decided, and every decision made so far. The file is the truth. */
export interface AuditSession {
  /** In the order of review; a change of the file by somebody else can bring others. */
  groups(): readonly AuditGroup[];
  group(id: string): AuditGroup | undefined;
  stateOf(group: AuditGroup): GroupState;
  progress(): AuditProgress;
  /** Decides over groups, and writes it. `seen` holds stamps: a group that is no longer as it was seen is a conflict. */
  decide(ids: readonly string[], decision: Decision, seen?: ReadonlyMap<string, string>): Promise<Outcome>;
  /** Takes the last decision back; undefined when there is none. */
  undo(): Promise<Outcome | undefined>;
  redo(): Promise<Outcome | undefined>;
  /** How many decisions can be taken back, and made again. */
  steps(): { readonly undo: number; readonly redo: number };
  /** Takes over what somebody else has written; the ids of the groups that it changed. Throws for a broken file. */
  refresh(): readonly string[];
  /** Whether a group stands for findings that scans report although it is here. */
  isExpired(entry: BaselineEntry): boolean;
}

type Step = readonly JudgementChange[];

/** Starts a review. */
export function createAuditSession({ store, observed, today }: AuditStart): AuditSession {
  const data = createData(store, observed, today);
  const [undone, done]: [Step[], Step[]] = [[], []];
  const walk = async (from: Step[], to: Step[], turn: (step: Step) => Step): Promise<Outcome | undefined> => {
    const step = from.at(-1);
    if (step === undefined) return undefined;
    const outcome = await applyChanges(data, turn(step));
    // Popped only now: a step that could not be written is still there to be tried again.
    from.pop();
    if (outcome.applied.length > 0) to.push(turn(outcome.applied));
    return outcome;
  };
  return {
    groups: () => data.groups(),
    group: (id) => data.group(id),
    stateOf: (group) => data.stateOf(group),
    progress: () => {
      const groups = data.groups();
      return { groups: groups.length, decided: groups.filter((group) => !data.stateOf(group).isOpen).length };
    },
    decide: async (ids, decision, seen) => {
      const outcome = await applyChanges(data, wishes(data, ids, decision), staleIds(data, ids, seen));
      if (outcome.applied.length > 0) {
        done.push(outcome.applied);
        undone.length = 0;
      }
      return outcome;
    },
    undo: () => walk(done, undone, backwards),
    redo: () => walk(undone, done, (step) => step),
    steps: () => ({ undo: done.length, redo: undone.length }),
    refresh: () => data.refresh(),
    isExpired: (entry) => isExpired(entry, today),
  };
}

function backwards(step: Step): Step {
  return step.map(({ key, group, before, after }) => ({ key, group, before: after, after: before }));
}

function wishes(data: SessionData, ids: readonly string[], decision: Decision): Step {
  const after = judgementOf(decision);
  return ids.flatMap((group) =>
    (data.group(group)?.keys ?? []).flatMap((each) => {
      const key = keyOf(each);
      const entry = data.entries().get(key);
      if (entry === undefined || stampOf(entry) === stampOf(after)) return [];
      return { key, group, before: judgementOf(entry), after };
    }),
  );
}

function staleIds(
  data: SessionData,
  ids: readonly string[],
  seen: ReadonlyMap<string, string> | undefined,
): ReadonlySet<string> {
  if (seen === undefined) return new Set();
  return new Set(
    ids.filter((id) => {
      const group = data.group(id);
      const stamp = seen.get(id);
      return group !== undefined && stamp !== undefined && stamp !== data.stateOf(group).stamp;
    }),
  );
}

interface Loaded {
  readonly baseline: Baseline;
  readonly entries: Map<string, BaselineEntry>;
  readonly groups: readonly AuditGroup[];
  readonly byId: ReadonlyMap<string, AuditGroup>;
  /** Summed up when they are asked for. */
  readonly states: Map<string, GroupState>;
}

function load(baseline: Baseline, observed: readonly ObservedPlace[]): Loaded {
  const groups = buildGroups(baseline.entries, observed);
  return {
    baseline,
    entries: new Map(baseline.entries.map((entry) => [keyOf(entry), entry])),
    groups,
    byId: new Map(groups.map((group) => [group.id, group])),
    states: new Map(),
  };
}

/** Takes over what was written, without building anything anew that did not change. */
function take(loaded: Loaded, baseline: Baseline, changes: readonly JudgementChange[]): Loaded {
  const changed = new Set(changes.map(({ key }) => key));
  for (const entry of baseline.entries) if (changed.has(keyOf(entry))) loaded.entries.set(keyOf(entry), entry);
  for (const { group } of changes) loaded.states.delete(group);
  return { ...loaded, baseline };
}

function createData(store: AuditStore, observed: readonly ObservedPlace[], today: string): SessionData {
  let now = load(store.read(), observed);
  const stateOf = (group: AuditGroup): GroupState => {
    const state = now.states.get(group.id) ?? groupState(group, now.entries, today);
    now.states.set(group.id, state);
    return state;
  };
  const refresh = (): readonly string[] => {
    const next = store.read();
    if (next === now.baseline) return [];
    const before = new Map(now.groups.map((group) => [group.id, stateOf(group).stamp]));
    now = load(next, observed);
    const changed = now.groups.filter((group) => before.get(group.id) !== stateOf(group).stamp).map(({ id }) => id);
    return [...changed, ...[...before.keys()].filter((id) => !now.byId.has(id))];
  };
  return {
    store,
    baseline: () => now.baseline,
    entries: () => now.entries,
    groups: () => now.groups,
    group: (id) => now.byId.get(id),
    stateOf,
    refresh,
    wrote: (next, changes) => {
      now = take(now, next, changes);
    },
  };
}
