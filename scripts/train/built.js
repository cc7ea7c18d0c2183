import { pathToFileURL } from 'node:url';
import { inRoot } from '../paths.js';

/**
 * Imports a module that the build wrote.
 * @param {string} path relative to the root
 */
export function importBuilt(path) {
  return import(pathToFileURL(inRoot(path)).href);
}
