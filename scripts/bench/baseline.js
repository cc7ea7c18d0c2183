import { spawnSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../paths.js';
import { writeKnown } from './write-known.js';

const ENTRIES = 10_000;
const RUNS = 15;
const PRINT_CPU = inRoot('scripts/bench/print-cpu.cjs');
const SHAPES = [
  { passwordCount: 4, tokenCount: 6 },
  { passwordCount: 200, tokenCount: 300 },
];

/**
 * What a baseline of 10,000 entries adds to a scan and to a commit hook, as differences within one run.
 * @param {string} command the bundle of leaklint
 * @param {string} folder an empty one
 */
export function benchBaseline(command, folder) {
  const env = { XDG_CACHE_HOME: join(folder, 'cache'), XDG_STATE_HOME: join(folder, 'state') };
  for (const { passwordCount, tokenCount } of SHAPES) {
    const repo = join(folder, `known-${String(passwordCount + tokenCount)}`);
    writeKnown(repo, { command, entries: ENTRIES, passwords: passwordCount, tokens: tokenCount, env });
    appendFileSync(join(repo, 'service-0', 'password-0.py'), '# one more line\n');
    spawnSync('git', ['add', '--all'], { cwd: repo });
    const run = { command, repo, env };
    compare(`a scan with ${String(passwordCount + tokenCount)} findings, all known`, { ...run, args: ['scan', '.'] });
    compare('the hook: 1 staged file with a known password', { ...run, args: ['scan', '--staged'] });
  }
}

/**
 * @param {string} what
 * @param {object} measured
 * @param {string} measured.command
 * @param {string} measured.repo
 * @param {Record<string, string>} measured.env
 * @param {readonly string[]} measured.args
 */
function compare(what, { command, repo, env, args }) {
  /** @param {readonly string[]} more */
  const run = (...more) => time([command, ...args, '--quiet', ...more], repo, env);
  rmSync(join(repo, '..', 'cache'), { recursive: true, force: true });
  const first = run();
  const known = [];
  const plain = [];
  for (let at = 0; at < RUNS; at++) {
    known.push(run());
    plain.push(run('--no-baseline'));
  }
  const base = least(plain);
  const warm = least(known);
  process.stdout.write(
    `${what}: ${cost(warm, base)} with a baseline of ${String(ENTRIES)} entries; without a cache ${cost(first, base)}\n`,
  );
}

/** @typedef {{ readonly wall: number, readonly cpu: number }} Times */

/**
 * @param {Times} times
 * @param {Times} base
 */
function cost(times, base) {
  return `+${(times.wall - base.wall).toFixed(0)} ms (+${(times.cpu - base.cpu).toFixed(0)} ms of processor time)`;
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {Record<string, string>} env
 * @returns {Times}
 */
function time(args, cwd, env) {
  const start = performance.now();
  const { stderr } = spawnSync(process.execPath, ['--require', PRINT_CPU, ...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  const wall = performance.now() - start;
  return { wall, cpu: Number(/^cpu (\d+)$/m.exec(stderr)?.[1] ?? 0) / 1000 };
}

/**
 * What else the machine does only ever adds: the least is nearest to the truth.
 * @param {readonly Times[]} times
 * @returns {Times}
 */
function least(times) {
  return { wall: Math.min(...times.map(({ wall }) => wall)), cpu: Math.min(...times.map(({ cpu }) => cpu)) };
}
