import path from 'node:path';
import type { FileSystem } from '../port/file-system.ts';

/** Finds the repository that a folder is in: the nearest folder upwards with a `.git` that git could have made. */
export function createRepositoryFinder(fileSystem: FileSystem): (folder: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const parent = path.dirname(folder);
    const repository = isRepository(fileSystem, folder) ? folder : parent === folder ? undefined : find(parent);
    known.set(folder, repository);
    return repository;
  };
  return find;
}

/** A linked work tree and a submodule have a file instead of a folder. */
function isRepository(fileSystem: FileSystem, folder: string): boolean {
  const git = `${folder}/.git`;
  const kind = fileSystem.kindOf(git);
  return kind === 'file' || (kind !== 'missing' && fileSystem.exists(`${git}/HEAD`));
}
