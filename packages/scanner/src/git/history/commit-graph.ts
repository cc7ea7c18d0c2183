import type { ObjectId } from '../store/object.ts';
import { GrowingArray } from './growing-array.ts';
import { IdNumbers } from './id-numbers.ts';
import type { ObjectTable } from './object-table.ts';

/** All commits and how they hang together, in typed arrays: some hundred bytes a commit. */
export interface CommitGraph {
  /** Numbers the commits. */
  readonly ids: IdNumbers;
  /** Parents of commit `n`: `parents[starts[n]]` up to `parents[starts[n + 1]]`. */
  readonly starts: Int32Array;
  readonly parents: Int32Array;
  /** The number of each commit's tree among all objects; -1 where the commit could not be read. */
  readonly trees: Int32Array;
  /** Seconds since 1970 of the committer. */
  readonly dates: Float64Array;
  /** The numbers of all commits, parents before children; what is older comes first where there is a choice. */
  readonly order: Int32Array;
}

export interface GraphRequest {
  /** Binary ids of commits to start from, one after the other. */
  readonly tips: Uint8Array;
  readonly idLength: number;
  /** Commits whose parents are known to be elsewhere (a shallow clone). */
  readonly shallow: ReadonlySet<ObjectId>;
}

/** Links all commits that can be reached from the tips. What is no commit there is left out. */
export function readCommitGraph(table: ObjectTable, { tips, idLength, shallow }: GraphRequest): CommitGraph {
  const ids = new IdNumbers(idLength, tips.length / idLength);
  const starts = new GrowingArray();
  const parents = new GrowingArray();
  const trees = new GrowingArray();
  const dates: number[] = [];
  for (let at = 0; at + idLength <= tips.length; at += idLength) ids.add(tips, at);
  const { commits } = table;
  // The table grows while parents are met.
  for (let commit = 0; commit < ids.size; commit++) {
    const number = table.ids.add(ids.bytes(), commit * idLength);
    const row = table.rowOf(number);
    starts.push(parents.length);
    trees.push(row < 0 ? -1 : commits.tree(row));
    dates.push(row < 0 ? 0 : commits.date(row));
    if (row < 0 || (shallow.size > 0 && shallow.has(table.idOf(number)))) continue;
    for (const parent of commits.parents(row)) parents.push(ids.add(table.ids.bytes(), parent * idLength));
  }
  starts.push(parents.length);
  const links = { starts: starts.view(), parents: parents.view(), dates: Float64Array.from(dates) };
  return { ids, ...links, trees: trees.view(), order: sortCommits(links, ids) };
}

/** Depth first over parents, oldest tips first; without recursion, because histories are long. */
function sortCommits(
  { starts, parents, dates }: Pick<CommitGraph, 'starts' | 'parents' | 'dates'>,
  ids: IdNumbers,
): Int32Array {
  const count = starts.length - 1;
  const byDate = Int32Array.from({ length: count }, (_, commit) => commit).sort(
    // Numbers follow the packs, which the next repack changes; ids stay.
    (a, b) => (dates[a] ?? 0) - (dates[b] ?? 0) || ids.compare(a, b),
  );
  const order = new Int32Array(count);
  const next = Int32Array.from(starts);
  const isEntered = new Uint8Array(count);
  let length = 0;
  const stack: number[] = [];
  const enter = (commit: number): void => {
    if (isEntered[commit] === 1) return;
    isEntered[commit] = 1;
    stack.push(commit);
  };
  for (const tip of byDate) {
    enter(tip);
    for (let commit = stack.at(-1); commit !== undefined; commit = stack.at(-1)) {
      const at = next[commit] ?? 0;
      if (at < (starts[commit + 1] ?? 0)) {
        next[commit] = at + 1;
        enter(parents[at] ?? 0);
      } else {
        order[length++] = commit;
        stack.pop();
      }
    }
  }
  return order;
}
