import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CacheFile } from '../port/cache-file.ts';
import { errorCode } from './error-code.ts';

/** Keeps a cache in a file of this machine. */
export const cacheFile: CacheFile = {
  read(file) {
    try {
      return readFileSync(file);
    } catch (error) {
      const code = errorCode(error);
      return code === 'ENOENT' ? undefined : `cannot be read (${code})`;
    }
  },
  write(file, bytes) {
    const draft = `${file}.${String(process.pid)}.tmp`;
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(draft, bytes);
      renameSync(draft, file);
      return undefined;
    } catch (error) {
      return `cannot be written (${errorCode(error)})`;
    }
  },
};
