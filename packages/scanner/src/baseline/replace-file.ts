import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';

/** A lock that was left behind by a process that died. */
const STALE = 10_000;

/** Says that somebody else is writing the same file right now. */
export class FileLockedError extends Error {
  override readonly name = 'FileLockedError';
}

/**
 * Replaces a file in one step: a reader sees the old text or the new one, and a crash leaves the old one. The new text
 * grows in `<file>.lock`, which only one process can make; `isStillRight` runs when it is ours.
 */
export function replaceFile(
  file: string,
  content: string | Uint8Array,
  mode: number,
  isStillRight: () => void = () => undefined,
): void {
  const lock = `${file}.lock`;
  const descriptor = openLock(lock);
  try {
    isStillRight();
    // Not left to the umask: the file keeps the rights that it had.
    fchmodSync(descriptor, mode);
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } catch (error) {
    closeSync(descriptor);
    rmSync(lock, { force: true });
    throw error;
  }
  closeSync(descriptor);
  renameSync(lock, file);
}

function openLock(lock: string): number {
  const old = statSync(lock, { throwIfNoEntry: false });
  if (old !== undefined && Date.now() - old.mtimeMs > STALE) rmSync(lock, { force: true });
  try {
    return openSync(lock, 'wx', 0o600);
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw isTaken ? new FileLockedError(`${lock} exists`, { cause: error }) : error;
  }
}
