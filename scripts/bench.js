import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchBaseline } from './bench/baseline.js';
import { writeCode } from './bench/write-code.js';
import { grownPack } from './bench/grown-pack.js';
import { stagedPeers } from './bench/staged-peers.js';
import { stageFiles } from './bench/stage-files.js';
import { timeEngine } from './bench/time-engine.js';
import { inRoot } from './paths.js';

/**
 * `npm run bench`: what a scan costs, as ratios within one run, because absolute times say nothing on another machine.
 * The code that is scanned is generated from a fixed seed.
 */
const COMMAND = inRoot('packages/scanner/bin/leaklint.cjs');
const EMPTY = [process.execPath, '-e', '0'];
const RUNS = 7;

// Where a company sets it, every Node reads a bundle of certificates before it begins, which would flatter all ratios.
delete process.env['NODE_EXTRA_CA_CERTS'];

const MEGABYTES = 20;

/** @param {number[]} numbers */
function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/**
 * Runs commands in turn, A B C A B C …, and gives the median of each in milliseconds.
 * @param {Record<string, readonly string[]>} commands a program and its arguments
 * @param {Record<string, string>} [folders] where to run them, if not here
 */
function timeInTurn(commands, folders = {}) {
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let run = 0; run <= RUNS; run++) {
    for (const [name, [program = '', ...args]] of Object.entries(commands)) {
      const start = performance.now();
      spawnSync(program, args, { stdio: 'ignore', cwd: folders[name] });
      // The first round warms the page cache.
      if (run > 0) times[name]?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)]));
}

/** @param {string} folder */
function scanOf(folder) {
  return [
    process.execPath,
    COMMAND,
    'scan',
    folder,
    '--files',
    'all',
    '--no-baseline',
    '--format',
    'json',
    '--output',
    '/dev/null',
  ];
}

/**
 * @param {string} what
 * @param {number | undefined} part
 * @param {number | undefined} whole
 */
function say(what, part = 0, whole = 1) {
  process.stdout.write(`${what.padEnd(64)} ${(part / whole).toFixed(2)}x\n`);
}

/**
 * What the checks cost on real code, in a folder that is named in the environment.
 * @param {string | undefined} real
 */
function compareChecks(real) {
  if (real === undefined) return;
  const alone = [...scanOf(real), '--jobs', '1'];
  const times = timeInTurn({
    checked: scanOf(real),
    unchecked: [...scanOf(real), '--no-checks'],
    alone,
    uncheckedAlone: [...alone, '--no-checks'],
  });
  say(`${real} with the checks of code, to --no-checks`, times['checked'], times['unchecked']);
  say('the same with --jobs 1', times['alone'], times['uncheckedAlone']);
}

/**
 * `npm run bench -- hook`: what the whole hook costs, the script around it too, beside what other scanners take for what
 * is staged.
 * @param {string} folder
 */
function benchHooks(folder) {
  const folders = { staged20: join(folder, 'staged20'), staged1of50k: join(folder, 'staged1of50k') };
  stageFiles(folders.staged20, { files: 20, staged: 20 });
  stageFiles(folders.staged1of50k, { files: 50_000, staged: 1 });
  const cases = Object.entries(folders).flatMap(([name, folder]) => {
    spawnSync(process.execPath, [COMMAND, 'hook', 'install'], { cwd: folder, stdio: 'ignore' });
    const hook = { name, peer: 'leaklint', folder, line: [join(folder, '.git/hooks/pre-commit')] };
    return [hook, ...stagedPeers().map(({ peer, line }) => ({ name: `${name} ${peer}`, peer, folder, line }))];
  });
  const times = timeInTurn(
    { empty: EMPTY, ...Object.fromEntries(cases.map(({ name, line }) => [name, line])) },
    Object.fromEntries(cases.map(({ name, folder }) => [name, folder])),
  );
  for (const { name, peer, folder } of cases) {
    const what = folder === folders.staged20 ? '20 staged files' : '1 staged file of 50,000';
    const who = peer === 'leaklint' ? 'the hook' : peer;
    say(`${who}, ${what}, to an empty Node process`, times[name], times['empty']);
  }
}

/** @param {string} folder */
async function benchScans(folder) {
  const small = join(folder, 'small');
  const code = join(folder, 'code');
  mkdirSync(small);
  writeCode(small, { bytes: 200, files: 1 });
  writeCode(code, { bytes: MEGABYTES * 1_000_000, files: 2000 });
  const times = timeInTurn({
    empty: EMPTY,
    read: [process.execPath, inRoot('scripts/bench/read-all.js'), code],
    small: scanOf(small),
    code: scanOf(code),
    alone: [...scanOf(code), '--jobs', '1'],
    unchecked: [...scanOf(code), '--no-checks'],
    uncheckedAlone: [...scanOf(code), '--jobs', '1', '--no-checks'],
  });
  say('a folder of one tiny file, to an empty Node process', times['small'], times['empty']);
  say(`${String(MEGABYTES)} MB in 2,000 files, to reading them`, times['code'], times['read']);
  say('the same with --jobs 1, to all threads', times['alone'], times['code']);
  say('the same with the checks of code, to --no-checks', times['code'], times['unchecked']);
  say('the same with --jobs 1', times['alone'], times['uncheckedAlone']);
  compareChecks(process.env['LEAKLINT_BENCH_FOLDER']);
  const builtIn = await timeEngine(code);
  const grown = await timeEngine(code, await grownPack(1000));
  say('the engine with 1,000 more rules, to the built-in ones', grown, builtIn);
}

/** `npm run bench -- checks` compares these only. */
if (process.argv[2] === 'checks' && process.env['LEAKLINT_BENCH_FOLDER'] !== undefined) {
  compareChecks(process.env['LEAKLINT_BENCH_FOLDER']);
  process.exit();
}

const folder = mkdtempSync(join(tmpdir(), 'leaklint-bench-'));

/** `npm run bench -- hook` and `npm run bench -- baseline` measure these only. */
const [, , part = 'all'] = process.argv;
try {
  if (part === 'all' || part === 'hook') benchHooks(folder);
  if (part === 'all' || part === 'baseline') benchBaseline(COMMAND, folder);
  if (part === 'all') await benchScans(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
