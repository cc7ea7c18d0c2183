import { pathToFileURL } from 'node:url';
import { inRoot } from '../paths.js';
import { format } from './format.js';

/**
 * What the named generators make, formatted: path → content.
 * @param {string[]} names
 * @returns {Promise<Map<string, string>>}
 */
export async function generatedFiles(names) {
  const all = new Map();
  for (const name of names) {
    const generator = await import(pathToFileURL(inRoot('scripts/generators', `${name}.js`)).href);
    for (const [path, content] of await generator.files()) all.set(path, await format(path, content));
  }
  return all;
}
