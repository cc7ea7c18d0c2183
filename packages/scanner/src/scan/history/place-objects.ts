import { findBlobPaths } from '../../git/history/blob-paths.ts';
import { readCommitGraph, type CommitGraph, type Loss } from '../../git/history/commit-graph.ts';
import { HoldingTrees } from '../../git/history/holding-trees.ts';
import type { IdNumbers } from '../../git/history/id-numbers.ts';
import type { Holder } from '../../git/history/trace-secrets.ts';
import type { ObjectStore } from '../../git/store/object-store.ts';
import { idLength, toIdBytes, type ObjectId } from '../../git/store/object.ts';
import type { Repository } from '../../git/store/repository.ts';
import type { HolderIds } from './read-holders.ts';

/** Where wanted blobs stand in history. */
export interface PlacedObjects {
  readonly graph: CommitGraph;
  readonly trees: HoldingTrees;
  readonly roots: Int32Array;
  /** Latin1, by the blob's number. */
  readonly paths: readonly (readonly string[])[];
  readonly holders: readonly Holder[];
  readonly stashes: ReadonlySet<number>;
  /** Not there, or damaged. */
  readonly losses: readonly Loss[];
  readonly morePaths: boolean;
}

export interface PlacingRequest {
  readonly repository: Repository;
  readonly store: ObjectStore;
  /** The blobs that are looked for. */
  readonly wanted: IdNumbers;
  readonly holders: readonly HolderIds[];
  /** All commits that the pass saw, so that dangling ones are there too. */
  readonly commitIds: Uint8Array;
  /** Whether blobs that are missing are to be noticed. */
  readonly checked: boolean;
  /** Lets others have a turn; true ends the walk. */
  readonly pause: (done: number, total: number) => Promise<boolean>;
}

/** How many commits are looked at between two pauses. */
const STRIDE = 256;

/** Walks all commits and their trees, and finds the places of the wanted blobs. */
export async function placeObjects(request: PlacingRequest): Promise<PlacedObjects> {
  const { repository, store, wanted, holders, checked, pause } = request;
  const length = idLength(repository.format);
  const tips = joinTips(request, length);
  const graph = readCommitGraph(store, { tips, idLength: length, shallow: repository.shallow });
  const trees = new HoldingTrees(store, wanted, checked);
  const roots = new Int32Array(graph.ids.size);
  for (const [done, commit] of graph.order.entries()) {
    if (done % STRIDE === 0 && (await pause(done, graph.order.length))) break;
    if (graph.hasTree[commit] === 1) roots[commit] = trees.nodeOf(graph.trees, commit * length, commit);
  }
  const numbered = holders.map((holder) => toHolder(holder, { graph, trees, wanted }));
  const { paths, complete } = findBlobPaths(trees, [...roots, ...numbered.flatMap(({ nodes }) => nodes)]);
  const losses = [...graph.losses, ...trees.losses];
  const stashes = new Set(numbered.flatMap(({ name, commits }) => (name === 'stash' ? commits : [])));
  return { graph, trees, roots, paths, holders: numbered, stashes, losses, morePaths: !complete };
}

function joinTips({ holders, commitIds }: PlacingRequest, length: number): Uint8Array {
  const tips = [...new Set(holders.flatMap(({ commits }) => commits))].filter((id) => id.length === 2 * length);
  const bytes = new Uint8Array(tips.length * length + commitIds.length);
  for (const [index, id] of tips.entries()) bytes.set(toIdBytes(id), index * length);
  bytes.set(commitIds, tips.length * length);
  return bytes;
}

function toHolder(
  { name, commits, trees, blobs }: HolderIds,
  scene: { readonly graph: CommitGraph; readonly trees: HoldingTrees; readonly wanted: IdNumbers },
): Holder {
  const number = (table: IdNumbers, ids: readonly ObjectId[]): number[] =>
    ids.map((id) => table.find(toIdBytes(id), 0)).filter((found) => found >= 0);
  return {
    name,
    commits: number(scene.graph.ids, commits),
    nodes: trees.map((id) => scene.trees.nodeOf(toIdBytes(id), 0, -1)).filter((node) => node > 0),
    blobs: number(scene.wanted, blobs),
  };
}
