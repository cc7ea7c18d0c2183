import { compareEntries, isInScope, keyOf, type Baseline, type BaselineEntry, type EntryKey } from './entry.ts';
import type { Judgement } from './place.ts';

/** A place where something was found now. */
export interface ObservedPlace {
  readonly key: EntryKey;
  readonly judgement: Judgement;
}

/** What an update did. */
export interface BaselineChanges {
  readonly added: readonly BaselineEntry[];
  readonly removed: readonly BaselineEntry[];
  /** Entries whose file has another name now. */
  readonly moved: readonly { readonly from: BaselineEntry; readonly to: BaselineEntry }[];
  readonly recounted: readonly { readonly from: BaselineEntry; readonly to: BaselineEntry }[];
}

/**
 * Brings a baseline up to date with what was found: verdicts, reasons and last days stay. `isSettled` says whether the
 * scan would have found an entry's secret if it were still there; only then is it gone.
 */
export function updateEntries(
  baseline: Baseline,
  observed: readonly ObservedPlace[],
  isSettled: (entry: BaselineEntry) => boolean,
): { readonly baseline: Baseline; readonly changes: BaselineChanges } {
  const targets = tally(baseline, observed);
  const entries: BaselineEntry[] = [];
  const changes = {
    added: new Array<BaselineEntry>(),
    removed: new Array<BaselineEntry>(),
    moved: new Array<Change>(),
    recounted: new Array<Change>(),
  };
  for (const { entry, count, origin } of targets.values()) {
    const settled = origin === entry ? isSettled(entry) : true;
    const to = { ...entry, count: settled ? count : Math.max(count, entry.count) };
    entries.push(to);
    if (origin === undefined) changes.added.push(to);
    else if (origin !== entry) changes.moved.push({ from: origin, to });
    else if (to.count !== entry.count) changes.recounted.push({ from: entry, to });
  }
  const origins = new Set(Array.from(targets.values(), ({ origin }) => origin));
  for (const entry of baseline.entries) {
    if (origins.has(entry)) continue;
    if (isSettled(entry)) changes.removed.push(entry);
    else entries.push(entry);
  }
  changes.added.sort(compareEntries);
  return { baseline: { salt: baseline.salt, entries: entries.sort(compareEntries) }, changes };
}

interface Change {
  readonly from: BaselineEntry;
  readonly to: BaselineEntry;
}

interface Target {
  readonly entry: BaselineEntry;
  /** The entry that it comes from; undefined for a new one. */
  readonly origin: BaselineEntry | undefined;
  count: number;
}

function tally(baseline: Baseline, observed: readonly ObservedPlace[]): ReadonlyMap<string, Target> {
  const scopes = new Map<string, BaselineEntry[]>();
  for (const entry of baseline.entries) {
    const name = `${entry.fingerprint} ${entry.rule}`;
    scopes.set(name, [...(scopes.get(name) ?? []), entry]);
  }
  const targets = new Map<string, Target>();
  for (const { key, judgement } of observed) {
    const inScope = (scopes.get(`${key.fingerprint} ${key.rule}`) ?? []).filter(({ path }) =>
      isInScope(key.path, path),
    );
    const origin =
      judgement.kind === 'known' ? judgement.entry : (inScope.find(({ path }) => path === key.path) ?? inScope[0]);
    const isHere = origin !== undefined && isInScope(key.path, origin.path);
    const entry = isHere ? origin : { ...(origin ?? newEntry(key)), path: key.path };
    const target = targets.get(keyOf(entry)) ?? { entry, origin, count: 0 };
    target.count++;
    targets.set(keyOf(entry), target);
  }
  return targets;
}

function newEntry({ fingerprint, rule, path }: EntryKey): BaselineEntry {
  return { fingerprint, rule, path, count: 1, verdict: 'unaudited' };
}
