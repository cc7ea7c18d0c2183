import path from 'node:path';
import { pack as builtInPack } from '@leaklint/rules/pack';
import { IdNumbers } from '../../git/history/id-numbers.ts';
import type { ObjectStore } from '../../git/store/object-store.ts';
import { idLength, toIdBytes } from '../../git/store/object.ts';
import { openPackIndex } from '../../git/store/pack-index.ts';
import type { HistoryPorts } from './history-request.ts';
import type { RepositoryScan } from './history-outcome.ts';
import type { ObjectPassOptions, ObjectReport, ObjectSearch } from './object-search.ts';
import { cacheKey, createKnownObjects, formatCache, parseCache, type ScanCache } from './scan-cache.ts';

/** A pass over the objects of a scan. */
export type Pass = (options: ObjectPassOptions) => Promise<ObjectSearch>;

/** What came of a pass, and what is to be said of its cache. */
export interface CachedPass {
  readonly pass: ObjectSearch;
  readonly warnings: readonly string[];
}

interface CacheScene {
  readonly scan: RepositoryScan & { readonly store: ObjectStore };
  readonly ports: HistoryPorts;
  readonly run: Pass;
}

/** Runs a pass that leaves out what a former scan with the same rules has searched, and remembers this one. */
export async function passWithCache(options: ObjectPassOptions, scene: CacheScene): Promise<CachedPass> {
  const { scan, ports, run } = scene;
  const { repository, request } = scan;
  const file = request.cache?.file ?? path.join(repository.commonDirectory, 'leaklint', 'history.cache');
  const length = idLength(repository.format);
  const key = keyOf(options, request.toolVersion);
  const storage = await ports.cacheFile();
  const found = storage.read(file);
  const former = found instanceof Uint8Array ? parseCache(found, key, length) : found;
  const dropped = typeof former === 'string' ? [`${file}: the cache was dropped: ${former}`] : [];
  const cache = typeof former === 'string' ? undefined : former;
  const known = cache === undefined ? undefined : createKnownObjects(cache, length);
  const fresh = await run(known === undefined ? options : { ...options, known });
  const pass = cache === undefined ? fresh : join(cache, fresh, scan.store);
  const problem = storage.write(file, formatCache(toCache(pass, cache, scene), key, length));
  return { pass, warnings: problem === undefined ? dropped : [...dropped, `${file}: the cache ${problem}`] };
}

function keyOf({ engine, maxFileSize }: ObjectPassOptions, version: string): Uint8Array {
  const { hash } = engine.pack ?? builtInPack;
  return cacheKey([hash, version, String(engine.decode), String(maxFileSize)]);
}

/** What was suspect then is now, as long as the object is there. */
function join(cache: ScanCache, fresh: ObjectSearch, store: ObjectStore): ObjectSearch {
  const suspects = new Map<string, ObjectReport>();
  for (const suspect of cache.suspects) if (store.has(suspect.id)) suspects.set(suspect.id, suspect);
  for (const suspect of fresh.suspects) suspects.set(suspect.id, suspect);
  const pointers = new Set([...cache.pointers.filter((id) => store.has(id)), ...(fresh.pointers ?? [])]);
  return {
    ...fresh,
    suspects: [...suspects.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    pointers: [...pointers].sort(),
  };
}

function toCache(pass: ObjectSearch, former: ScanCache | undefined, scene: CacheScene): ScanCache {
  const { suspects, pointers = [], commitIds = new Uint8Array() } = pass;
  const ids = new IdNumbers(idLength(scene.scan.repository.format));
  if (former !== undefined) addAll(ids, former.ids);
  if (pass.searchedIds !== undefined) addAll(ids, pass.searchedIds);
  // What could not be read this time may well be next time.
  else if (!scene.ports.isStopped() && pass.skipped.length === 0) addStore(ids, scene);
  return { ids: sortIds(ids), commitIds, suspects, pointers };
}

function addStore(ids: IdNumbers, { scan, ports }: CacheScene): void {
  for (const { index } of scan.store.packs()) {
    const opened = openPackIndex(index, ports.repository.openFile, ids.idLength);
    if (opened !== undefined) addAll(ids, opened.allIds());
    opened?.close();
  }
  for (const id of scan.store.looseIds()) ids.add(toIdBytes(id), 0);
}

function addAll(ids: IdNumbers, bytes: Uint8Array): void {
  for (let at = 0; at + ids.idLength <= bytes.length; at += ids.idLength) ids.add(bytes, at);
}

function sortIds(ids: IdNumbers): Uint8Array {
  const { idLength: length, size } = ids;
  const bytes = ids.bytes();
  const order = Uint32Array.from({ length: size }, (_, index) => index).sort((a, b) => ids.compare(a, b));
  const sorted = new Uint8Array(bytes.length);
  for (const [place, index] of order.entries()) {
    sorted.set(bytes.subarray(index * length, (index + 1) * length), place * length);
  }
  return sorted;
}
