import { ScanError } from '../core/errors.ts';
import type { FileMode } from '../core/file-mode.ts';
import type { Git } from '../port/git.ts';
import type { Ports } from '../port/ports.ts';
import { excludeFiles } from './exclude-files.ts';
import { listRepository } from './list-repository.ts';
import type { Listing } from './selection.ts';
import { toAbsolute } from './to-absolute.ts';
import type { Walk } from './walk.ts';
import { walkFolder } from './walk-folder.ts';

export interface RepositoryFolders {
  /** Of the work tree, relative to the root of the selection. */
  readonly path: string;
  /** Relative to the work tree; empty stands for all of it. */
  readonly folders: readonly string[];
}

export interface RepositoriesRequest {
  /** Takes the files, and brings the repositories that walking met. */
  readonly walk: Walk;
  readonly mode: FileMode;
  readonly named: readonly RepositoryFolders[];
}

// A command line has a limit.
const FOLDERS_A_RUN = 100;

/** Lists repositories through git, and those that lie in them; what git cannot list is walked, which finds more, not less. */
export async function listRepositories(request: RepositoriesRequest, ports: Ports): Promise<void> {
  const { walk, mode } = request;
  const git = await ports.git();
  for (const repository of request.named) listOne(request, git, repository);
  // The list grows while repositories are met in repositories.
  for (const path of walk.repositories) listOne({ walk, mode, named: [] }, git, { path, folders: [''] });
}

function listOne(request: RepositoriesRequest, git: Git, repository: RepositoryFolders): void {
  for (let start = 0; start < repository.folders.length; start += FOLDERS_A_RUN) {
    const folders = repository.folders.slice(start, start + FOLDERS_A_RUN);
    listFolders(request, git, { path: repository.path, folders });
  }
}

function listFolders({ walk, mode, named }: RepositoriesRequest, git: Git, { path, folders }: RepositoryFolders): void {
  const outcome = listRepository({
    git,
    fileSystem: walk.fileSystem,
    repository: toAbsolute(walk.root, path),
    folders: folders.includes('') ? [] : folders,
    untracked: mode === 'worktree',
  });
  if (outcome.kind === 'listed') {
    addListing(walk, path, outcome.listing);
    for (const nested of outcome.nested) walk.repositories.push(join(path, nested));
    return;
  }
  const problem = `git cannot list ${toAbsolute(walk.root, path)} (${outcome.reason})`;
  if (mode === 'tracked' && named.length > 0) throw new ScanError(problem);
  walk.listing.hints.push(`${problem}: every file on disk is scanned`);
  for (const folder of folders) walkFolder(walk, join(path, folder));
}

function addListing(walk: Walk, folder: string, found: Listing): void {
  const kept = excludeFiles(folder === '' ? found : moveBelow(found, folder), walk.excluded);
  for (const path of kept.files) walk.listing.files.push(path);
  for (const file of kept.unusual) walk.listing.unusual.push(file);
  for (const skip of kept.skipped) walk.listing.skipped.push(skip);
  walk.listing.hints.push(...kept.hints);
}

function moveBelow(found: Listing, folder: string): Listing {
  return {
    files: found.files.map((path) => join(folder, path)),
    unusual: found.unusual.map((file) => ({ ...file, path: join(folder, file.path) })),
    skipped: found.skipped.map((skip) => ({ ...skip, path: join(folder, skip.path) })),
    hints: found.hints,
  };
}

function join(folder: string, path: string): string {
  if (folder === '' || path === '') return folder + path;
  return `${folder}/${path}`;
}
