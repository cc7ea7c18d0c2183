import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inRoot } from '../paths.js';

const POLL_MS = 100;

/**
 * Runs `work` while no other process sets this checkout up.
 * @param {() => void} work
 */
export function withLock(work) {
  const lock = inRoot('.cache', 'set-up.lock');
  mkdirSync(inRoot('.cache'), { recursive: true });
  while (!tryTake(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS);
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function tryTake(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/**
 * A lock whose owner has died is held by nobody.
 * @param {string} lock
 */
function isHeld(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    // The owner may not have written its id yet.
    if (owner === 0) return true;
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
