import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { FilePath, ReadOptions, ReadOutcome } from '../port/file-system.ts';
import { errorCode } from './error-code.ts';
import { notOpened } from './open-stream.ts';
import { toNodePath } from './to-node-path.ts';

/** Reads a whole regular file; what is none is named, and neither blocks nor is followed. */
export function readFile(path: FilePath, options: ReadOptions): ReadOutcome {
  // A flag that the platform lacks is undefined, which `|` takes for 0.
  const noFollow = options.follow === true ? 0 : constants.O_NOFOLLOW;
  let descriptor: number | undefined;
  try {
    descriptor = openSync(toNodePath(path), constants.O_RDONLY | constants.O_NONBLOCK | noFollow);
    return readOpen(descriptor, options.maxSize);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
    return { kind: 'skipped', ...notOpened(error) };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function readOpen(descriptor: number, maxSize: number): ReadOutcome {
  const stats = fstatSync(descriptor);
  if (!stats.isFile()) {
    return { kind: 'skipped', reason: stats.isDirectory() ? 'a folder' : 'no regular file', incomplete: false };
  }
  if (stats.size > maxSize) {
    return { kind: 'skipped', reason: `larger than ${String(maxSize)} bytes`, incomplete: true };
  }
  return { kind: 'bytes', bytes: readFileSync(descriptor) };
}
