import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Threads } from '../port/threads.ts';

/** What a worker of a command is told by its arguments: the process is its own, so that it may set it up as it likes. */
export const OWN_PROCESS = '--own-process';

/** Worker threads that run one file, get the job as `workerData` and post one report. */
export function createNodeThreads<Job, Report>(workerFile: URL, argv: readonly string[] = []): Threads<Job, Report> {
  return {
    parallelism: availableParallelism(),
    hire: (job) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(workerFile, { workerData: job, stdin: false, argv: [...argv] });
        worker.once('message', (report: Report) => {
          resolve(report);
        });
        worker.once('error', reject);
        worker.once('exit', () => {
          reject(new Error('a worker ended without a report'));
        });
      }),
  };
}
