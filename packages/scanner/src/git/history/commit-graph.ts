import type { ObjectStore } from '../store/object-store.ts';
import { toObjectId, type ObjectId } from '../store/object.ts';
import { GrowingArray } from './growing-array.ts';
import { IdNumbers } from './id-numbers.ts';
import { readCommit } from './read-commit.ts';

/** An object that something refers to, and that is not there or cannot be read. */
export interface Loss {
  readonly id: ObjectId;
  readonly reason: string;
}

/** All commits and how they hang together, in typed arrays: some hundred bytes a commit. */
export interface CommitGraph {
  /** Numbers the commits. */
  readonly ids: IdNumbers;
  /** Parents of commit `n`: `parents[starts[n]]` up to `parents[starts[n + 1]]`. */
  readonly starts: Int32Array;
  readonly parents: Int32Array;
  /** The binary id of each commit's tree. */
  readonly trees: Uint8Array;
  /** 1 for each commit that could be read. */
  readonly hasTree: Uint8Array;
  /** Seconds since 1970 of the committer. */
  readonly dates: Float64Array;
  /** The numbers of all commits, parents before children; what is older comes first where there is a choice. */
  readonly order: Int32Array;
  readonly losses: readonly Loss[];
}

export interface GraphRequest {
  /** Binary ids of commits to start from, one after the other. */
  readonly tips: Uint8Array;
  readonly idLength: number;
  /** Commits whose parents are known to be elsewhere (a shallow clone). */
  readonly shallow: ReadonlySet<ObjectId>;
}

interface Building {
  readonly store: ObjectStore;
  readonly ids: IdNumbers;
  readonly starts: GrowingArray;
  readonly parents: GrowingArray;
  readonly trees: IdNumbers;
  readonly treeOf: GrowingArray;
  readonly dates: number[];
  readonly losses: Loss[];
}

/** Reads all commits that can be reached from the tips. What is no commit there is left out. */
export function readCommitGraph(store: ObjectStore, { tips, idLength, shallow }: GraphRequest): CommitGraph {
  const building: Building = {
    store,
    ids: new IdNumbers(idLength),
    starts: new GrowingArray(),
    parents: new GrowingArray(),
    trees: new IdNumbers(idLength),
    treeOf: new GrowingArray(),
    dates: [],
    losses: [],
  };
  for (let at = 0; at + idLength <= tips.length; at += idLength) building.ids.add(tips, at);
  // The table grows while parents are met.
  for (let commit = 0; commit < building.ids.size; commit++) addCommit(building, commit, shallow);
  return finish(building);
}

function addCommit(building: Building, commit: number, shallow: ReadonlySet<ObjectId>): void {
  const { ids, starts, parents, trees, treeOf, dates } = building;
  const { idLength } = ids;
  starts.push(parents.length);
  const id = toObjectId(ids.bytes(), commit * idLength, idLength);
  const read = readOne(building, id, idLength);
  dates.push(read?.date ?? 0);
  treeOf.push(read === undefined ? -1 : trees.add(read.tree, 0));
  if (read === undefined || shallow.has(id)) return;
  for (let at = 0; at < read.parents.length; at += idLength) parents.push(ids.add(read.parents, at));
}

function readOne({ store, losses }: Building, id: ObjectId, idLength: number): ReturnType<typeof readCommit> {
  const outcome = store.read(id);
  if (outcome.kind === 'object') {
    // A tag or a tree among the tips is no commit, and no loss.
    if (outcome.type !== 'commit') return undefined;
    const read = readCommit(outcome.bytes, idLength);
    if (read === undefined) losses.push({ id, reason: 'a commit that cannot be read' });
    return read;
  }
  losses.push({ id, reason: outcome.kind === 'damaged' ? outcome.reason : outcome.kind });
  return undefined;
}

function finish({ ids, starts, parents, trees, treeOf, dates, losses }: Building): CommitGraph {
  starts.push(parents.length);
  const { idLength } = ids;
  const treeIds = new Uint8Array(ids.size * idLength);
  const hasTree = new Uint8Array(ids.size);
  const known = trees.bytes();
  for (const [commit, tree] of treeOf.view().entries()) {
    if (tree < 0) continue;
    hasTree[commit] = 1;
    treeIds.set(known.subarray(tree * idLength, (tree + 1) * idLength), commit * idLength);
  }
  const links = { starts: starts.view(), parents: parents.view(), dates: Float64Array.from(dates) };
  return { ids, ...links, trees: treeIds, hasTree, order: sortCommits(links), losses };
}

/** Depth first over parents, oldest tips first; without recursion, because histories are long. */
function sortCommits({ starts, parents, dates }: Pick<CommitGraph, 'starts' | 'parents' | 'dates'>): Int32Array {
  const count = starts.length - 1;
  const byDate = Int32Array.from({ length: count }, (_, commit) => commit).sort(
    (a, b) => (dates[a] ?? 0) - (dates[b] ?? 0) || b - a,
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
