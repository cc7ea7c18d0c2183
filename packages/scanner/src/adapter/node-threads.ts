import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Threads } from '../port/threads.ts';

/** Worker threads that run one file, get the job as `workerData` and post one report. */
export function createNodeThreads<Job, Report>(workerFile: URL): Threads<Job, Report> {
  return {
    parallelism: availableParallelism(),
    hire: (job) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(workerFile, { workerData: job, stdin: false });
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
