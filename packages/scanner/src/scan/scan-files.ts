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
  /** Loaded when there turns out to be work for more than one thread. */
  readonly threads: () => Threads<Job, JobReport>;
  readonly now: () => number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A worker starts cold, and its own warm-up takes some hundred milliseconds: less work than that is done sooner alone. */
const WORTH_A_WORKER = 500;
/** Nothing is known of the speed before so many files are done. */
const FIRST_LOOK = 64;

/** Searches files on this thread, and on as many others as the work turns out to need. */
export async function scanFiles(request: ScanFilesRequest, ports: ScanFilesPorts): Promise<JobReport> {
  const job = createJob(request);
  const engine = createSearchEngine(request.engine);
  const hired: Promise<JobReport>[] = [];
  const hireIfWorthIt = createHiring(job, request, { ports, hired });
  const own = runJob(job, {
    engine,
    open: ports.open,
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

function createHiring(
  job: Job,
  { jobs }: ScanFilesRequest,
  { ports, hired }: { readonly ports: ScanFilesPorts; readonly hired: Promise<JobReport>[] },
): () => void {
  const start = ports.now();
  let threads: Threads<Job, JobReport> | undefined;
  return () => {
    if (jobs === 1) return;
    const done = Atomics.load(job.counters, NEXT);
    const left = job.files.length - done;
    if (done < FIRST_LOOK || left <= 0) return;
    const workLeft = ((ports.now() - start) / done) * left;
    if (workLeft < WORTH_A_WORKER) return;
    threads ??= ports.threads();
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
