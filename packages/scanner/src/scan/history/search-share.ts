import { readKeywordTables } from '@leaklint/rules/keywords';
import { createHitJudge } from '../../core/survey/hit-judge.ts';
import { createPlaceSurvey } from '../../core/survey/place-survey.ts';
import { createSurveyor } from '../../core/survey/surveyor.ts';
import type { PlatformText } from '../../core/text/platform-text.ts';
import { createEntrySource } from '../../git/pack/entry-source.ts';
import { createInflater } from '../../git/pack/inflater.ts';
import { ENTRY } from '../../git/pack/entry.ts';
import { parseLfsPointer } from '../../git/store/lfs-pointer.ts';
import { createFamilyWalk, type Failure, type PackedObject } from '../../git/pack/walk-families.ts';
import type { OpenFile } from '../../port/random-access.ts';
import { searchOptions } from '../create-search-engine.ts';
import {
  NEXT_BATCH,
  OBJECTS_DONE,
  SEARCHED,
  STOPPED,
  WANTED,
  type EntryName,
  type PackJob,
  type PackReport,
  type PackToSearch,
  type Suspect,
} from './pack-job.ts';
import { searchObject, type SearchCounts, type Searched, type SearchMeans } from './search-object.ts';

/** Larger objects are not unpacked here: a normal search, which takes files in chunks, decides over them. */
const LARGEST = 1 << 24;
/** Where more may be secrets, all of an object is searched again. */
const MOST_PLACES = 64;
const LONGEST_POINTER = 1024;
/** The `v` of `version`: most short files begin otherwise. */
const POINTER_START = 0x76;

export interface ShareOptions {
  readonly openFile: OpenFile;
  readonly text: PlatformText;
}

/** A thread's work on a job. */
export interface ShareSearch {
  /** Searches the next batch that nobody took; false when there is none. */
  next(): boolean;
  /** What was found; to be asked for once. */
  end(): PackReport;
}

interface Share extends SearchCounts {
  readonly suspects: Suspect[];
  readonly pointers: EntryName[];
  readonly failures: (EntryName & { readonly why: Failure })[];
  bytes: number;
}

/** Begins to take part in a job. Any number of threads can do this with one job. */
export function createShareSearch(job: PackJob, { openFile, text }: ShareOptions): ShareSearch {
  const share: Share = { suspects: [], pointers: [], failures: [], bytes: 0, judged: 0, decoded: 0, whole: 0 };
  const open = createOpener(job, { openFile, means: createMeans(job, text, share), share });
  return {
    next() {
      const batch = take(job);
      if (batch === undefined) return false;
      const { roots, batches } = batch.pack;
      const walk = open(batch.place);
      for (const root of roots.subarray(batches[batch.batch], batches[batch.batch + 1])) walk(root);
      return true;
    },
    end() {
      open(NONE);
      return share;
    },
  };
}

/** Takes part in a job until nothing is left of it. */
export function searchShare(job: PackJob, options: ShareOptions): PackReport {
  const share = createShareSearch(job, options);
  while (share.next());
  return share.end();
}

const NONE = -1;

interface Batch {
  readonly pack: PackToSearch;
  readonly place: number;
  readonly batch: number;
}

function take({ packs, counters }: PackJob): Batch | undefined {
  if (Atomics.load(counters, STOPPED) !== 0) return undefined;
  let batch = Atomics.add(counters, NEXT_BATCH, 1);
  for (const [place, pack] of packs.entries()) {
    const count = pack.batches.length - 1;
    if (batch < count) return { pack, place, batch };
    batch -= count;
  }
  return undefined;
}

function createMeans(job: PackJob, text: PlatformText, counts: SearchCounts): SearchMeans {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const inflater = createInflater(memory);
  const options = searchOptions(job);
  const tables = readKeywordTables(text.fromBase64(options.pack.tables));
  const judge = createHitJudge(options.pack, tables);
  // Whoever writes into a repository cannot know it, and it decides over nothing else.
  const seed = Uint8Array.from({ length: SEED_BYTES }, () => Math.floor(Math.random() * 256));
  const places = createPlaceSurvey({ memory, base: inflater.freeFrom, tables, sights: judge.sights, seed });
  const surveyor = options.decode === undefined ? undefined : createSurveyor({ ...options, text });
  return { places, judge, surveyor, inflater, text, counts };
}

const SEED_BYTES = 32;

interface Opening {
  readonly openFile: OpenFile;
  readonly means: SearchMeans;
  readonly share: Share;
}

/** Keeps one pack open at a time. */
function createOpener(job: PackJob, { openFile, means, share }: Opening): (place: number) => (root: number) => void {
  const { inflater } = means;
  let opened = NONE;
  let close = (): void => undefined;
  let walk = (_root: number): void => undefined;
  return (place) => {
    if (place === opened) return walk;
    close();
    opened = place;
    const pack = job.packs[place];
    const file = pack === undefined ? undefined : openFile(pack.file);
    if (pack === undefined || file === undefined || 'reason' in file) {
      close = () => undefined;
      walk = (root) => share.failures.push({ pack: place, entry: root, why: 'damaged' });
      return walk;
    }
    close = () => {
      file.close();
    };
    const source = createEntrySource(file, pack.layout, { inflater, base: means.places.freeFrom });
    const visitor = createVisitor(job, place, { means, share });
    walk = createFamilyWalk<Searched>({ ...pack, source, inflater, visitor, maxSize: LARGEST });
    return walk;
  };
}

function createVisitor(job: PackJob, place: number, { means, share }: Omit<Opening, 'openFile'>) {
  const pack = job.packs[place];
  const isWanted = (entry: number): boolean => pack?.wanted[entry] === WANTED;
  return {
    visit(object: PackedObject<Searched>): Searched {
      const { entry, size } = object;
      const found = searchObject(object, means);
      if (!isWanted(entry)) return found;
      if (pack !== undefined) pack.wanted[entry] = SEARCHED;
      Atomics.add(job.counters, OBJECTS_DONE, 1);
      share.bytes += size;
      const isLarge = size > job.maxFileSize;
      if (isLarge || found.isSuspect) {
        const places = isLarge || !found.isPlain ? undefined : means.places.candidates(MOST_PLACES);
        share.suspects.push({ pack: place, entry, size, ...(places === undefined ? {} : { places }) });
      }
      const isShort = size <= LONGEST_POINTER && pack?.resolved[entry] === ENTRY.blob;
      if (
        isShort &&
        means.inflater.memory(0)[object.address] === POINTER_START &&
        parseLfsPointer(object.bytes()) !== undefined
      ) {
        share.pointers.push({ pack: place, entry });
      }
      return found;
    },
    fail(entry: number, why: Failure): void {
      if (isWanted(entry)) share.failures.push({ pack: place, entry, why });
    },
  };
}
