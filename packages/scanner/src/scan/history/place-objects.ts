import { findBlobPaths } from '../../git/history/blob-paths.ts';
import { readCommitGraph, type CommitGraph } from '../../git/history/commit-graph.ts';
import { HoldingTrees } from '../../git/history/holding-trees.ts';
import type { IdNumbers } from '../../git/history/id-numbers.ts';
import { ObjectTable, type Loss } from '../../git/history/object-table.ts';
import { surveyPacks, type PackOutline } from '../../git/history/survey-packs.ts';
import type { Holder } from '../../git/history/trace-secrets.ts';
import type { ObjectStore } from '../../git/store/object-store.ts';
import { idLength, toIdBytes, type ObjectId } from '../../git/store/object.ts';
import type { Repository } from '../../git/store/repository.ts';
import type { OpenFile } from '../../port/random-access.ts';
import type { ProgressStep } from './history-request.ts';
import type { Pause } from './pausing.ts';
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

export interface SurveyRequest {
  readonly repository: Repository;
  readonly store: ObjectStore;
  readonly openFile: OpenFile;
  readonly pause: Pause;
}

/** Reads what stands in all trees and commits of packs; that needs nothing of what a pass finds. */
export async function surveyObjects(
  packs: readonly PackOutline[],
  { repository, store, openFile, pause }: SurveyRequest,
): Promise<ObjectTable> {
  const checked = !repository.isPartial;
  const expected = packs.reduce((sum, { resolved }) => sum + resolved.length, 0);
  const table = new ObjectTable({ store, idLength: idLength(repository.format), checked }, expected);
  // Where files may be missing, only those are followed that are known to be there.
  if (!checked) for (const id of store.looseIds()) table.ids.add(toIdBytes(id), 0);
  await surveyPacks(packs, table, { openFile, pause });
  return table;
}

export interface PlacingRequest {
  readonly repository: Repository;
  /** What a survey found. */
  readonly table: ObjectTable;
  /** The blobs that are looked for. */
  readonly wanted: IdNumbers;
  readonly holders: readonly HolderIds[];
  /** All commits that the pass saw, so that dangling ones are there too. */
  readonly commitIds: Uint8Array;
  readonly pauseIn: (step: ProgressStep) => Pause;
}

/** How many commits are looked at between two pauses. */
const STRIDE = 256;

/** Walks all commits and their trees, and finds the places of the wanted blobs. */
export async function placeObjects(request: PlacingRequest): Promise<PlacedObjects> {
  const { repository, table, holders, pauseIn, wanted } = request;
  const length = idLength(repository.format);
  table.want(wanted);
  const graph = readCommitGraph(table, {
    tips: joinTips(request, length),
    idLength: length,
    shallow: repository.shallow,
  });
  const trees = new HoldingTrees(table);
  const pause = pauseIn({ doing: 'placing', unit: 'commits' });
  const roots = new Int32Array(graph.ids.size);
  for (const [done, commit] of graph.order.entries()) {
    if (done % STRIDE === 0 && (await pause(done, graph.order.length))) break;
    const tree = graph.trees[commit] ?? -1;
    if (tree >= 0) roots[commit] = trees.nodeOf(tree, commit);
  }
  const numbered = holders.map((holder) => toHolder(holder, { graph, table, trees, wanted }));
  const { paths, complete } = findBlobPaths(trees, [...roots, ...numbered.flatMap(({ nodes }) => nodes)]);
  const { losses } = table;
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
  scene: Pick<PlacedObjects, 'graph' | 'trees'> & { readonly table: ObjectTable; readonly wanted: IdNumbers },
): Holder {
  const number = (numbers: IdNumbers, ids: readonly ObjectId[]): number[] =>
    ids.map((id) => numbers.find(toIdBytes(id), 0)).filter((found) => found >= 0);
  return {
    name,
    commits: number(scene.graph.ids, commits),
    nodes: trees.map((id) => scene.trees.nodeOf(scene.table.ids.add(toIdBytes(id), 0), -1)).filter((node) => node > 0),
    blobs: number(scene.wanted, blobs),
  };
}
