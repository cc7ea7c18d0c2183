import type { Skip } from '../../core/scan-result.ts';
import type { PlatformText } from '../../core/text/platform-text.ts';
import { ENTRY } from '../../git/pack/entry.ts';
import { createSeenIds, type SeenIds } from '../../git/pack/seen-ids.ts';
import type { ObjectStore } from '../../git/store/object-store.ts';
import { toObjectId } from '../../git/store/object.ts';
import type { OpenFile } from '../../port/random-access.ts';
import type { Threads } from '../../port/threads.ts';
import type { ObjectPassOptions, ObjectReport, ObjectSearch } from './object-search.ts';
import { OBJECTS_DONE, SEARCHED, STOPPED, type EntryName, type PackJob, type PackReport } from './pack-job.ts';
import { preparePack, type PreparedPack } from './prepare-packs.ts';
import { readLost, type LostObject } from './read-lost.ts';
import { searchLoose, type LooseSearch } from './search-loose.ts';
import { createShareSearch } from './search-share.ts';

/** Where the quick pass reads. */
export interface PackPlace {
  readonly store: ObjectStore;
  readonly idLength: number;
}

/** What the quick pass needs of the outside world. */
export interface PackPorts {
  readonly openFile: OpenFile;
  readonly text: PlatformText;
  readonly threads: () => Threads<PackJob, PackReport>;
  /** Lets what waits have its turn, such as a signal. */
  readonly pause: () => Promise<void>;
}

/** A worker starts cold: fewer bytes of packs are searched sooner alone. */
const WORTH_A_WORKER = 8 << 20;

/**
 * Searches every object where it lies: packs in the order in which they are stored, of deltas only what they change.
 * It says nothing else than the plain pass, but what it suspects may be more.
 */
export async function searchPacks(
  { store, idLength }: PackPlace,
  options: ObjectPassOptions,
  ports: PackPorts,
): Promise<ObjectSearch> {
  const { packs, unread, seen, looseIds } = prepareAll({ store, idLength }, options, ports);
  const total = packs.reduce((sum, { wantedCount }) => sum + wantedCount, 0);
  const job = createJob(packs, options);
  const reports = await runJob(job, { options, ports, total });
  const lost = findLost(packs, reports);
  const kept = { store, idLength, options, text: ports.text, seen };
  const loose = searchLoose(looseIds, kept);
  const rest = readLost(lost, { store, isStopped: options.isStopped });
  const skipped: Skip[] = [...unread, ...loose.skipped, ...rest.skipped];
  return summarise({ packs, reports, loose, rest, skipped, idLength, isStopped: options.isStopped?.() === true });
}

interface Prepared {
  readonly packs: readonly PreparedPack[];
  readonly unread: readonly Skip[];
  readonly seen: SeenIds | undefined;
  readonly looseIds: readonly string[];
}

function prepareAll({ store, idLength }: PackPlace, options: ObjectPassOptions, { openFile }: PackPorts): Prepared {
  const locations = store.packs();
  const looseIds = [...store.looseIds()];
  const isSingle = locations.length === 1 && looseIds.length === 0;
  const seen = isSingle ? undefined : createSeenIds(idLength, looseIds.length);
  const unread: Skip[] = [];
  const packs = locations.flatMap((location) => {
    const pack = preparePack(location, {
      idLength,
      openFile,
      seen,
      known: options.known,
      isShared: options.jobs !== 1,
    });
    if (pack !== undefined) return pack;
    const name = location.pack.slice(location.pack.lastIndexOf('/') + 1);
    unread.push({ path: name, reason: 'the pack or its index cannot be read', incomplete: true });
    return [];
  });
  return { packs, unread, seen, looseIds };
}

function createJob(packs: readonly PreparedPack[], { engine, maxFileSize }: ObjectPassOptions): PackJob {
  const counters = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
  return { kind: 'packs', packs, pack: engine.pack, decode: engine.decode, maxFileSize, counters };
}

async function runJob(
  job: PackJob,
  { options, ports, total }: { readonly options: ObjectPassOptions; readonly ports: PackPorts; readonly total: number },
): Promise<readonly PackReport[]> {
  const hired = hire(job, options, ports);
  const check = (): void => {
    if (options.isStopped?.() === true) Atomics.store(job.counters, STOPPED, 1);
  };
  await options.meanwhile?.(job.packs, check);
  const share = createShareSearch(job, ports);
  while (share.next()) {
    options.onProgress?.(Atomics.load(job.counters, OBJECTS_DONE), total);
    await ports.pause();
    check();
  }
  return [share.end(), ...(await Promise.all(hired))];
}

function hire(job: PackJob, { jobs }: ObjectPassOptions, ports: PackPorts): readonly Promise<PackReport>[] {
  const size = job.packs.reduce((sum, { layout }) => sum + (layout.offsets.at(-1) ?? 0), 0);
  const worth = Math.floor(size / WORTH_A_WORKER);
  if (jobs === 1 || worth < 1) return [];
  const threads = ports.threads();
  const count = Math.min((jobs ?? threads.parallelism) - 1, worth);
  return Array.from({ length: Math.max(0, count) }, () => threads.hire(job));
}

/** What could not be had from its pack, though it is in the pack's index. */
function findLost(packs: readonly PreparedPack[], reports: readonly PackReport[]): readonly LostObject[] {
  const unresolved = packs.flatMap((pack) =>
    pack.lost.map((entry) => ({ id: idOf(pack, entry), why: 'damaged' as const })),
  );
  const failed = reports.flatMap(({ failures }) => failures.map((name) => ({ id: idIn(packs, name), why: name.why })));
  return [...unresolved, ...failed];
}

function idIn(packs: readonly PreparedPack[], { pack, entry }: EntryName): string {
  const found = packs[pack];
  return found === undefined ? '' : idOf(found, entry);
}

function idOf({ layout }: PreparedPack, entry: number): string {
  return toObjectId(layout.ids, (layout.idPlaces[entry] ?? 0) * layout.idLength, layout.idLength);
}

interface Summary {
  readonly packs: readonly PreparedPack[];
  readonly reports: readonly PackReport[];
  readonly loose: LooseSearch;
  readonly rest: { readonly suspects: readonly ObjectReport[]; readonly bytes: number };
  readonly skipped: readonly Skip[];
  readonly idLength: number;
  readonly isStopped: boolean;
}

function summarise({ packs, reports, loose, rest, skipped, idLength, isStopped }: Summary): ObjectSearch {
  const suspects = reports.flatMap((report) =>
    report.suspects.map((suspect) => ({
      id: idIn(packs, suspect),
      type: typeOf(packs[suspect.pack]?.resolved[suspect.entry]),
      size: suspect.size,
      candidates: true,
      ...(suspect.places === undefined ? {} : { places: suspect.places }),
    })),
  );
  const pointers = reports.flatMap((report) => report.pointers.map((name) => idIn(packs, name)));
  const sum = (count: (pack: PreparedPack) => number): number => packs.reduce((all, pack) => all + count(pack), 0);
  return {
    objects: sum(({ objects }) => objects) + loose.objects,
    blobs: sum(({ blobs }) => blobs) + loose.blobs,
    commits: sum(({ commits }) => commits) + loose.commits,
    bytes: reports.reduce((all, { bytes }) => all + bytes, 0) + loose.bytes + rest.bytes,
    packs,
    suspects: [...suspects, ...loose.suspects, ...rest.suspects].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    skipped,
    commitIds: joinIds([...packs.map((pack) => idsOf(pack, ENTRY.commit)), loose.commitIds]),
    pointers: [...pointers, ...loose.pointers].sort(),
    ...(isStopped
      ? { searchedIds: joinIds([...packs.map((pack) => idsSearched(pack, idLength)), loose.searchedIds]) }
      : {}),
  };
}

function typeOf(kind: number | undefined): ObjectReport['type'] {
  if (kind === ENTRY.commit) return 'commit';
  return kind === ENTRY.tag ? 'tag' : 'blob';
}

function idsOf({ resolved, layout, isFirst }: PreparedPack, kind: number): Uint8Array {
  return collectIds(layout, (entry) => resolved[entry] === kind && isFirst[entry] === 1);
}

function idsSearched({ wanted, layout }: PreparedPack, _idLength: number): Uint8Array {
  return collectIds(layout, (entry) => wanted[entry] === SEARCHED);
}

function collectIds(
  { ids, idPlaces, idLength }: PreparedPack['layout'],
  isMeant: (entry: number) => boolean,
): Uint8Array {
  const places: number[] = [];
  for (const [entry, place] of idPlaces.entries()) if (isMeant(entry)) places.push(place);
  const collected = new Uint8Array(places.length * idLength);
  for (const [at, place] of places.entries()) {
    collected.set(ids.subarray(place * idLength, (place + 1) * idLength), at * idLength);
  }
  return collected;
}

function joinIds(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
