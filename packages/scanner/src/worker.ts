import { parentPort, workerData } from 'node:worker_threads';
import { STAY } from './adapter/node-crew.ts';
import { OWN_PROCESS } from './adapter/node-threads.ts';
import type { Length } from './adapter/optimise-later.ts';
import { nodeText } from './adapter/node-text.ts';
import { openFile } from './adapter/open-file.ts';
import { openStream } from './adapter/open-stream.ts';
import { readGrammar } from './adapter/read-grammar.ts';
import { readGrammarPatiently } from './adapter/read-grammar-patiently.ts';
import { createSearchEngine } from './scan/create-search-engine.ts';
import type { PackJob, PackReport } from './scan/history/pack-job.ts';
import type { SuspectJob, SuspectReport } from './scan/history/suspect-job.ts';
import type { Job } from './scan/job.ts';
import { runJob, type JobReport } from './scan/run-job.ts';

// A worker thread: takes its share of the job, posts one report, ends; or stays, and does so for each job that it is sent.
if (workerData === STAY) parentPort?.on('message', post);
else post(workerData);

function post(job: unknown): void {
  void work(job).then((report) => {
    parentPort?.postMessage(report);
  });
}

async function work(job: unknown): Promise<JobReport | PackReport | SuspectReport> {
  if (isPackJob(job)) {
    const { searchShare } = await import('./scan/history/search-share.ts');
    await takeTime('long');
    return searchShare(job, { openFile, text: nodeText });
  }
  if (!isJob(job)) throw new TypeError('a worker needs a job');
  const engine = createSearchEngine({ pack: job.pack, decode: job.decode, text: nodeText });
  if (isSuspectJob(job)) {
    const [{ searchSuspectShare }, { createObjectStore }, { nodeGitPorts }] = await Promise.all([
      import('./scan/history/search-tasks.ts'),
      import('./git/store/object-store.ts'),
      import('./adapter/node-git-ports.ts'),
    ]);
    await takeTime('long');
    const store = createObjectStore(job.place, nodeGitPorts);
    return searchSuspectShare(job, { engine, store, text: nodeText });
  }
  if (!(await takeTime('short'))) return runJob(job, { engine, open: openStream, readGrammar });
  return runJob(job, { engine, open: openStream, readGrammar: readGrammarPatiently });
}

/** Has V8 take its time with what is loaded by now, if the process is the command's own. */
async function takeTime(length: Length): Promise<boolean> {
  const isOwn = process.argv.includes(OWN_PROCESS);
  if (isOwn) (await import('./adapter/optimise-later.ts')).optimiseLater(length);
  return isOwn;
}

function isPackJob(value: unknown): value is PackJob {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'packs';
}

function isSuspectJob(value: Job | SuspectJob): value is SuspectJob {
  return 'kind' in value;
}

function isJob(value: unknown): value is Job | SuspectJob {
  return typeof value === 'object' && value !== null && 'counters' in value;
}
