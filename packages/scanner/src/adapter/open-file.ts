import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { OpenFile, RandomAccessFile } from '../port/random-access.ts';
import { errorCode } from './error-code.ts';
import { notOpened } from './open-stream.ts';

/** Opens a regular file to read parts of it; symlinks are followed. */
export const openFile: OpenFile = (path) => {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (stats.isFile()) return randomAccess(descriptor, stats.size);
    closeSync(descriptor);
    return { reason: 'no regular file', incomplete: true };
  } catch (error) {
    if (descriptor !== undefined) closeSync(descriptor);
    const code = errorCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? undefined : notOpened(error);
  }
};

function randomAccess(descriptor: number, size: number): RandomAccessFile {
  return {
    size,
    read(into, position) {
      let done = 0;
      try {
        while (done < into.length) {
          const count = readSync(descriptor, into, done, into.length - done, position + done);
          if (count === 0) break;
          done += count;
        }
      } catch (error) {
        // A bad sector ends the file early: the reader names what it lacks.
        if (errorCode(error) === '') throw error;
      }
      return done;
    },
    close: () => closeSync(descriptor),
  };
}
