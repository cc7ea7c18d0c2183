import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../paths.js';

/** @typedef {{ registry: 'npm' | 'pypi', name: string, version: string, sha256: string }} Pinned */

/**
 * Brings the pinned packages into the cache, where they are not yet, and unpacks them.
 * @returns {{ name: string, folder: string }[]}
 */
export function fetchPackages() {
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'leaklint', 'noise');
  mkdirSync(cache, { recursive: true });
  /** @type {Pinned[]} */
  const pinned = JSON.parse(readFileSync(inRoot('scripts/accuracy/noise-packages.json'), 'utf8'));
  return pinned.map((of) => ({ name: `${of.name}@${of.version}`, folder: fetched(cache, of) }));
}

/**
 * @param {string} cache
 * @param {Pinned} pinned
 */
function fetched(cache, { registry, name, version, sha256 }) {
  const folder = join(cache, `${registry}-${name.replace('/', '+')}-${version}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(join(partial, 'archive'), { recursive: true });
  const archives = join(partial, 'archive');
  if (registry === 'npm') run('npm', ['pack', '--silent', `${name}@${version}`], archives);
  else
    run(
      'python3',
      ['-m', 'pip', 'download', '-q', '--no-deps', '--only-binary', ':all:', `${name}==${version}`],
      archives,
    );
  const [file = ''] = readdirSync(archives);
  const actual = createHash('sha256')
    .update(readFileSync(join(archives, file)))
    .digest('hex');
  if (actual !== sha256)
    throw new Error(`${name}@${version}: the registry's file has the digest ${actual}, not ${sha256}`);
  if (registry === 'npm') run('tar', ['-xzf', join(archives, file)], partial);
  else run('python3', ['-m', 'zipfile', '-e', join(archives, file), partial], partial);
  rmSync(archives, { recursive: true });
  renameSync(partial, folder);
  return folder;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr.slice(-300)}`);
}
