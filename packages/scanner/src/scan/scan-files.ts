import type { FrontEndPorts } from '../checks/language/front-end.ts';
import type { OpenStream } from '../port/byte-stream.ts';
import type { Threads } from '../port/threads.ts';
import { createSearchEngine, type SearchEngineOptions } from './create-search-engine.ts';
import { DONE, NEXT, type FileToSearch, type Job } from './job.ts';
import { runJob, type JobReport } from './run-job.ts';
import type { SearchSettings } from './search-settings.ts';

export interface ScanFilesRequest {
  readonly files: readonly FileToSearch[];
  readonly engine: SearchEngineOptions;
  readonly settings: SearchSettings;
  /** Upper bound of threads; undefined leaves it to the machine. */
  readonly jobs: number | undefined;
}

export interface ScanFilesPorts {
  readonly open: OpenStream;
  readonly readGrammar: FrontEndPorts['readGrammar'];
  /** Loaded when there are files for more than one thread. */
  readonly threads: () => Promise<Threads<Job, JobReport>>;
  readonly now: () => number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A worker starts cold, and its own warm-up takes some hundred milliseconds: less work than that is done sooner alone. */
const WORTH_A_WORKER = 500;
/** Nothing is known of the speed before so many files are done. */
const FIRST_LOOK = 64;
/** So many files are work for two threads, whatever they hold: the second one gets ready while this one does. */
const MANY = 2000;

/** Searches files on this thread, and on as many others as the work turns out to need. */
export async function scanFiles(request: ScanFilesRequest, ports: ScanFilesPorts): Promise<JobReport> {
  const job = createJob(request);
  const hired: Promise<JobReport>[] = [];
  // Loaded beforehand, because nothing can be waited for while files are searched.
  const threads = request.jobs === 1 || request.files.length <= FIRST_LOOK ? undefined : await ports.threads();
  if (threads !== undefined && threads.parallelism > 1 && request.files.length >= MANY) hired.push(threads.hire(job));
  const engine = createSearchEngine(request.engine);
  const hireIfWorthIt = createHiring(job, request, { ports, hired, threads });
  const own = await runJob(job, {
    engine,
    open: ports.open,
    readGrammar: ports.readGrammar,
    onBatch: () => {
      hireIfWorthIt();
      ports.onProgress?.(Atomics.load(job.counters, DONE), job.files.length);
    },
  });
  return merge([own, ...(await Promise.all(hired))]);
}

function createJob({ files, engine, settings }: ScanFilesRequest): Job {
  const counters = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  return { files, pack: engine.pack, decode: engine.decode, settings, counters };
}

interface Hiring {
  readonly ports: ScanFilesPorts;
  readonly hired: Promise<JobReport>[];
  /** Undefined where one thread is enough. */
  readonly threads: Threads<Job, JobReport> | undefined;
}

function createHiring(job: Job, { jobs }: ScanFilesRequest, { ports, hired, threads }: Hiring): () => void {
  const start = ports.now();
  return () => {
    if (threads === undefined) return;
    const done = Atomics.load(job.counters, NEXT);
    const left = job.files.length - done;
    if (done < FIRST_LOOK || left <= 0) return;
    const workLeft = ((ports.now() - start) / done) * left;
    if (workLeft < WORTH_A_WORKER) return;
    const wanted = Math.min(jobs ?? threads.parallelism, Math.ceil(workLeft / WORTH_A_WORKER) + 1);
    while (hired.length + 1 < wanted) hired.push(threads.hire(job));
  };
}

function merge(reports: readonly JobReport[]): JobReport {
  return {
    files: reports.reduce((sum, report) => sum + report.files, 0),
    bytes: reports.reduce((sum, report) => sum + report.bytes, 0),
    reports: reports.flatMap((report) => report.reports),
  };
}
