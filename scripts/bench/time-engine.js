import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../paths.js';

const ROUNDS = 5;

/** @param {string} module */
function built(module) {
  return import(pathToFileURL(inRoot(`packages/scanner/dist/${module}`)).href);
}

/**
 * How long the engine takes to search a folder's files, read beforehand; the best of some rounds, in milliseconds.
 * @param {string} folder
 * @param {unknown} [pack] the built-in rules where none is given
 */
export async function timeEngine(folder, pack) {
  const [{ createSearchEngine }, { nodeText }] = await Promise.all(
    ['scan/create-search-engine.js', 'adapter/node-text.js'].map(built),
  );
  const engine = createSearchEngine({ pack, decode: true, text: nodeText });
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (const bytes of files) {
      engine.buffer(bytes.length).set(bytes);
      engine.search({ length: bytes.length, path: 'src/code.ts' });
    }
    return performance.now() - start;
  });
  return Math.min(...times);
}
