import { ScanError } from '../../core/errors.ts';
import type { Skip } from '../../core/scan-result.ts';
import { IdNumbers } from '../../git/history/id-numbers.ts';
import { parseLfsPointer } from '../../git/store/lfs-pointer.ts';
import { toIdBytes, toObjectId } from '../../git/store/object.ts';
import type { GitStreamOutcome, StreamGit } from '../../port/git-stream.ts';
import { createBatchReader, type BatchObject } from './batch-reader.ts';
import { countKnown, type CountedObject } from './count-known.ts';
import { createObjectListing } from './object-listing.ts';
import type { KnownObjects, ObjectPassOptions, ObjectReport, ObjectSearch } from './object-search.ts';
import { createSuspicion, type Suspicion } from './suspicion.ts';

/** What of an object is held in memory at most. */
const LARGEST = 1 << 30;
/** Git dies of a damaged object, and is started again behind it; so often at most. */
const MOST_RESTARTS = 1000;
const IDS_A_PIECE = 1 << 10;

/** Where the plain pass reads. */
export interface PlainPlace {
  readonly gitDirectory: string;
  readonly idLength: number;
}

interface Pass {
  readonly options: ObjectPassOptions;
  readonly suspicion: Suspicion;
  readonly counts: { objects: number; blobs: number; commits: number; bytes: number };
  readonly suspects: ObjectReport[];
  readonly pointers: string[];
  readonly skipped: Skip[];
  readonly commitIds: IdNumbers;
}

/**
 * Has git itself print every object, and searches each whole. Slow, and simple: the oracle of the quick pass, and the
 * way into repositories that only git can read.
 */
export async function searchPlainly(
  { gitDirectory, idLength }: PlainPlace,
  options: ObjectPassOptions,
  stream: StreamGit,
): Promise<ObjectSearch> {
  const pass: Pass = {
    options,
    suspicion: createSuspicion(options.engine),
    counts: { objects: 0, blobs: 0, commits: 0, bytes: 0 },
    suspects: [],
    pointers: [],
    skipped: [],
    commitIds: new IdNumbers(idLength),
  };
  const listing = createObjectListing(idLength);
  const listed = await stream({
    gitDirectory,
    args: ['cat-file', '--batch-all-objects', '--batch-check=%(objectname)', '--unordered'],
    onOutput: listing.push,
  });
  noteProblems(pass, listed);
  const { known, ids } = partition(listing.ids(), idLength, options.known);
  if (known.length > 0) {
    const input = toLines(known, idLength);
    const onObject = (object: CountedObject): void => {
      count(pass, object);
    };
    noteProblems(pass, await countKnown({ gitDirectory, input, onObject }, stream));
  }
  const searched = await readAll(pass, ids, { gitDirectory, idLength, stream });
  return {
    ...pass.counts,
    suspects: pass.suspects.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    skipped: pass.skipped,
    pointers: pass.pointers,
    commitIds: pass.commitIds.bytes(),
    ...(searched * idLength < ids.length ? { searchedIds: ids.subarray(0, searched * idLength) } : {}),
  };
}

/** What a former scan has seen is only counted. */
function partition(
  all: Uint8Array,
  idLength: number,
  known: KnownObjects | undefined,
): { readonly known: Uint8Array; readonly ids: Uint8Array } {
  if (known === undefined) return { known: new Uint8Array(), ids: all };
  const parts = [new Uint8Array(all.length), new Uint8Array(all.length)] as const;
  const ends = [0, 0];
  for (let at = 0; at < all.length; at += idLength) {
    const part = known.has(all, at) ? 0 : 1;
    const end = ends[part] ?? 0;
    parts[part].set(all.subarray(at, at + idLength), end);
    ends[part] = end + idLength;
  }
  return { known: parts[0].subarray(0, ends[0]), ids: parts[1].subarray(0, ends[1]) };
}

async function readAll(
  pass: Pass,
  ids: Uint8Array,
  { gitDirectory, idLength, stream }: PlainPlace & { readonly stream: StreamGit },
): Promise<number> {
  const total = ids.length / idLength;
  let next = 0;
  for (let restarts = 0; next < total && restarts < MOST_RESTARTS; restarts++) {
    const reader = createBatchReader({
      maxSize: LARGEST,
      onObject: (object) => {
        take(pass, object);
      },
      onMissing: (id, reason) => pass.skipped.push(skipOf(id, `${reason}, though it is listed`)),
    });
    const first = next;
    const outcome = await stream({
      gitDirectory,
      args: ['cat-file', '--batch', '--buffer'],
      input: toLines(ids.subarray(first * idLength), idLength),
      onOutput: (bytes) => {
        reader.push(bytes);
        pass.options.onProgress?.(first + reader.count, total);
      },
      ...(pass.options.isStopped === undefined ? {} : { isStopped: pass.options.isStopped }),
    });
    next += reader.count;
    if (outcome.kind === 'stopped') return next;
    if (next >= total) noteProblems(pass, outcome);
    else pass.skipped.push(skipOf(toObjectId(ids, next++ * idLength, idLength), 'git cannot read it'));
  }
  if (next < total)
    pass.skipped.push({ path: '<objects>', reason: `${String(total - next)} that git cannot read`, incomplete: true });
  return next;
}

function count({ counts, commitIds }: Pass, { id, type, size }: CountedObject): void {
  counts.objects++;
  if (type !== 'tree') counts.bytes += size;
  if (type === 'blob') counts.blobs++;
  if (type === 'commit') {
    counts.commits++;
    commitIds.add(toIdBytes(id), 0);
  }
}

function take(pass: Pass, object: BatchObject): void {
  const { id, type, size, bytes } = object;
  count(pass, object);
  if (type === 'tree') return;
  if (bytes === undefined || size > pass.options.maxFileSize) {
    pass.suspects.push({ id, type: typeOf(type), size, candidates: true });
    return;
  }
  if (parseLfsPointer(bytes) !== undefined) pass.pointers.push(id);
  if (pass.suspicion.isSuspect(bytes)) pass.suspects.push({ id, type: typeOf(type), size, candidates: true });
}

function typeOf(type: string): ObjectReport['type'] {
  return type === 'commit' || type === 'tag' ? type : 'blob';
}

function noteProblems(pass: Pass, outcome: GitStreamOutcome): void {
  if (outcome.kind === 'not-installed')
    throw new ScanError('git is not installed, and only git can read this repository');
  if (outcome.kind === 'stopped') return;
  const lines = [...new Set(outcome.warnings.split('\n'))].filter((line) => /^(?:error|fatal):/.test(line));
  for (const line of lines)
    pass.skipped.push({ path: '<objects>', reason: line.replace(/^\w+: /, ''), incomplete: true });
  if (outcome.kind === 'failed' && lines.length === 0) {
    pass.skipped.push({ path: '<objects>', reason: 'git ended with an error', incomplete: true });
  }
}

function skipOf(id: string, reason: string): Skip {
  return { path: `<object ${id}>`, reason, incomplete: true };
}

function* toLines(ids: Uint8Array, idLength: number): Generator<Uint8Array> {
  for (let at = 0; at < ids.length; at += IDS_A_PIECE * idLength) {
    const end = Math.min(ids.length, at + IDS_A_PIECE * idLength);
    let text = '';
    for (let id = at; id < end; id += idLength) text += `${toObjectId(ids, id, idLength)}\n`;
    yield new TextEncoder().encode(text);
  }
}
