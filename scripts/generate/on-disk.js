import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from '../paths.js';

/**
 * @param {string} path relative to the repository's root
 * @param {string} content
 */
export function isFresh(path, content) {
  const file = inRoot(path);
  return existsSync(file) && readFileSync(file, 'utf8') === content;
}

/**
 * @param {string} path relative to the repository's root
 * @param {string} content
 */
export function write(path, content) {
  const file = inRoot(path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
