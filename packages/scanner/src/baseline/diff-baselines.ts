import { keyOf, type Baseline, type BaselineEntry } from './entry.ts';

export interface EntryChange {
  readonly from: BaselineEntry;
  readonly to: BaselineEntry;
}

/** What a branch did to a baseline. */
export interface BaselineDiff {
  readonly added: readonly BaselineEntry[];
  readonly removed: readonly BaselineEntry[];
  /** The same secret of the same rule under another path. */
  readonly moved: readonly EntryChange[];
  /** Another verdict, reason, author or last day. */
  readonly rejudged: readonly EntryChange[];
  readonly recounted: readonly EntryChange[];
  /** The salt is another one: no entry can be compared. */
  readonly isNew: boolean;
}

/** Compares two states of a baseline. */
export function diffBaselines(before: Baseline | undefined, after: Baseline): BaselineDiff {
  const old = new Map((before?.entries ?? []).map((entry) => [keyOf(entry), entry]));
  const now = new Map(after.entries.map((entry) => [keyOf(entry), entry]));
  const pairs = after.entries.flatMap((to) => {
    const from = old.get(keyOf(to));
    return from === undefined ? [] : { from, to };
  });
  const { moved, added, removed } = pairMoves(
    after.entries.filter((entry) => !old.has(keyOf(entry))),
    (before?.entries ?? []).filter((entry) => !now.has(keyOf(entry))),
  );
  const rejudged = [...pairs, ...moved].filter(({ from, to }) => judgementOf(from) !== judgementOf(to));
  const recounted = pairs.filter(({ from, to }) => from.count !== to.count);
  return { added, removed, moved, rejudged, recounted, isNew: before?.salt !== after.salt };
}

/** Whether there is anything to tell. */
export function isEmptyDiff({ added, removed, moved, rejudged, recounted }: BaselineDiff): boolean {
  return added.length + removed.length + moved.length + rejudged.length + recounted.length === 0;
}

function pairMoves(
  came: readonly BaselineEntry[],
  went: readonly BaselineEntry[],
): Pick<BaselineDiff, 'moved' | 'added' | 'removed'> {
  const left = new Map<string, BaselineEntry[]>();
  for (const entry of went) left.set(secretOf(entry), [...(left.get(secretOf(entry)) ?? []), entry]);
  const moved: EntryChange[] = [];
  const added: BaselineEntry[] = [];
  for (const to of came) {
    const from = left.get(secretOf(to))?.shift();
    if (from === undefined) added.push(to);
    else moved.push({ from, to });
  }
  return { moved, added, removed: [...left.values()].flat() };
}

function secretOf({ fingerprint, rule }: BaselineEntry): string {
  return `${fingerprint} ${rule}`;
}

function judgementOf({ verdict, reason, by, expires }: BaselineEntry): string {
  return JSON.stringify([verdict, reason, by, expires]);
}
