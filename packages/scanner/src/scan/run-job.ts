import type { Engine } from '../core/engine.ts';
import type { OpenStream } from '../port/byte-stream.ts';
import { isArchiveName } from '../source/archive/is-archive-name.ts';
import { addReport, type JobReport } from './job-report.ts';
import { DONE, NEXT, type FileToSearch, type Job } from './job.ts';
import { createCodeChecker, type CheckerMeans } from './code/code-checker.ts';
import { searchWithChecks, type SearchMeans } from './code/search-with-checks.ts';
import type { FileReport } from './located-secret.ts';
import type { FileSearch } from './search-file.ts';
import { searchMembers } from './search-members.ts';
import { searchOpened } from './search-opened.ts';
import { noteValues, withoutInner, type InnerValues } from './told-better.ts';

export type { JobReport } from './job-report.ts';

/** Files taken at a time: few enough that threads end together, enough that they seldom meet at the counter. */
const BATCH = 16;

export interface Searching {
  readonly engine: Engine;
  /** For the checks of code. */
  readonly readGrammar: CheckerMeans['readGrammar'];
  readonly open: OpenStream;
  /** Called after each batch, on the thread that works. */
  readonly onBatch?: () => void;
}

/** Takes batches of files until none are left. Any number of threads can do this with one job. */
export async function runJob(job: Job, { engine, open, onBatch, readGrammar }: Searching): Promise<JobReport> {
  const report: JobReport = { files: 0, bytes: 0, reports: [] };
  const { files, counters } = job;
  const means = { engine, settings: withChecker(job, readGrammar) };
  for (let from = Atomics.add(counters, NEXT, BATCH); from < files.length; from = Atomics.add(counters, NEXT, BATCH)) {
    const batch = files.slice(from, from + BATCH);
    for (const file of batch) {
      const looked = searchOpened(open(file.absolute), file.path, means);
      // Nearly all files end here, and wait for nothing.
      if (looked.isUnchecked !== true && !isArchiveName(file.path)) addReport(report, looked);
      else await searchFurther(file, looked, { report, open, means });
    }
    Atomics.add(counters, DONE, batch.length);
    onBatch?.();
  }
  return report;
}

/** Checks the code of a file whose language had to be loaded; searches each file in an archive. */
async function searchFurther(
  { path, absolute }: FileToSearch,
  looked: FileReport,
  { report, open, means }: { readonly report: JobReport; readonly open: OpenStream; readonly means: SearchMeans },
): Promise<void> {
  const found = looked.isUnchecked === true ? await searchWithChecks(() => open(absolute), path, means) : looked;
  const inner: InnerValues = new Set();
  if (isArchiveName(path) && found.skipped.length === 0) {
    for await (const member of searchMembers(open(absolute), path, means)) {
      noteValues(inner, member);
      addReport(report, member, false);
    }
  }
  addReport(report, withoutInner(found, inner));
}

function withChecker({ settings, pack }: Job, readGrammar: CheckerMeans['readGrammar']): FileSearch {
  if (settings.checks === undefined) return settings;
  return { ...settings, checker: createCodeChecker(settings.checks, { engine: { pack, decode: false }, readGrammar }) };
}
