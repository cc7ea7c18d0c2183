import type { FolderEntry } from '../port/file-system.ts';
import { excludedSkip } from './exclude-files.ts';
import { nameOf, whySkipFolder } from './skip-folder.ts';
import type { Walk } from './walk.ts';

type Entry = Omit<FolderEntry, 'name'>;

/** Says what to do with an entry, or names it as skipped. */
export function admitEntry(walk: Walk, path: string, entry: Entry): 'file' | 'folder' | undefined {
  if (entry.isFile()) return isExcluded(walk, path) ? undefined : 'file';
  if (entry.isDirectory()) return admitFolder(walk, path) ? 'folder' : undefined;
  walk.listing.skipped.push({ path, reason: whyNoFile(entry) });
  return undefined;
}

function admitFolder(walk: Walk, path: string): boolean {
  const reason = whySkipFolder(nameOf(path), walk.everything);
  if (reason === undefined) return !isExcluded(walk, `${path}/`);
  walk.listing.skipped.push({ path: `${path}/`, reason });
  return false;
}

function isExcluded(walk: Walk, path: string): boolean {
  const match = walk.excluded?.(path);
  if (match === undefined) return false;
  walk.listing.skipped.push(excludedSkip(path, match));
  return true;
}

function whyNoFile(entry: Entry): string {
  if (entry.isSymbolicLink()) return 'symlink: not followed';
  if (entry.isFIFO()) return 'FIFO';
  return entry.isSocket() ? 'socket' : 'device';
}
