import type { FolderEntry } from '../port/file-system.ts';
import { admitEntry } from './admit-entry.ts';
import { toAbsolute } from './to-absolute.ts';
import type { Walk } from './walk.ts';
import { walkRawNames } from './walk-raw-names.ts';

// What Node makes of bytes in a name that are no UTF-8.
const REPLACEMENT = '\ufffd';

/** Lists the files of a folder (empty: the root) and of all below it; names everything that it passes by. */
export function walkFolder(walk: Walk, folder: string): void {
  const entries = readFolder(walk, folder);
  if (entries !== undefined) visitAll(walk, folder, entries);
}

function readFolder(walk: Walk, folder: string): readonly FolderEntry[] | undefined {
  const outcome = walk.fileSystem.readFolder(toAbsolute(walk.root, folder));
  if (outcome.kind === 'entries') return outcome.entries;
  walk.listing.skipped.push({ path: `${folder || '.'}/`, reason: outcome.reason, incomplete: true });
  return undefined;
}

function visitAll(walk: Walk, folder: string, entries: readonly FolderEntry[]): void {
  const prefix = folder === '' ? '' : `${folder}/`;
  let hasRawNames = false;
  for (const entry of entries) {
    if (entry.name.includes(REPLACEMENT)) hasRawNames = true;
    else visit(walk, prefix + entry.name, entry);
  }
  if (hasRawNames) walkRawNames(walk, folder);
}

function visit(walk: Walk, path: string, entry: FolderEntry): void {
  const kind = admitEntry(walk, path, entry);
  if (kind === 'file') walk.listing.files.push(path);
  else if (kind === 'folder') enter(walk, path);
}

function enter(walk: Walk, path: string): void {
  const entries = readFolder(walk, path);
  if (entries === undefined) return;
  const isRepository = !walk.everything && entries.some((entry) => entry.name === '.git');
  if (isRepository) walk.repositories.push(path);
  else visitAll(walk, path, entries);
}
