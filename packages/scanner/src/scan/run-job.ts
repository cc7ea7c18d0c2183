import type { Engine } from '../core/engine.ts';
import type { Skip } from '../core/scan-result.ts';
import type { NotOpened, OpenStream } from '../port/byte-stream.ts';
import { DONE, NEXT, type FileToSearch, type Job } from './job.ts';
import type { FileReport } from './located-secret.ts';
import { searchFile } from './search-file.ts';

/** Files taken at a time: few enough that threads end together, enough that they seldom meet at the counter. */
const BATCH = 16;

/** What a thread found in its share. Files without anything to say are only counted. */
export interface JobReport {
  files: number;
  bytes: number;
  readonly reports: FileReport[];
}

export interface Searching {
  readonly engine: Engine;
  readonly open: OpenStream;
  /** Called after each batch, on the thread that works. */
  readonly onBatch?: () => void;
}

/** Takes batches of files until none are left. Any number of threads can do this with one job. */
export function runJob(job: Job, { engine, open, onBatch }: Searching): JobReport {
  const report: JobReport = { files: 0, bytes: 0, reports: [] };
  const { files, counters } = job;
  for (let from = Atomics.add(counters, NEXT, BATCH); from < files.length; from = Atomics.add(counters, NEXT, BATCH)) {
    const batch = files.slice(from, from + BATCH);
    for (const file of batch) add(report, searchPath(job, file, { engine, open }));
    Atomics.add(counters, DONE, batch.length);
    onBatch?.();
  }
  return report;
}

function searchPath(job: Job, { path, absolute }: FileToSearch, { engine, open }: Searching): FileReport {
  const stream = open(absolute);
  if ('reason' in stream) return notSearched(path, stream);
  try {
    const report = searchFile(engine, stream, path, job.settings);
    const { failure } = stream;
    return failure === undefined ? report : { ...report, skipped: [...report.skipped, skipOf(path, failure)] };
  } finally {
    stream.close();
  }
}

function notSearched(path: string, why: NotOpened): FileReport {
  const skipped = [skipOf(path, why)];
  return { path, bytes: 0, secrets: [], skipped, suppressedByPragma: 0, hidden: [], unused: [], warnings: [] };
}

function skipOf(path: string, { reason, incomplete }: NotOpened): Skip {
  return { path, reason, ...(incomplete ? { incomplete: true as const } : {}) };
}

function add(report: JobReport, file: FileReport): void {
  report.bytes += file.bytes;
  if (file.skipped.length === 0) report.files++;
  if (hasSomethingToSay(file)) report.reports.push(file);
}

function hasSomethingToSay(file: FileReport): boolean {
  return (
    file.secrets.length + file.skipped.length + file.suppressedByPragma + file.unused.length + file.warnings.length > 0
  );
}
