import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs';
import { errorCode } from './error-code.ts';
import type { FileKind, FilePath, FileSystem, FolderEntry, FolderOutcome } from '../port/file-system.ts';
import { readFile } from './read-file.ts';
import { toNodePath } from './to-node-path.ts';

/** The file system of this machine. */
export const nodeFileSystem: FileSystem = {
  readFolder: (path) => toOutcome(() => readdirSync(path, { withFileTypes: true })),
  readRawFolder: (path) => toOutcome(() => readdirSync(toNodePath(path), { withFileTypes: true, encoding: 'buffer' })),
  exists: existsSync,
  kindOf,
  realPath,
  readFile,
};

function toOutcome<Name extends string | Uint8Array>(read: () => FolderEntry<Name>[]): FolderOutcome<Name> {
  try {
    return { kind: 'entries', entries: read() };
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    return { kind: 'unreadable', reason: code === 'ENAMETOOLONG' ? 'path too long' : `cannot be read (${code})` };
  }
}

function kindOf(path: FilePath): FileKind {
  try {
    const stats = lstatSync(toNodePath(path), { throwIfNoEntry: false });
    if (stats === undefined) return 'missing';
    if (stats.isFile()) return 'file';
    if (stats.isDirectory()) return 'folder';
    return stats.isSymbolicLink() ? 'symlink' : 'special';
  } catch {
    // Whatever the system's reason, the caller names the path as not scanned.
    return 'unreadable';
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    // A missing path and a symlink loop come to the same: there is nothing to scan.
    return undefined;
  }
}
