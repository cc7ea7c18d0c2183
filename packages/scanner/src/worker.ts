import { parentPort, workerData } from 'node:worker_threads';
import { nodeText } from './adapter/node-text.ts';
import { openStream } from './adapter/open-stream.ts';
import { createSearchEngine } from './scan/create-search-engine.ts';
import type { Job } from './scan/job.ts';
import { runJob } from './scan/run-job.ts';

// A worker thread: takes its share of the job, posts one report, ends.
const job: unknown = workerData;
if (!isJob(job)) throw new TypeError('a worker needs a job');
const engine = createSearchEngine({ pack: job.pack, decode: job.decode, text: nodeText });
parentPort?.postMessage(runJob(job, { engine, open: openStream }));

function isJob(value: unknown): value is Job {
  return typeof value === 'object' && value !== null && 'counters' in value;
}
