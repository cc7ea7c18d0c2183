import type { FilePath, FolderEntry } from '../port/file-system.ts';
import { admitEntry } from './admit-entry.ts';
import { displayPath } from './display-path.ts';
import { toAbsolute } from './to-absolute.ts';
import type { Walk } from './walk.ts';

interface RawFolder {
  readonly path: string;
  readonly absolute: FilePath;
}

/** Lists what the text walk cannot name: the entries of a folder whose names are no UTF-8, and all below them. */
export function walkRawNames(walk: Walk, folder: string): void {
  const raw = { path: folder, absolute: toAbsolute(walk.root, folder) };
  for (const entry of readRawFolder(walk, raw)) {
    if (new TextDecoder().decode(entry.name).includes('\ufffd')) visit(walk, raw, entry);
  }
}

function readRawFolder(walk: Walk, folder: RawFolder): readonly FolderEntry<Uint8Array>[] {
  const outcome = walk.fileSystem.readRawFolder(folder.absolute);
  if (outcome.kind === 'entries') return outcome.entries;
  walk.listing.skipped.push({ path: `${folder.path}/`, reason: outcome.reason, incomplete: true });
  return [];
}

function visit(walk: Walk, folder: RawFolder, entry: FolderEntry<Uint8Array>): void {
  const name = displayPath(entry.name);
  const path = folder.path === '' ? name : `${folder.path}/${name}`;
  const absolute = joinBytes(folder.absolute, entry.name);
  const kind = admitEntry(walk, path, entry);
  if (kind === 'file') walk.listing.unusual.push({ path, absolute });
  if (kind !== 'folder') return;
  for (const below of readRawFolder(walk, { path, absolute })) visit(walk, { path, absolute }, below);
}

/** Puts a name of any bytes below a folder. */
export function joinBytes(folder: FilePath, name: Uint8Array): Uint8Array {
  const start = typeof folder === 'string' ? new TextEncoder().encode(folder) : folder;
  const joined = new Uint8Array(start.length + 1 + name.length);
  joined.set(start);
  joined[start.length] = 0x2f;
  joined.set(name, start.length + 1);
  return joined;
}
