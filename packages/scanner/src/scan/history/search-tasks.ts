import type { Engine } from '../../core/engine.ts';
import type { ObjectStore } from '../../git/store/object-store.ts';
import type { ObjectId, ReadOutcome } from '../../git/store/object.ts';
import { parseLfsPointer } from '../../git/store/lfs-pointer.ts';
import type { Threads } from '../../port/threads.ts';
import type { Confidence } from '@leaklint/rules';
import { createPlaceJudge, type PlaceJudge } from '../../core/survey/place-judge.ts';
import type { PlatformText } from '../../core/text/platform-text.ts';
import { searchOptions } from '../create-search-engine.ts';
import { memoryStream } from '../memory-stream.ts';
import { reaches, searchFile } from '../search-file.ts';
import type { SuspectJob, SuspectOutcome, SuspectReport, SuspectTask } from './suspect-job.ts';
import { withoutHashes } from './without-hashes.ts';

/** Tasks taken at a time: few enough that threads end together, enough that versions of a file are read in a row. */
const BATCH = 8;
/** A worker starts cold: fewer bytes are searched sooner alone. */
const WORTH_A_WORKER = 1 << 24;

const NEXT = 0;
const DONE = 1;
const STOPPED = 2;

/** What tasks are searched with. */
export interface TaskMeans {
  readonly store: ObjectStore;
  readonly engine: Engine;
  readonly text: PlatformText;
}

export interface TaskSearch extends Omit<SuspectJob, 'kind' | 'counters'> {
  /** The content of all tasks, in bytes. */
  readonly size: number;
  /** Upper bound of threads; undefined leaves it to the machine. */
  readonly jobs: number | undefined;
  readonly threads: () => Threads<SuspectJob, SuspectReport>;
  /** Lets others have a turn; true ends the search. */
  readonly pause: (done: number, total: number) => Promise<boolean>;
}

/** Searches all tasks, on other threads as well where that pays; what came of each, by its number. */
export async function searchTasks(search: TaskSearch, means: TaskMeans): Promise<ReadonlyMap<number, SuspectOutcome>> {
  const { size, jobs, threads, pause } = search;
  const job = createJob(search);
  const { counters } = job;
  const worth = jobs === 1 ? 0 : Math.floor(size / WORTH_A_WORKER);
  const hired = worth === 0 ? [] : hire(job, Math.min(jobs ?? Infinity, worth + 1), threads());
  const own: { task: number; outcome: SuspectOutcome }[] = [];
  const share = createShare(job, means);
  for (let part = share(); part !== undefined; part = share()) {
    own.push(...part);
    if (await pause(Atomics.load(counters, DONE), job.tasks.length)) Atomics.store(counters, STOPPED, 1);
  }
  const reports = await Promise.all(hired);
  return new Map([own, ...reports].flat().map(({ task, outcome }) => [task, outcome]));
}

/** Only what can be handed to another thread. */
function createJob({ place, tasks, pack, decode, settings }: TaskSearch): SuspectJob {
  const counters = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
  return { kind: 'suspects', place, tasks, pack, decode, settings, counters };
}

function hire(
  job: SuspectJob,
  most: number,
  threads: Threads<SuspectJob, SuspectReport>,
): readonly Promise<SuspectReport>[] {
  const count = Math.min(most, threads.parallelism) - 1;
  return Array.from({ length: Math.max(0, count) }, () => threads.hire(job));
}

/** Takes part in a job until nothing is left of it. */
export function searchSuspectShare(job: SuspectJob, means: TaskMeans): SuspectReport {
  const share = createShare(job, means);
  const report: { task: number; outcome: SuspectOutcome }[] = [];
  for (let part = share(); part !== undefined; part = share()) report.push(...part);
  return report;
}

/** Searches the next batch that nobody took; undefined when there is none. */
function createShare(job: SuspectJob, means: TaskMeans): () => SuspectReport | undefined {
  const { tasks, counters } = job;
  const read = createReader(means.store);
  const judge = createPlaceJudge(searchOptions(job).pack, means.text);
  const by = { engine: means.engine, settings: job.settings, judge };
  return () => {
    if (Atomics.load(counters, STOPPED) !== 0) return undefined;
    const from = Atomics.add(counters, NEXT, BATCH);
    if (from >= tasks.length) return undefined;
    const batch = tasks.slice(from, from + BATCH);
    const part = batch.map((task, index) => ({ task: from + index, outcome: searchTask(task, read(task.id), by) }));
    Atomics.add(counters, DONE, batch.length);
    return part;
  };
}

/** A blob's places follow each other: it is read once for all of them. */
function createReader(store: ObjectStore): (id: ObjectId) => ReadOutcome {
  let last: { readonly id: ObjectId; readonly outcome: ReadOutcome } | undefined;
  return (id) => {
    if (last?.id !== id) last = { id, outcome: store.read(id) };
    return last.outcome;
  };
}

function searchTask(
  { path, places }: SuspectTask,
  outcome: ReadOutcome,
  {
    engine,
    settings,
    judge,
  }: Pick<TaskMeans, 'engine'> & Pick<SuspectJob, 'settings'> & { readonly judge: PlaceJudge },
): SuspectOutcome {
  if (outcome.kind !== 'object') return { kind: 'unread', reason: reasonOf(outcome) };
  if (parseLfsPointer(outcome.bytes) !== undefined) return { kind: 'pointer' };
  const { bytes } = outcome;
  // The pass granted it every path; now that its own is known, most of what looks like nothing need not be searched.
  const isSure = (confidence: Confidence): boolean => reaches(confidence, settings.minConfidence);
  if (places !== undefined && !judge.mayFind({ bytes, path, places }, isSure)) {
    return { kind: 'searched', report: { ...NOTHING_FOUND, path, bytes: bytes.length } };
  }
  const report = searchFile(engine, memoryStream(outcome.bytes), path, settings);
  return { kind: 'searched', report: withoutHashes(report, outcome.bytes) };
}

const NOTHING_FOUND = {
  secrets: [],
  skipped: [],
  suppressedByPragma: 0,
  hidden: [],
  unused: [],
  warnings: [],
} as const;

/** Why an object is not there. */
export function reasonOf(outcome: Exclude<ReadOutcome, { readonly kind: 'object' }>): string {
  return outcome.kind === 'damaged' ? outcome.reason : outcome.kind.replace('-', ' ');
}
