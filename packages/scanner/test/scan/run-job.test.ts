import { readGrammar } from '../../src/adapter/read-grammar.ts';
import { describe, expect, it } from 'vitest';
import { createSearchEngine } from '../../src/scan/create-search-engine.ts';
import { scanFiles, type ScanFilesPorts } from '../../src/scan/scan-files.ts';
import type { Job } from '../../src/scan/job.ts';
import { runJob, type JobReport } from '../../src/scan/run-job.ts';
import { memoryStream } from '../../src/scan/memory-stream.ts';
import type { OpenStream } from '../../src/port/byte-stream.ts';
import { zip } from '../../../../test/helpers/archives.ts';
import { makePack } from '../helpers/make-pack.ts';

const engine = {
  pack: makePack([{ id: 'acme-token', keywords: ['acme_'], pattern: '(?<secret>acme_[a-z0-9]{16})' }]),
  decode: false,
};
const settings = {
  minConfidence: 'low',
  foreignPragmas: false,
  reportUnused: false,
  today: '2026-01-01',
  maxFileSize: Infinity,
  knownRules: undefined,
} as const;
const TOKEN = `acme_${'x7qm'.repeat(4)}`;
const bytes = new TextEncoder().encode(`token = ${TOKEN}\n`);
const files = (count: number): Job['files'] =>
  Array.from({ length: count }, (_, i) => ({ path: `${i}.txt`, absolute: `/${i}.txt` }));

const openGood: OpenStream = () => memoryStream(bytes);

function jobOf(count: number): Job {
  return { files: files(count), ...engine, settings, counters: new Int32Array(new SharedArrayBuffer(8)) };
}

describe('a thread’s share of a scan', () => {
  it('is every file once, though others take from the same job', async () => {
    const job = jobOf(100);
    const others: Promise<JobReport>[] = [];
    const other = (): void => {
      if (others.length === 0)
        others.push(runJob(job, { engine: createSearchEngine(engine), open: openGood, readGrammar }));
    };
    const own = await runJob(job, { engine: createSearchEngine(engine), open: openGood, readGrammar, onBatch: other });
    const reports = [own, ...(await Promise.all(others))].flatMap((each) => each.reports);
    expect(own.files).toBeGreaterThan(0);
    expect((await others[0])?.files).toBeGreaterThan(0);
    expect(reports.map(({ path }) => path).toSorted()).toEqual(
      files(100)
        .map(({ path }) => path)
        .toSorted(),
    );
  });

  it('names what cannot be opened, and goes on', async () => {
    const open: OpenStream = (path) =>
      path === '/0.txt' ? { reason: 'cannot be read (EACCES)', incomplete: true } : memoryStream(bytes);
    const { files: count, reports } = await runJob(jobOf(2), { engine: createSearchEngine(engine), open, readGrammar });
    expect(count).toBe(1);
    expect(reports[0]?.skipped).toEqual([{ path: '0.txt', reason: 'cannot be read (EACCES)', incomplete: true }]);
    expect(reports[1]?.secrets).toHaveLength(1);
  });

  it('is what archives hold, too, which are not counted as files', async () => {
    const archive = zip({ 'a.txt': bytes, 'b.txt': 'x' });
    const job = { ...jobOf(1), files: [{ path: 'lib/a.zip', absolute: '/a.zip' }] };
    const open: OpenStream = () => memoryStream(archive);
    const { files: count, reports } = await runJob(job, { engine: createSearchEngine(engine), open, readGrammar });
    expect(count).toBe(1);
    expect(reports.map(({ path, secrets }) => [path, secrets.length])).toEqual([['lib/a.zip!a.txt', 1]]);
  });

  it('names what of an archive cannot be looked into', async () => {
    const job = { ...jobOf(1), files: [{ path: 'a.zip', absolute: '/a.zip' }] };
    const open: OpenStream = () => memoryStream(zip({ 'a.txt': bytes }, 1));
    const { reports } = await runJob(job, { engine: createSearchEngine(engine), open, readGrammar });
    const reason = 'not looked into: it is encrypted';
    expect(reports.flatMap(({ skipped }) => skipped)).toEqual([{ path: 'a.zip!a.txt', reason }]);
  });

  it('keeps what it found before a file could not be read on', async () => {
    const open: OpenStream = () => {
      const stream = memoryStream(bytes);
      return { ...stream, failure: { reason: 'cannot be read (EIO)', incomplete: true } };
    };
    const { files: count, reports } = await runJob(jobOf(1), { engine: createSearchEngine(engine), open, readGrammar });
    expect(count).toBe(0);
    expect(reports).toMatchObject([
      { secrets: [{ value: TOKEN }], skipped: [{ path: '0.txt', reason: 'cannot be read (EIO)', incomplete: true }] },
    ]);
  });
});

describe('a scan of many files', () => {
  it.each([
    [1, 0],
    [3, 2],
  ])('with --jobs %i hires %i threads, and finds the same', async (jobs, hired) => {
    const progress: [number, number][] = [];
    const { ports, hires } = slowMachine((done, total) => progress.push([done, total]));
    const report = await scanFiles({ files: files(200), engine, settings, jobs }, ports);
    expect(hires()).toBe(hired);
    expect([report.files, report.reports.length]).toEqual([200, 200]);
    expect(progress.at(-1)?.[1]).toBe(200);
  });

  it('hires a thread at once for so many files that it is worth it anyhow', async () => {
    const { ports, hires } = slowMachine();
    const many = { files: files(2000), engine, settings };
    const report = await scanFiles({ ...many, jobs: undefined }, { ...ports, now: () => 0 });
    expect([report.files, hires()]).toEqual([2000, 1]);
    await scanFiles({ ...many, jobs: 1 }, ports);
    expect(hires()).toBe(1);
  });

  it('does not hire anybody for what is soon done', async () => {
    const { ports, hires } = slowMachine();
    await scanFiles({ files: files(50), engine, settings, jobs: undefined }, ports);
    await scanFiles({ files: files(200), engine, settings, jobs: undefined }, { ...ports, now: () => 0 });
    expect(hires()).toBe(0);
  });
});

/** A machine of four cores on which every look at the clock finds it seconds later. */
function slowMachine(onProgress?: ScanFilesPorts['onProgress']): { ports: ScanFilesPorts; hires: () => number } {
  let clock = 0;
  let hires = 0;
  const hire = async (job: Job): Promise<JobReport> => {
    hires++;
    return runJob(job, { engine: createSearchEngine(engine), open: openGood, readGrammar });
  };
  const ports: ScanFilesPorts = {
    open: openGood,
    readGrammar,
    threads: async () => ({ parallelism: 4, hire }),
    now: () => (clock += 5000),
    ...(onProgress === undefined ? {} : { onProgress }),
  };
  return { ports, hires: () => hires };
}
