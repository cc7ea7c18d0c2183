import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ScanError } from '../core/errors.ts';
import type { EditableEntry, EditableFiles } from '../port/editable-files.ts';
import { errorCode } from './error-code.ts';

/** Files of this machine. */
export const nodeEditableFiles: EditableFiles = {
  entryOf,
  read: (file) => orAbsent(file, () => readFileSync(file)),
  list: (folder) => orAbsent(folder, () => readdirSync(folder).sort()) ?? [],
  realPath: (file) => orAbsent(file, () => realpathSync(file)),
  write: (file, bytes, mode) => {
    attempt(file, 'written', () => {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes, mode === undefined ? {} : { mode });
      if (mode !== undefined) chmodSync(file, mode);
    });
  },
  rename: (from, to) => {
    attempt(from, 'renamed', () => {
      renameSync(from, to);
    });
  },
  remove: (file) => {
    attempt(file, 'removed', () => {
      rmSync(file, { force: true });
    });
  },
  removeEmptyFolder: (folder) => {
    try {
      rmdirSync(folder);
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(errorCode(error)))
        throw failure(folder, 'removed', error);
    }
  },
};

function entryOf(file: string): EditableEntry | undefined {
  const stats = orAbsent(file, () => lstatSync(file));
  if (stats === undefined) return undefined;
  if (stats.isFile()) return { kind: 'file', mode: stats.mode & 0o777 };
  if (stats.isSymbolicLink()) return { kind: 'symlink' };
  return { kind: stats.isDirectory() ? 'folder' : 'other' };
}

function orAbsent<Value>(file: string, read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return undefined;
    throw failure(file, 'read', error);
  }
}

function attempt(file: string, deed: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw failure(file, deed, error);
  }
}

function failure(file: string, deed: string, error: unknown): ScanError {
  return new ScanError(`${file}: cannot be ${deed} (${errorCode(error)})`, { cause: error });
}
