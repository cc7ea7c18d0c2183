import type { FileMode } from '../core/file-mode.ts';
import type { PathMatcher } from '../port/globs.ts';
import type { Ports } from '../port/ports.ts';
import { excludedSkip } from './exclude-files.ts';
import { listRepositories, type RepositoryFolders } from './list-repositories.ts';
import { createListing, type Listing } from './selection.ts';
import type { Target, Targets } from './target.ts';
import { toAbsolute } from './to-absolute.ts';
import type { Walk } from './walk.ts';
import { walkFolder } from './walk-folder.ts';

export interface ListRequest {
  readonly targets: Targets;
  readonly mode: FileMode;
  readonly excluded: PathMatcher | undefined;
}

/** Lists the files of all that the user named: through git where a repository is, else by walking the disk. */
export async function listTargets(request: ListRequest, ports: Ports): Promise<Listing> {
  const { targets, mode, excluded } = request;
  const walk: Walk = {
    fileSystem: ports.fileSystem,
    root: targets.root,
    everything: mode === 'all',
    excluded,
    listing: createListing(),
    repositories: [],
  };
  const folders = targets.targets.filter((target) => target.kind === 'folder');
  for (const target of targets.targets) {
    if (target.kind === 'file') addNamedFile(walk, target);
  }
  for (const target of folders) {
    if (!isForGit(target, mode)) walkFolder(walk, target.path);
  }
  const named = groupByRepository(
    folders.filter((target) => isForGit(target, mode)),
    targets.root,
  );
  if (named.length > 0 || walk.repositories.length > 0) await listRepositories({ walk, mode, named }, ports);
  return walk.listing;
}

/** A file that is named is scanned whatever git thinks of it, unless a glob excludes it. */
function addNamedFile(walk: Walk, target: Target): void {
  const match = walk.excluded?.(target.path);
  if (match !== undefined) walk.listing.skipped.push(excludedSkip(target.path, match));
  else if (target.absolute === toAbsolute(walk.root, target.path)) walk.listing.files.push(target.path);
  else walk.listing.unusual.push({ path: target.path, absolute: target.absolute });
}

function isForGit(target: Target, mode: FileMode): boolean {
  return mode !== 'all' && target.repository !== undefined && !`/${target.path}/`.includes('/.git/');
}

function groupByRepository(targets: readonly Target[], root: string): readonly RepositoryFolders[] {
  const groups = new Map<string, string[]>();
  for (const target of targets) {
    const repository = below(target.repository ?? root, root);
    const folders = groups.get(repository) ?? [];
    groups.set(repository, folders);
    folders.push(below(target.path, repository));
  }
  return Array.from(groups, ([path, folders]) => ({ path, folders }));
}

/** The part of a path below one of its folders; empty for the folder itself. */
function below(path: string, folder: string): string {
  if (folder === '') return path;
  return path.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
}
