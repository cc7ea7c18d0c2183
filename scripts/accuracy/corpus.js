import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../paths.js';

/** The folder of the labelled data, or undefined where there is none. */
export function corpusFolder() {
  const folder = process.env['LEAKLINT_CORPUS'] ?? inRoot('..', 'shared', 'corpus');
  return existsSync(folder) ? folder : undefined;
}

/**
 * Reads a file of JSON lines.
 * @param {string} path
 * @returns {any[]}
 */
export function readRows(path) {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
