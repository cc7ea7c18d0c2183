import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { inRoot } from '../paths.js';
import { notice } from './notice.js';
import { SetUpError } from './set-up-error.js';
import { withLock } from './with-lock.js';

const LOCKFILE = inRoot('package-lock.json');
const STAMP = inRoot('node_modules', '.leaklint-stamp');
/** npm writes it last, so it stands for a complete install. */
const NPM_STAMP = inRoot('node_modules', '.package-lock.json');

/** Installs the dependencies unless those of this very lockfile are there. */
export function ensureInstalled() {
  if (!isInstalled()) withLock(installOnce);
}

function installOnce() {
  // Another process may have installed while this one waited, or a developer ran `npm install`.
  if (isInstalled()) return;
  if (!isInstalledByNpm()) install();
  writeFileSync(STAMP, lockfileHash());
}

function isInstalled() {
  return modifiedAt(NPM_STAMP) > 0 && readOrEmpty(STAMP) === lockfileHash();
}

function isInstalledByNpm() {
  return modifiedAt(NPM_STAMP) >= modifiedAt(LOCKFILE);
}

function install() {
  notice('installing dependencies (npm ci) …');
  const flags = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = runNpm(flags);
  if (status !== 0) throw new SetUpError(`npm ci failed${error === undefined ? '' : `: ${error.message}`}`);
}

/** @param {string[]} flags */
function runNpm(flags) {
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: inRoot(), stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' };
  const npm = process.env['npm_execpath'] ?? '';
  const isScript = npm.endsWith('.js') || npm.endsWith('.cjs');
  return isScript
    ? spawnSync(process.execPath, [npm, ...flags], { ...options, shell: false })
    : spawnSync('npm', flags, options);
}

function lockfileHash() {
  return createHash('sha1').update(readFileSync(LOCKFILE)).digest('hex');
}

/** @param {string} file */
function modifiedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @param {string} file */
function readOrEmpty(file) {
  return statSync(file, { throwIfNoEntry: false }) === undefined ? '' : readFileSync(file, 'utf8');
}
