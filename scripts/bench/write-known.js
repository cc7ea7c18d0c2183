import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRandom } from './random.js';

const NAME = '.leaklint.baseline.json';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Makes a repository with known passwords and random tokens, and a baseline of them among thousands of other entries.
 * @param {string} folder
 * @param {object} shape
 * @param {string} shape.command the bundle of leaklint
 * @param {number} shape.entries
 * @param {number} shape.passwords
 * @param {number} shape.tokens
 * @param {Record<string, string>} shape.env where caches and keys go
 */
export function writeKnown(folder, { command, entries, passwords, tokens, env }) {
  mkdirSync(folder);
  const run = runnerIn(folder, env);
  run('git', 'init', '--quiet');
  const random = createRandom(7);
  writeSecrets(folder, {
    count: passwords,
    what: 'password',
    make: () => `${word(random)}-${word(random)}${random(9000)}`,
  });
  writeSecrets(folder, { count: tokens, what: 'token', make: () => token(random) });
  run(process.execPath, command, 'baseline', 'create', '--quiet');
  pad(join(folder, NAME), entries, random);
  run('git', 'add', '--all');
  run('git', '-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', 'commit', '--quiet', '--message', 'all');
}

/**
 * @param {string} folder
 * @param {object} shape
 * @param {number} shape.count
 * @param {string} shape.what
 * @param {() => string} shape.make
 */
function writeSecrets(folder, { count, what, make }) {
  for (let at = 0; at < count; at++) {
    const file = join(folder, `service-${String(at % 20)}`, `${what}-${String(at)}.py`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${what} = "${make()}"\n`);
  }
}

/** @param {(below: number) => number} random */
function word(random) {
  return Array.from({ length: 6 }, () => LETTERS[random(26)]).join('');
}

/** @param {(below: number) => number} random */
function token(random) {
  const digits = `${LETTERS}${LETTERS.toUpperCase()}0123456789`;
  return ['gh', 'p_', ...Array.from({ length: 36 }, () => digits[random(62)])].join('');
}

/**
 * Adds entries for what is nowhere, in their right places: a file as leaklint would have written it.
 * @param {string} file
 * @param {number} count
 * @param {(below: number) => number} random
 */
function pad(file, count, random) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = lines.findIndex((line) => line.startsWith('{"at"'));
  const end = lines.indexOf('{"at":"end"}');
  const body = lines.slice(start, end);
  for (let at = 0; at < count; at++) {
    const hash = Array.from({ length: 32 }, () => random(16).toString(16)).join('');
    const path = `service-${String(random(20))}/legacy/module-${String(random(5000))}.py`;
    const rule = ['generic-password', 'github-token', 'generic-api-key', 'private-key'][random(4)];
    body.push(`{"fingerprint":"${hash}","rule":"${rule}","path":"${path}","count":1,"verdict":"unaudited"},`);
  }
  const key = (/** @type {string} */ line) => /"(?:at|fingerprint)":"([0-9a-f]+)"/.exec(line)?.[1] ?? '';
  body.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  writeFileSync(file, [...lines.slice(0, start), ...body, ...lines.slice(end)].join('\n'));
}

/**
 * @param {string} folder
 * @param {Record<string, string>} env
 */
function runnerIn(folder, env) {
  /**
   * @param {string} program
   * @param {string[]} args
   */
  return (program, ...args) => {
    const { status, stderr } = spawnSync(program, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  };
}
