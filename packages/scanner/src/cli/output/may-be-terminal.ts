import { fstatSync } from 'node:fs';

/** On Linux, `/dev/null` and its like. */
const MEMORY_DEVICES = 1;

/**
 * Whether a descriptor may be a terminal: neither a file, nor a pipe, nor `/dev/null`. `node:tty`, which knows for
 * certain, takes milliseconds to load.
 */
export function mayBeTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && !(process.platform === 'linux' && stats.rdev >>> 8 === MEMORY_DEVICES);
  } catch {
    // It is closed: there is nobody to tell.
    return false;
  }
}
