import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../paths.js';
import { BUILD_STAMP, buildFingerprint } from './build-fingerprint.js';
import { notice } from './notice.js';
import { SetUpError } from './set-up-error.js';
import { withLock } from './with-lock.js';

const OUTPUTS = ['packages/scanner/bin/bundle/core.cjs', 'packages/scanner/dist/index.js', 'rules/dist/index.js'];

/** Builds unless the last good build was of exactly these sources. */
export function ensureBuilt() {
  if (!isBuilt()) withLock(() => isBuilt() || runBuild());
}

/** Builds what tsc finds stale, and the bundle in any case. */
export function build() {
  withLock(runBuild);
}

function runBuild() {
  notice('building …');
  const { status } = spawnSync(process.execPath, [inRoot('scripts/build.js')], {
    cwd: inRoot(),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new SetUpError('the build failed');
}

function isBuilt() {
  if (!OUTPUTS.every((output) => existsSync(inRoot(output)))) return false;
  return existsSync(BUILD_STAMP) && readFileSync(BUILD_STAMP, 'utf8') === buildFingerprint();
}
