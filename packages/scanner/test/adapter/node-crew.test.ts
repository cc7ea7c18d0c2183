import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { createNodeCrew, STAY } from '../../src/adapter/node-crew.ts';
import type { Threads } from '../../src/port/threads.ts';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';

interface Job {
  readonly does: 'report' | 'throw' | 'leave';
  readonly number: number;
}

interface Report {
  readonly number: number;
  readonly thread: number;
  readonly told: unknown;
  readonly argv: readonly string[];
}

const WORKER = `
import { parentPort, threadId, workerData } from 'node:worker_threads';
parentPort.on('message', ({ does, number }) => {
  if (does === 'throw') throw new Error('job ' + number + ' is too hard');
  if (does === 'leave') process.exit(0);
  parentPort.postMessage({ number, thread: threadId, told: workerData, argv: process.argv.slice(2) });
});
`;

function createThreads(argv?: readonly string[]): Threads<Job, Report> {
  const file = path.join(tempDir(), 'worker.mjs');
  writeFileSync(file, WORKER);
  return createNodeCrew(pathToFileURL(file), argv).threads<Job, Report>();
}

const report = (number: number): Job => ({ does: 'report', number });

it('has a thread stay for the next job, of whichever threads it is asked for', async () => {
  const file = path.join(tempDir(), 'worker.mjs');
  writeFileSync(file, WORKER);
  const crew = createNodeCrew(pathToFileURL(file));
  const first = await crew.threads<Job, Report>().hire(report(1));
  const second = await crew.threads<Job, Report>().hire(report(2));
  expect([first.number, second.number]).toEqual([1, 2]);
  expect(second.thread).toBe(first.thread);
});

it('tells its threads to stay, and what else they are told', async () => {
  const { told, argv } = await createThreads(['--own-process']).hire(report(1));
  expect({ told, argv }).toEqual({ told: STAY, argv: ['--own-process'] });
});

it('has jobs that begin at the same time done by as many threads, each with its own report', async () => {
  const threads = createThreads();
  const reports = await Promise.all([1, 2, 3].map((number) => threads.hire(report(number))));
  expect(reports.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(new Set(reports.map(({ thread }) => thread)).size).toBe(3);
});

it('fails with what a thread failed with, and does the next job on another one', async () => {
  const threads = createThreads();
  await expect(threads.hire({ does: 'throw', number: 7 })).rejects.toThrow('job 7 is too hard');
  expect((await threads.hire(report(8))).number).toBe(8);
});

it('fails when a thread ends without a report', async () => {
  await expect(createThreads().hire({ does: 'leave', number: 1 })).rejects.toThrow('without a report');
});
