import type { Engine } from '../core/engine.ts';
import type { OpenStream } from '../port/byte-stream.ts';
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
  if ('reason' in stream) return notSearched(path, stream.reason, stream.incomplete);
  try {
    return searchFile(engine, stream, path, job.settings);
  } finally {
    stream.close();
  }
}

function notSearched(path: string, reason: string, incomplete: boolean): FileReport {
  const skip = { path, reason, ...(incomplete ? { incomplete: true as const } : {}) };
  return { path, bytes: 0, secrets: [], skipped: [skip], suppressedByPragma: 0, unused: [], warnings: [] };
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
