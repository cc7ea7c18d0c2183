import type { Skip } from '../../core/scan-result.ts';
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
import { addReport, addSkip, createFound, searchBlob, type Found, type Judgement } from './search-blob.ts';
import { searchText } from './search-text.ts';

/** What is searched, and where it stands. */
export interface SuspectSearch {
  readonly suspects: readonly ObjectReport[];
  readonly refs: readonly Ref[];
  readonly store: ObjectStore;
  readonly graph: CommitGraph;
  readonly wanted: IdNumbers;
  /** Latin1; none for a blob that is in no tree and no index. */
  readonly pathsOf: (blob: number, id: ObjectId) => readonly string[];
  readonly lfs: LfsContent;
  /** Lets others have a turn; true ends the search. */
  readonly pause: (done: number, total: number) => Promise<boolean>;
}

const STRIDE = 16;

/** Searches every suspect whole, at each of its places, as the file that it is there. */
export async function searchSuspects(search: SuspectSearch, by: Judgement): Promise<Found> {
  const found = createFound();
  const { suspects, refs, pause } = search;
  for (const [done, suspect] of suspects.entries()) {
    if (done % STRIDE === 0 && (await pause(done, suspects.length))) break;
    searchSuspect(suspect, { search, found, by });
  }
  for (const ref of refs) searchRefName(ref, { search, found, by });
  return found;
}

interface Context {
  readonly search: SuspectSearch;
  readonly found: Found;
  readonly by: Judgement;
}

function searchSuspect({ id, type }: ObjectReport, { search, found, by }: Context): void {
  const { store, graph, wanted } = search;
  const outcome = store.read(id);
  if (outcome.kind !== 'object') {
    const reason = outcome.kind === 'damaged' ? outcome.reason : outcome.kind.replace('-', ' ');
    addSkip(found, { path: `<${type} ${id}>`, reason, incomplete: true });
  } else if (type === 'commit') {
    const commit = graph.ids.find(toIdBytes(id), 0);
    searchText(outcome.bytes, { in: 'commit', commit }, { id, found, by });
  } else if (type === 'tag') {
    searchText(outcome.bytes, { in: 'tag', id, commit: taggedCommit(outcome.bytes, search) }, { id, found, by });
  } else if (type === 'blob') {
    const blob = wanted.find(toIdBytes(id), 0);
    const paths = search.pathsOf(blob, id);
    if (search.lfs.searchPointer(outcome.bytes, { blob, id, paths }, found, by)) return;
    for (const rawPath of paths.length === 0 ? [undefined] : paths) {
      searchBlob(outcome.bytes, { blob, rawPath, id }, found, by);
    }
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
