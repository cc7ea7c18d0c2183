import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../paths.js';

/** Holds the fingerprint of what the last good build was made from. */
export const BUILD_STAMP = inRoot('.cache', 'build-stamp');

const PACKAGES = ['rules', ...readdirSync(inRoot('packages')).map((name) => `packages/${name}`)];

const INPUTS = [
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'scripts/build.js',
  'scripts/build',
  'rules/data',
  ...PACKAGES.flatMap((name) => [`${name}/package.json`, `${name}/tsconfig.json`, `${name}/src`]),
];

/** Changes whenever a source of the build is touched, added or removed; reads no contents, so it takes a few ms. */
export function buildFingerprint() {
  const hash = createHash('sha1');
  for (const input of INPUTS) addToHash(hash, inRoot(input));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addToHash(hash, path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) {
    hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(path).sort()) addToHash(hash, join(path, name));
}
