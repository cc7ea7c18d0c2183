import { closeSync, constants, openSync, readSync } from 'node:fs';
import type { ByteStream, NotOpened } from '../port/byte-stream.ts';
import type { FilePath } from '../port/file-system.ts';
import { errorCode } from './error-code.ts';
import { toNodePath } from './to-node-path.ts';

// Never blocks on a FIFO, never follows a symlink; a flag that the platform lacks is undefined, which `|` takes for 0.
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;
const LARGEST_READ = 1 << 30;

/** Opens a file of this machine for one reading; costs three system calls a file and no more. */
export function openStream(path: FilePath): ByteStream | NotOpened {
  try {
    const descriptor = openSync(toNodePath(path), FLAGS);
    return streamOf(descriptor);
  } catch (error) {
    return notOpened(error);
  }
}

function streamOf(descriptor: number): ByteStream {
  let failure: NotOpened | undefined;
  return {
    read(into, at) {
      try {
        return readFully(descriptor, into, at);
      } catch (error) {
        // A bad sector, or a folder that took the file's place: what was read so far still counts.
        failure = notOpened(error);
        return 0;
      }
    },
    get failure() {
      return failure;
    },
    close() {
      closeSync(descriptor);
    },
  };
}

/** What a failed open or read means to the person who asked for the scan. */
export function notOpened(error: unknown): NotOpened {
  const code = errorCode(error);
  if (code === '') throw error;
  if (code === 'ELOOP') return { reason: 'symlink: not followed', incomplete: false };
  if (code === 'EISDIR') return { reason: 'a folder', incomplete: false };
  if (code === 'ENXIO' || code === 'ENODEV') return { reason: 'no regular file', incomplete: false };
  if (code === 'ENOENT') return { reason: 'vanished during the scan', incomplete: true };
  return { reason: `cannot be read (${code})`, incomplete: true };
}

function readFully(descriptor: number, into: Uint8Array, at: number): number {
  let length = 0;
  const room = into.length - at;
  while (length < room) {
    const wanted = Math.min(room - length, LARGEST_READ);
    const count = readSync(descriptor, into, at + length, wanted, null);
    length += count;
    // Regular files give all that is asked for, except at their end.
    if (count < wanted) break;
  }
  return length;
}
