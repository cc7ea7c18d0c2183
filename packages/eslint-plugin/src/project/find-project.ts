import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where a file belongs to, as the command sees it. */
export interface Project {
  /** Absolute; the repository, or the folder that ESLint runs in. Paths of reports and baselines count from it. */
  readonly root: string;
  /** The folders from the root down to the file. */
  readonly folders: readonly string[];
}

/** The project of a file; undefined for a text that is no file. */
export function findProject(file: string, cwd: string): Project | undefined {
  if (!path.isAbsolute(file)) return undefined;
  const above = foldersAbove(file);
  const repository = above.findIndex((folder) => existsSync(path.join(folder, '.git')));
  const at = repository === -1 ? above.indexOf(path.resolve(cwd)) : repository;
  const root = above[at] ?? path.dirname(file);
  return { root, folders: above.slice(0, at + 1).reverse() };
}

/** The nearest first. */
function foldersAbove(file: string): readonly string[] {
  const folders: string[] = [];
  for (let at = file; path.dirname(at) !== at; at = path.dirname(at)) folders.push(path.dirname(at));
  return folders;
}
