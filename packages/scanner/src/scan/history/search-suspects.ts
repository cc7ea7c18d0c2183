import type { Skip } from '../../core/scan-result.ts';
import type { PlatformText } from '../../core/text/platform-text.ts';
import { compareText } from '../../core/text/compare-text.ts';
import type { CommitGraph } from '../../git/history/commit-graph.ts';
import type { IdNumbers } from '../../git/history/id-numbers.ts';
import type { ObjectStore } from '../../git/store/object-store.ts';
import { toIdBytes, type ObjectId } from '../../git/store/object.ts';
import type { Ref } from '../../git/store/refs.ts';
import { parseTag } from '../../git/store/tag.ts';
import { memoryStream } from '../memory-stream.ts';
import { searchFile } from '../search-file.ts';
import type { LfsContent } from './lfs-content.ts';
import type { ObjectReport } from './object-search.ts';
import {
  addBlobReport,
  addReport,
  addSkip,
  createFound,
  pathOfBlob,
  type BlobPlace,
  type Found,
  type Judgement,
} from './search-blob.ts';
import { reasonOf, searchTasks, type TaskSearch } from './search-tasks.ts';
import type { ReflogText } from './read-holders.ts';
import { searchReflogs } from './search-reflogs.ts';
import { searchText } from './search-text.ts';
import type { SuspectOutcome, SuspectTask } from './suspect-job.ts';

/** What is searched, and where it stands. */
export interface SuspectSearch extends Pick<TaskSearch, 'place' | 'pack' | 'decode' | 'jobs' | 'threads' | 'pause'> {
  readonly suspects: readonly ObjectReport[];
  readonly refs: readonly Ref[];
  readonly reflogs: readonly ReflogText[];
  readonly store: ObjectStore;
  readonly graph: CommitGraph;
  readonly wanted: IdNumbers;
  /** Latin1; none for a blob that is in no tree and no index. */
  readonly pathsOf: (blob: number, id: ObjectId) => readonly string[];
  readonly lfs: LfsContent;
  readonly text: PlatformText;
}

/** Searches every suspect whole, at each of its places, as the file that it is there. */
export async function searchSuspects(search: SuspectSearch, by: Judgement): Promise<Found> {
  const found = createFound();
  const { suspects, refs, reflogs, store, text } = search;
  const { tasks, size } = planTasks(search, found, by);
  const { settings } = by;
  const outcomes = await searchTasks({ ...search, tasks, size, settings }, { store, engine: by.engine, text });
  const context = { search, found, by };
  for (const [number, task] of tasks.entries()) {
    const outcome = outcomes.get(number);
    if (outcome !== undefined) takeOutcome(outcome, task, context);
  }
  for (const suspect of suspects) if (suspect.type !== 'blob') searchSuspect(suspect, context);
  for (const ref of refs) searchRefName(ref, context);
  searchReflogs(reflogs, { found, by, commitOf: (id) => commitOf(id, search) });
  return found;
}

interface Context {
  readonly search: SuspectSearch;
  readonly found: Found;
  readonly by: Judgement;
}

type PlannedTask = SuspectTask & BlobPlace;

/** The blobs, each at all of its places; versions of a file one after the other, because they are made of each other. */
function planTasks(
  { suspects, wanted, pathsOf }: SuspectSearch,
  found: Found,
  by: Judgement,
): { readonly tasks: readonly PlannedTask[]; readonly size: number } {
  const tasks: (readonly PlannedTask[])[] = [];
  let size = 0;
  for (const { id, type, size: each, places } of suspects) {
    if (type !== 'blob') continue;
    const blob = wanted.find(toIdBytes(id), 0);
    const paths = pathsOf(blob, id);
    const planned = (paths.length === 0 ? [undefined] : paths).flatMap((rawPath) => {
      const path = pathOfBlob({ blob, rawPath, id }, found, by);
      return path === undefined ? [] : { blob, rawPath, id, path, ...(places === undefined ? {} : { places }) };
    });
    tasks.push(planned);
    size += each * planned.length;
  }
  return { tasks: tasks.toSorted(byFirstPath).flat(), size };
}

function byFirstPath([a]: readonly PlannedTask[], [b]: readonly PlannedTask[]): number {
  return compareText(a?.path ?? '', b?.path ?? '');
}

function takeOutcome(outcome: SuspectOutcome, task: PlannedTask, { search, found, by }: Context): void {
  const { blob, id, rawPath } = task;
  if (outcome.kind === 'searched') addBlobReport(found, outcome.report, { by, blob, rawPath });
  else if (outcome.kind === 'unread') addSkip(found, unreadSkip('blob', id, outcome.reason));
  else {
    const read = search.store.read(id);
    const paths = rawPath === undefined ? [] : [rawPath];
    if (read.kind === 'object') search.lfs.searchPointer(read.bytes, { blob, id, paths }, found, by);
  }
}

function unreadSkip(type: string, id: ObjectId, reason: string): Skip {
  return { path: `<${type} ${id}>`, reason, incomplete: true };
}

function searchSuspect({ id, type }: ObjectReport, { search, found, by }: Context): void {
  const { store, graph } = search;
  const outcome = store.read(id);
  if (outcome.kind !== 'object') {
    addSkip(found, unreadSkip(type, id, reasonOf(outcome)));
  } else if (type === 'commit') {
    const commit = graph.ids.find(toIdBytes(id), 0);
    searchText(outcome.bytes, { in: 'commit', commit }, { id, found, by });
  } else if (type === 'tag') {
    searchText(outcome.bytes, { in: 'tag', id, commit: taggedCommit(outcome.bytes, search) }, { id, found, by });
  }
}

/** A branch can be named after a ticket, and a ticket after the key that leaked. */
function searchRefName({ name, id }: Ref, { search, found, by }: Context): void {
  const report = searchFile(by.engine, memoryStream(new TextEncoder().encode(name)), '', by.settings);
  if (report.secrets.length === 0) return;
  addReport(found, { ...report, path: name }, { by, place: { in: 'ref', name, commit: commitOf(id, search) } });
}

function taggedCommit(bytes: Uint8Array, search: SuspectSearch): number {
  const tag = parseTag(bytes);
  return tag === undefined ? -1 : commitOf(tag.object, search);
}

function commitOf(id: ObjectId, { graph }: SuspectSearch): number {
  return graph.ids.find(toIdBytes(id), 0);
}

/** What a walk over history missed, as skips. */
export function lossSkips(losses: readonly { readonly id: string; readonly reason: string }[]): readonly Skip[] {
  return losses.map(({ id, reason }) => ({ path: `<object ${id}>`, reason, incomplete: true }));
}
