import { cpSync, symlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tempDir } from './temp-dir.ts';

/** The root of this repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

const NOT_COPIED = new Set(['node_modules', '.git', '.cache', 'dist', 'bundle', 'fixtures']);

/** A copy of this repository's sources, or of the named paths, in a temporary folder: as a fresh clone would be. */
export function workspaceCopy(...paths: readonly string[]): string {
  const copy = tempDir();
  for (const path of paths.length > 0 ? paths : ['']) {
    cpSync(join(ROOT, path), join(copy, path), { recursive: true, filter: (from) => !isLeftOut(from) });
  }
  return copy;
}

/** Such a copy with the dependencies of this repository, which are not installed again. */
export function installedCopy(...paths: readonly string[]): string {
  const copy = workspaceCopy(...paths);
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

function isLeftOut(path: string): boolean {
  return relative(ROOT, path)
    .split(sep)
    .some((part) => NOT_COPIED.has(part));
}
