import type { Skip } from '../../core/scan-result.ts';
import type { PlatformText } from '../../core/text/platform-text.ts';
import { createSurveyor, GAP, type Surveyor } from '../../core/survey/surveyor.ts';
import type { SeenIds } from '../../git/pack/seen-ids.ts';
import { parseLfsPointer } from '../../git/store/lfs-pointer.ts';
import type { ObjectStore } from '../../git/store/object-store.ts';
import { toIdBytes, type GitObject } from '../../git/store/object.ts';
import { searchOptions } from '../create-search-engine.ts';
import type { ObjectPassOptions, ObjectReport } from './object-search.ts';

/** What loose objects hold. */
export interface LooseSearch {
  readonly objects: number;
  readonly blobs: number;
  readonly commits: number;
  readonly bytes: number;
  readonly suspects: readonly ObjectReport[];
  readonly pointers: readonly string[];
  readonly skipped: readonly Skip[];
  readonly commitIds: Uint8Array;
  /** The binary ids of all that were searched. */
  readonly searchedIds: Uint8Array;
}

export interface LooseOptions {
  readonly store: ObjectStore;
  readonly idLength: number;
  readonly options: ObjectPassOptions;
  readonly text: PlatformText;
  /** Objects that were met in packs. */
  readonly seen: SeenIds | undefined;
}

/** Larger objects are suspect without a look: a normal search takes them in chunks. */
const LARGEST = 1 << 24;

interface Loose {
  objects: number;
  blobs: number;
  commits: number;
  bytes: number;
  readonly suspects: ObjectReport[];
  readonly pointers: string[];
  readonly skipped: Skip[];
  readonly commitIds: number[];
  readonly searchedIds: number[];
}

/** Searches the objects that lie in files of their own. */
export function searchLoose(ids: readonly string[], { store, options, text, seen }: LooseOptions): LooseSearch {
  const found: Loose = {
    objects: 0,
    blobs: 0,
    commits: 0,
    bytes: 0,
    suspects: [],
    pointers: [],
    skipped: [],
    commitIds: [],
    searchedIds: [],
  };
  let surveyor: Surveyor | undefined;
  for (const id of ids) {
    if (options.isStopped?.() === true) break;
    const bytes = toIdBytes(id);
    if (seen?.add(bytes, 0) === false) continue;
    found.objects++;
    const object = readObject(store, id, found);
    if (object === undefined) continue;
    count(found, object, bytes);
    if (object.type === 'tree' || options.known?.has(bytes, 0) === true) continue;
    surveyor ??= createSurveyor({ ...searchOptions(options.engine), text });
    search(found, { id, object, surveyor, maxFileSize: options.maxFileSize });
    for (const byte of bytes) found.searchedIds.push(byte);
  }
  return { ...found, commitIds: Uint8Array.from(found.commitIds), searchedIds: Uint8Array.from(found.searchedIds) };
}

function readObject(store: ObjectStore, id: string, found: Loose): GitObject | undefined {
  const outcome = store.read(id, { maxSize: LARGEST });
  if (outcome.kind === 'object') return outcome;
  if (outcome.kind === 'too-large') {
    const { type, size } = outcome;
    if (type === 'blob') found.blobs++;
    if (type !== 'tree') found.suspects.push({ id, type, size, candidates: true });
    found.bytes += size;
    return undefined;
  }
  const reason = outcome.kind === 'missing' ? 'missing, though it is listed' : outcome.reason;
  found.skipped.push({ path: `<object ${id}>`, reason, incomplete: true });
  return undefined;
}

function count(found: Loose, { type, bytes }: GitObject, id: Uint8Array): void {
  if (type === 'blob') found.blobs++;
  if (type !== 'tree') found.bytes += bytes.length;
  if (type !== 'commit') return;
  found.commits++;
  for (const byte of id) found.commitIds.push(byte);
}

interface LooseObject {
  readonly id: string;
  readonly object: GitObject;
  readonly surveyor: Surveyor;
  readonly maxFileSize: number;
}

function search(found: Loose, { id, object, surveyor, maxFileSize }: LooseObject): void {
  const { type, bytes } = object;
  const size = bytes.length;
  if (type === 'blob' && parseLfsPointer(bytes) !== undefined) found.pointers.push(id);
  if (size > 0) {
    surveyor.buffer(size + GAP).set(bytes);
    const all = { start: 0, end: size };
    const marks = surveyor.survey({ length: size, regions: [all], zones: [all] });
    if (size <= maxFileSize && !marks.some(({ isCandidate }) => isCandidate)) return;
    found.suspects.push({ id, type, size, candidates: true });
  }
}
