/**
 * What a scan of history costs, beside what git takes to print the same objects, and a peer to search them:
 *
 *     node scripts/bench-history.js [--peer 'PROGRAM git'] [--runs 3] REPOSITORY…
 *
 * All run in turn, A B C A B C …, so that the ratios hold on a machine that does something else, too: of each the round
 * that took least. `pass` is the search of all objects, without telling where in history findings stand. Needs the built
 * packages and the bundled command.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot } from './paths.js';

const { values, positionals } = parseArgs({
  options: { peer: { type: 'string' }, runs: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const COMMAND = inRoot('packages/scanner/bin/leaklint.cjs');
const PASS = inRoot('scripts/compare-history.js');
/** Minutes and seconds of the children's user and system time, in the second line that `times` prints. */
const CHILDREN = /\n(\d+)m([\d.]+)s (\d+)m([\d.]+)s/;

for (const repository of positionals) bench(path.resolve(repository));

/** @param {string} repository */
function bench(repository) {
  const commands = commandsFor(repository);
  /** @type {Map<string, Cost>} */
  const best = new Map();
  for (let run = 0; run < Number(values.runs); run++) {
    for (const [name, command] of Object.entries(commands)) {
      const cost = costOf(command);
      const former = best.get(name);
      best.set(name, former === undefined ? cost : least(former, cost));
    }
  }
  const floor = best.get('git cat-file') ?? { wall: 1, cpu: 1 };
  console.log(`${repository}: seconds, and how many times those of git cat-file`);
  for (const [name, { wall, cpu }] of best) {
    const figures = [wall, wall / floor.wall, cpu, cpu / floor.cpu].map((figure) => figure.toFixed(2).padStart(7));
    console.log(`${name.padEnd(16)} wall ${figures.slice(0, 2).join(' ')}   CPU ${figures.slice(2).join(' ')}`);
  }
}

/**
 * @param {string} repository
 * @returns {Record<string, readonly string[]>}
 */
function commandsFor(repository) {
  const scan = [process.execPath, COMMAND, 'scan', '--history', repository, '--no-baseline', '--format', 'json'];
  const pass = [process.execPath, PASS, '--only', 'quick', repository];
  const print = ['cat-file', '--batch-all-objects', '--batch', '--unordered', '--buffer'];
  return {
    'git cat-file': ['git', '-C', repository, ...print],
    'pass, 1 thread': [...pass, '--jobs', '1'],
    pass,
    'scan, 1 thread': [...scan, '--jobs', '1'],
    scan,
    ...(values.peer === undefined ? {} : { peer: [...values.peer.split(' '), repository] }),
  };
}

/** @typedef {{ readonly wall: number, readonly cpu: number }} Cost */

/**
 * @param {readonly string[]} command
 * @returns {Cost}
 */
function costOf(command) {
  const start = performance.now();
  const { stdout } = spawnSync('sh', ['-c', '"$@" >/dev/null 2>&1; times', 'sh', ...command], { encoding: 'utf8' });
  const wall = (performance.now() - start) / 1000;
  const [, userMinutes, user, systemMinutes, system] = CHILDREN.exec(stdout) ?? [];
  return { wall, cpu: 60 * (Number(userMinutes) + Number(systemMinutes)) + Number(user) + Number(system) };
}

/**
 * @param {Cost} one
 * @param {Cost} other
 * @returns {Cost}
 */
function least(one, other) {
  return { wall: Math.min(one.wall, other.wall), cpu: Math.min(one.cpu, other.cpu) };
}
