import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * An absolute path inside the repository.
 * @param {string[]} parts
 */
export function inRoot(...parts) {
  return join(root, ...parts);
}
