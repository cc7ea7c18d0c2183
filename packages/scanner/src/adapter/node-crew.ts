import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Threads } from '../port/threads.ts';

/** What a worker is told that is to wait for jobs, instead of a job. */
export const STAY = 'stay';

/** Threads that stay for the next job, of whatever kind: what they have loaded, compiled and optimised serves again. */
export interface Crew {
  threads<Job, Report>(): Threads<Job, Report>;
}

/** Threads that run one file, get jobs as messages and post a report for each; idle ones keep no process from ending. */
export function createNodeCrew(workerFile: URL, argv: readonly string[] = []): Crew {
  const idle: Worker[] = [];
  const engage = (): Worker =>
    idle.pop() ?? new Worker(workerFile, { workerData: STAY, stdin: false, argv: [...argv] });
  return {
    threads<Job, Report>(): Threads<Job, Report> {
      const hire = (job: Job): Promise<Report> =>
        new Promise((resolve, reject) => {
          const worker = engage();
          const leave = (): void => {
            reject(new Error('a worker ended without a report'));
          };
          worker.ref();
          worker.once('error', reject);
          worker.once('exit', leave);
          worker.once('message', (report: Report) => {
            worker.off('error', reject);
            worker.off('exit', leave);
            worker.unref();
            idle.push(worker);
            resolve(report);
          });
          worker.postMessage(job);
        });
      return { parallelism: availableParallelism(), hire };
    },
  };
}
