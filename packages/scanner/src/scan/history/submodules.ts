import path from 'node:path';
import { parseGitConfig } from '../../git/store/git-config.ts';
import { readText } from '../../git/store/read-text.ts';
import type { Repository } from '../../git/store/repository.ts';
import type { FileSystem } from '../../port/file-system.ts';

/** A submodule whose objects are on this machine. */
export interface Submodule {
  /** Relative to the repository that it belongs to. */
  readonly path: string;
  readonly gitDirectory: string;
}

const DEEPEST = 8;

/**
 * The submodules that were ever fetched: git keeps them in `modules`, by name, those too that were removed since. Old
 * ones have their `.git` in the work tree.
 */
export function listSubmodules(
  { commonDirectory, workTree }: Repository,
  fileSystem: FileSystem,
): readonly Submodule[] {
  const pathByName = readPaths(workTree, fileSystem);
  const kept = [...modulesBelow(path.join(commonDirectory, 'modules'), '', fileSystem)].map((name) => ({
    path: pathByName.get(name) ?? name,
    gitDirectory: path.join(commonDirectory, 'modules', name),
  }));
  const old = [...pathByName.values()].flatMap((place) => {
    const gitDirectory = workTree === undefined ? '' : path.join(workTree, place, '.git');
    return gitDirectory !== '' && fileSystem.kindOf(gitDirectory) === 'folder' ? { path: place, gitDirectory } : [];
  });
  return [...kept, ...old];
}

/** A module's name can have slashes: whatever has a HEAD is a repository. */
function* modulesBelow(root: string, folder: string, fileSystem: FileSystem, depth = 0): Generator<string> {
  const outcome = fileSystem.readFolder(path.join(root, folder));
  if (outcome.kind !== 'entries' || depth > DEEPEST) return;
  if (outcome.entries.some(({ name }) => name === 'HEAD') && folder !== '') {
    yield folder;
    return;
  }
  for (const entry of outcome.entries) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* modulesBelow(root, name, fileSystem, depth + 1);
  }
}

function readPaths(workTree: string | undefined, fileSystem: FileSystem): ReadonlyMap<string, string> {
  const text = workTree === undefined ? undefined : readText(fileSystem, path.join(workTree, '.gitmodules'));
  const names = [...(text ?? '').matchAll(/^\s*\[submodule "(?<name>.+)"\]\s*$/gm)].map(
    ({ groups }) => groups?.['name'],
  );
  const config = parseGitConfig(text === undefined ? [] : [text]);
  return new Map(
    names.flatMap((name) => {
      const place = name === undefined ? undefined : config.get(`submodule.${name}.path`);
      return name === undefined || place === undefined ? [] : [[name, place] as const];
    }),
  );
}
