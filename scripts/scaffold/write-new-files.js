import { existsSync } from 'node:fs';
import { format } from '../generate/format.js';
import { write } from '../generate/on-disk.js';
import { inRoot } from '../paths.js';

/**
 * Writes all of the files, or none when one of them exists.
 * @param {Map<string, string>} files path → content
 * @returns {Promise<boolean>} whether they were written
 */
export async function writeNewFiles(files) {
  const existing = [...files.keys()].filter((path) => existsSync(inRoot(path)));
  if (existing.length > 0) {
    console.error(`nothing written, there is already ${existing.join(', ')}`);
    process.exitCode = 2;
    return false;
  }
  for (const [path, content] of files) {
    write(path, await format(path, content));
    console.log(`wrote ${path}`);
  }
  return true;
}
