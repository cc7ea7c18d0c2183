import type { FileSystem } from '../port/file-system.ts';
import type { SortedListing } from './sort-listing.ts';
import type { Targets } from './target.ts';
import { toAbsolute } from './to-absolute.ts';

const MOST_NAMED = 5;

/** Names the `.env` files that git leaves out, in the named folders and two levels down. */
export function hintIgnoredEnv(listing: SortedListing, targets: Targets, fileSystem: FileSystem): readonly string[] {
  const candidates = Array.from(foldersOf(listing, targets), (folder) => (folder === '' ? '.env' : `${folder}/.env`));
  const present = candidates.filter((path) => fileSystem.exists(toAbsolute(targets.root, path)));
  if (present.length === 0) return [];
  const known = new Set([...listing.files, ...listing.skipped].map(({ path }) => path));
  const left = present.filter((path) => !known.has(path));
  if (left.length === 0) return [];
  const more = left.length > MOST_NAMED ? ` and ${String(left.length - MOST_NAMED)} more` : '';
  return [
    `${left.slice(0, MOST_NAMED).join(', ')}${more}: left out by git, not scanned; --files all scans ignored files too`,
  ];
}

function foldersOf(listing: SortedListing, targets: Targets): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const target of targets.targets) {
    if (target.kind === 'folder') folders.add(target.path);
  }
  if (folders.size === 0) return folders;
  let last = '/';
  for (const { path } of listing.files) {
    // The files of a folder follow each other.
    if (path.startsWith(last)) continue;
    const first = path.indexOf('/');
    const second = first < 0 ? -1 : path.indexOf('/', first + 1);
    if (first > 0) folders.add(path.slice(0, first));
    if (second > 0) folders.add(path.slice(0, second));
    last = second > 0 ? path.slice(0, second + 1) : '/';
  }
  return folders;
}
