import { writeSync } from 'node:fs';
import { ScanError } from '../../core/errors.ts';

const STDOUT = 1;
const STDERR = 2;

/** Writes to standard output at once; a reader that has gone away is no error. */
export function printOut(text: string): void {
  write(STDOUT, text);
}

/** Writes a line to standard error. */
export function printError(line: string): void {
  write(STDERR, `${line}\n`);
}

/** Writes to standard error as it is, for progress that overwrites itself. */
export function printProgress(text: string): void {
  write(STDERR, text);
}

/** `process.stdout` takes milliseconds to make, and cuts what is written to a pipe when the process ends. */
function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw new ScanError(`cannot write the report (${code})`, { cause: error });
      // A pipe that somebody else made non-blocking is full: its reader is slower than we are.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
