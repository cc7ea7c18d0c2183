import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { inRoot } from '../paths.js';

/** @typedef {{name: string, file: string, contents: string[]}} Tarball */

/**
 * Packs every workspace into `folder`, as `npm publish` would.
 * @param {string} folder
 * @returns {Tarball[]}
 */
export function packAll(folder) {
  const args = ['pack', '--workspaces', '--json', '--loglevel=error', '--pack-destination', folder];
  const output = execFileSync('npm', args, { cwd: inRoot(), encoding: 'utf8', shell: process.platform === 'win32' });
  /** @type {{name: string, filename: string, files: {path: string}[]}[]} */
  const packed = JSON.parse(output);
  return packed.map(({ name, filename, files }) => ({
    name,
    file: join(folder, filename),
    contents: files.map(({ path }) => path),
  }));
}
