import type { Skip } from '../core/scan-result.ts';
import type { FileKind, FileSystem } from '../port/file-system.ts';
import { displayPath } from './display-path.ts';
import type { GitEntry } from './parse-git-listing.ts';
import type { Listing } from './selection.ts';
import { toAbsolute } from './to-absolute.ts';
import { joinBytes } from './walk-raw-names.ts';

export interface Sorting {
  readonly fileSystem: FileSystem;
  readonly repository: string;
  readonly listing: Listing;
  /** Repositories that lie in this one and are none of its submodules. */
  readonly nested: string[];
  readonly deleted: ReadonlySet<string>;
  /** How many files of the index a sparse checkout leaves out. */
  absent: number;
}

/** Puts what needs a second look among the files, the skipped or the nested repositories. */
export function sortGitEntry(sorting: Sorting, entry: GitEntry): void {
  if (entry.tag === 'R') nameUnreadable(sorting, entry);
  else if (entry.path.endsWith('/')) sorting.nested.push(entry.path.slice(0, -1));
  else if (sorting.deleted.has(entry.path)) return;
  else if (entry.tag !== 'S' && entry.mode.startsWith('100')) addFile(sorting, entry);
  else sortByDisk(sorting, entry);
}

/** Git takes a tracked file in a folder that it may not enter for deleted. */
function nameUnreadable(sorting: Sorting, entry: GitEntry): void {
  if (kindOnDisk(sorting, entry) !== 'missing') sorting.listing.skipped.push(skipOf(entry, 'unreadable'));
}

/** The index alone does not say what these are: the disk does, and what is a file there is scanned. */
function sortByDisk(sorting: Sorting, entry: GitEntry): void {
  const kind = kindOnDisk(sorting, entry);
  if (kind === 'file') addFile(sorting, entry);
  else if (kind !== 'missing') sorting.listing.skipped.push(skipOf(entry, kind));
  else if (entry.tag === 'S') sorting.absent += 1;
}

function addFile({ listing, repository }: Sorting, entry: GitEntry): void {
  if (entry.raw === undefined) listing.files.push(entry.path);
  else listing.unusual.push({ path: displayPath(entry.raw), absolute: joinBytes(repository, entry.raw) });
}

function kindOnDisk({ fileSystem, repository }: Sorting, entry: GitEntry): FileKind {
  return fileSystem.kindOf(
    entry.raw === undefined ? toAbsolute(repository, entry.path) : joinBytes(repository, entry.raw),
  );
}

function skipOf(entry: GitEntry, kind: FileKind): Skip {
  const path = entry.raw === undefined ? entry.path : displayPath(entry.raw);
  if (kind === 'unreadable') return { path, reason: 'cannot be read', incomplete: true };
  if (kind === 'folder') return { path: `${path}/`, reason: 'submodule: not scanned' };
  return { path, reason: kind === 'symlink' ? 'symlink: not followed' : 'no regular file' };
}
