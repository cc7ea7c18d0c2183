import { generatedFiles } from '../generate/generated-files.js';
import { isFresh, write } from '../generate/on-disk.js';

/**
 * Brings the files of some generators up to date.
 * @param {string[]} generators
 */
export async function regenerate(generators) {
  for (const [path, content] of await generatedFiles(generators)) {
    if (isFresh(path, content)) continue;
    write(path, content);
    console.log(`wrote ${path}`);
  }
}
